import * as React from 'react';
import { useApp } from '../app/AppContext';
import type { BoardRoute } from '../app/contract';
import { PlaceLink } from './PlaceLink';

interface Props extends Omit<React.AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly route: BoardRoute;
}

/** A link to a place on the board. */
export const RouteLink = React.forwardRef<HTMLAnchorElement, Props>(function RouteLink({ route, ...rest }, ref) {
  const { environment } = useApp();
  return <PlaceLink {...rest} ref={ref} href={environment.hrefOf(route)} onFollow={() => environment.navigate(route)} />;
});
