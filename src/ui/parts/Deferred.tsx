import * as React from 'react';
import { Failure } from './Failure';

interface Props<Module> {
  /** An `import()`; the same function at every render. Called again when somebody retries after a failed fetch. */
  readonly load: () => Promise<Module>;
  readonly fallback: React.ReactNode;
  readonly children: (module: Module) => React.ReactElement;
}

const arrived = new Map<unknown, unknown>();

/** A part of the program that is fetched when it is needed. Unlike `React.lazy`, a failed fetch can be tried again. */
export function Deferred<Module>({ load, fallback, children }: Props<Module>): React.ReactElement {
  const [, redraw] = React.useState(0);
  const [error, setError] = React.useState<unknown>();
  const module = arrived.get(load) as Module | undefined;

  React.useEffect(() => {
    if (module !== undefined || error !== undefined) return;
    let isCurrent = true;
    load().then(
      loaded => { arrived.set(load, loaded); if (isCurrent) redraw(count => count + 1); },
      failure => { if (isCurrent) setError(failure ?? new Error('Not loaded')); }
    );
    return () => { isCurrent = false; };
  }, [load, module, error]);

  if (module !== undefined) return children(module);
  return error === undefined ? <>{fallback}</> : <Failure error={error} onRetry={() => setError(undefined)} />;
}
