import * as React from 'react';
import type { WallRoute } from './contract';
import { useRecognition } from './RecognitionContext';

interface Props {
  readonly route: WallRoute;
  readonly className?: string;
  readonly label?: string;
  readonly children: React.ReactNode;
}

/** A real link to a place on the wall: a plain click stays on the page, everything else is the browser's. Where the wall has no address, only the words. */
export function WallLink({ route, className, label, children }: Props): React.ReactElement {
  const { links } = useRecognition();
  if (!links) return <>{children}</>;
  const follow = (event: React.MouseEvent<HTMLAnchorElement>): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    links.navigate(route);
  };
  // SharePoint's own page router takes over links on a page unless told that somebody else does.
  return <a href={links.hrefOf(route)} data-interception="off" onClick={follow} {...(className === undefined ? {} : { className })} {...(label === undefined ? {} : { 'aria-label': label })}>{children}</a>;
}
