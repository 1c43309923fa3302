import * as React from 'react';
import { useStrings } from '../app/Surroundings';
import { Failure } from '../parts/Failure';

type Away = typeof import('./recordAway');

/** For buttons that take something of the record along: what they need comes with the first press. */
export function useTakeAway(): { readonly take: (run: (away: Away) => void | Promise<void>) => void; readonly problem: React.ReactElement | null } {
  const strings = useStrings();
  const [error, setError] = React.useState<unknown>();
  const take = async (run: (away: Away) => void | Promise<void>): Promise<void> => {
    setError(undefined);
    try {
      await run(await import(/* webpackChunkName: 'kh-record-away' */ './recordAway'));
    } catch (failure) {
      setError(failure);
    }
  };
  return { take: run => void take(run), problem: error === undefined ? null : <Failure error={error} title={strings.failure.notLoaded} /> };
}
