import * as React from 'react';
import { allStrings, hasAllStrings } from '../../loc';
import type { FirstStrings, Strings } from '../../loc';
import { AllStringsProvider } from '../app/AllStrings';
import { useStrings } from '../app/Surroundings';
import { Failure } from './Failure';

interface Props<Module> {
  /** An `import()`; the same function at every render. Called again when somebody retries after a failed fetch. */
  readonly load: () => Promise<Module>;
  readonly fallback: React.ReactNode;
  readonly children: (module: Module) => React.ReactElement;
}

const arrived = new Map<unknown, unknown>();
const arrivedTexts = new Map<FirstStrings, Strings>();

/**
 * A part of the program that is fetched when it is needed, with the texts that the first screen did not need. Unlike
 * `React.lazy`, a failed fetch can be tried again.
 */
export function Deferred<Module>({ load, fallback, children }: Props<Module>): React.ReactElement {
  const first = useStrings();
  const [, redraw] = React.useState(0);
  const [error, setError] = React.useState<unknown>();
  const module = arrived.get(load) as Module | undefined;
  const texts = hasAllStrings(first) ? first : arrivedTexts.get(first);
  const isComplete = module !== undefined && texts !== undefined;

  React.useEffect(() => {
    if (isComplete || error !== undefined) return;
    let isCurrent = true;
    Promise.all([load(), allStrings(first)]).then(
      ([loaded, all]) => {
        arrived.set(load, loaded);
        arrivedTexts.set(first, all);
        if (isCurrent) redraw(count => count + 1);
      },
      failure => { if (isCurrent) setError(failure ?? new Error('Not loaded')); }
    );
    return () => { isCurrent = false; };
  }, [load, first, isComplete, error]);

  if (module !== undefined && texts !== undefined) return <AllStringsProvider value={texts}>{children(module)}</AllStringsProvider>;
  return error === undefined ? <>{fallback}</> : <Failure error={error} onRetry={() => setError(undefined)} />;
}
