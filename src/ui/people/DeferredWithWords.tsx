import * as React from 'react';
import { hasAllDirectoryStrings } from '../../loc';
import type { DirectoryStrings } from '../../loc';
import { Deferred } from '../parts/Deferred';
import { loadBoth } from '../parts/loadBoth';
import { DirectoryProvider, useDirectory } from './DirectoryContext';

interface Props<Module> {
  /** An `import()`; the same function at every render. */
  readonly load: () => Promise<Module>;
  readonly fallback: React.ReactNode;
  readonly children: (module: Module) => React.ReactElement;
}

/** A part of the directory that is fetched when it is needed, with the texts that the first view did not need. */
export function DeferredWithWords<Module>({ load, fallback, children }: Props<Module>): React.ReactElement {
  const { environment: { words, allWords } } = useDirectory();
  if (hasAllDirectoryStrings(words)) return <Deferred load={load} fallback={fallback}>{children}</Deferred>;
  const both = loadBoth(load, allWords);
  return (
    <Deferred load={both} fallback={fallback}>
      {([module, all]) => <WithWords words={all}>{children(module as Module)}</WithWords>}
    </Deferred>
  );
}

function WithWords({ words, children }: { readonly words: DirectoryStrings; readonly children: React.ReactNode }): React.ReactElement {
  const directory = useDirectory();
  const whole = React.useMemo(() => ({ ...directory, environment: { ...directory.environment, words } }), [directory, words]);
  return <DirectoryProvider value={whole}>{children}</DirectoryProvider>;
}
