import * as React from 'react';
import { PlaceLink } from '../parts/PlaceLink';
import type { WallRoute } from './contract';
import { useRecognition } from './RecognitionContext';

interface Props {
  readonly route: WallRoute;
  readonly className?: string;
  readonly label?: string;
  readonly children: React.ReactNode;
}

/** A link to a place on the wall. Where the wall has no address, only the words. */
export function WallLink({ route, className, label, children }: Props): React.ReactElement {
  const { links } = useRecognition();
  if (!links) return <>{children}</>;
  return <PlaceLink href={links.hrefOf(route)} onFollow={() => links.navigate(route)} {...(className === undefined ? {} : { className })} {...(label === undefined ? {} : { 'aria-label': label })}>{children}</PlaceLink>;
}
