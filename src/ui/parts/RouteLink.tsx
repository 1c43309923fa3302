import * as React from 'react';
import { useApp } from '../app/AppContext';
import type { BoardRoute } from '../app/contract';

interface Props extends Omit<React.AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly route: BoardRoute;
}

/** A real link to a place on the board: a plain click stays on the page, everything else is the browser's. */
export const RouteLink = React.forwardRef<HTMLAnchorElement, Props>(function RouteLink({ route, onClick, children, ...rest }, ref) {
  const { environment } = useApp();
  const follow = (event: React.MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    environment.navigate(route);
  };
  // SharePoint's own page router takes over links on a page unless told that somebody else does.
  return <a {...rest} ref={ref} href={environment.hrefOf(route)} data-interception="off" onClick={follow}>{children}</a>;
});
