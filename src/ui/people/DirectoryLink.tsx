import * as React from 'react';
import { PlaceLink } from '../parts/PlaceLink';
import type { DirectoryRoute } from './contract';
import { useDirectory } from './DirectoryContext';

interface Props extends Omit<React.AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly route: DirectoryRoute;
}

/** A link to a place in the directory. */
export const DirectoryLink = React.forwardRef<HTMLAnchorElement, Props>(function DirectoryLink({ route, ...rest }, ref) {
  const { environment } = useDirectory();
  return <PlaceLink {...rest} ref={ref} href={environment.hrefOf(route)} onFollow={() => environment.navigate(route)} />;
});
