import * as React from 'react';
import type { WallRoute } from './contract';
import { useRecognition } from './RecognitionContext';

/** Where the wall stands: in the address of the page, or where there is none in memory. Narrowing down leaves no steps behind for "Back". */
export function useWallRoute(): { readonly route: WallRoute; readonly narrow: (filter: WallRoute['filter']) => void } {
  const { links } = useRecognition();
  const [route, setRoute] = React.useState<WallRoute>(() => links?.current() ?? { filter: {} });
  React.useEffect(() => links?.subscribe(() => setRoute(links.current())), [links]);
  const narrow = React.useCallback((filter: WallRoute['filter']) => {
    if (links) links.navigate({ filter }, { replace: true });
    else setRoute({ filter });
  }, [links]);
  return { route, narrow };
}
