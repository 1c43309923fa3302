import * as React from 'react';
import type { DirectoryRoute } from './contract';
import { useDirectory } from './DirectoryContext';

interface Props extends Omit<React.AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly route: DirectoryRoute;
}

/** A real link to a place in the directory: a plain click stays on the page, everything else is the browser's. */
export const DirectoryLink = React.forwardRef<HTMLAnchorElement, Props>(function DirectoryLink({ route, onClick, children, ...rest }, ref) {
  const { environment } = useDirectory();
  const follow = (event: React.MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    environment.navigate(route);
  };
  // SharePoint's own page router takes over links on a page unless told that somebody else does.
  return <a {...rest} ref={ref} href={environment.hrefOf(route)} data-interception="off" onClick={follow}>{children}</a>;
});
