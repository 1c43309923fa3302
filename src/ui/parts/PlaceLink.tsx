import * as React from 'react';

interface Props extends React.AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string;
  /** Shows the place without leaving the page. */
  readonly onFollow: () => void;
}

/** A real link to a place of a web part: a plain click stays on the page, everything else is the browser's. */
export const PlaceLink = React.forwardRef<HTMLAnchorElement, Props>(function PlaceLink({ onFollow, onClick, children, ...rest }, ref) {
  const follow = (event: React.MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onFollow();
  };
  // SharePoint's own page router takes over links on a page unless told that somebody else does.
  return <a {...rest} ref={ref} data-interception="off" onClick={follow}>{children}</a>;
});
