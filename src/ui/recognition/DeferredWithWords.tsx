import * as React from 'react';
import type { RecognitionStrings } from '../../loc';
import { useAllStrings } from '../app/AllStrings';
import { Deferred } from '../parts/Deferred';
import { loadBoth } from '../parts/loadBoth';
import { isWhole, RecognitionProvider, useRecognition } from './RecognitionContext';

interface Props<Module> {
  /** An `import()`; the same function at every render. */
  readonly load: () => Promise<Module>;
  readonly fallback: React.ReactNode;
  readonly children: (module: Module) => React.ReactElement;
}

/** A part of recognition that is fetched when it is needed, with the texts that the first view did not need. */
export function DeferredWithWords<Module>({ load, fallback, children }: Props<Module>): React.ReactElement {
  const scope = useRecognition();
  if (isWhole(scope)) return <Deferred load={load} fallback={fallback}>{children}</Deferred>;
  const both = loadBoth(load, scope.environment.allWords);
  return (
    <Deferred load={both} fallback={fallback}>
      {([module, all]) => <WithWords words={all}>{children(module as Module)}</WithWords>}
    </Deferred>
  );
}

function WithWords({ words, children }: { readonly words: RecognitionStrings; readonly children: React.ReactNode }): React.ReactElement {
  const scope = useRecognition();
  const strings = useAllStrings();
  const whole = React.useMemo(() => ({ ...scope, environment: { ...scope.environment, strings, words } }), [scope, strings, words]);
  return <RecognitionProvider value={whole}>{children}</RecognitionProvider>;
}
