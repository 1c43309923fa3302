import * as React from 'react';
import type { RecognitionChange, Wall } from '../../core/recognition';
import type { DirectoryStrings, RecognitionStrings } from '../../loc';
import { useQuery } from '../app/query';
import { Button } from '../parts/Button';
import { Deferred } from '../parts/Deferred';
import { Notice } from '../parts/Notice';
import { Slow } from '../parts/Skeleton';
import { listChangeTitle } from '../people/listChangeTitle';
import styles from '../people/Owner.module.scss';
import { recognitionKeys, useReadAgain } from './queries';
import { useWholeRecognition } from './RecognitionContext';

const loadSetup = () => import(/* webpackChunkName: 'kh-people-setup' */ '../people/ListSetupPanel');
const loadCatalogue = () => import(/* webpackChunkName: 'kh-recognition-owner' */ './CataloguePanel');
const loadTrust = () => import(/* webpackChunkName: 'kh-recognition-owner' */ './trustPanels');

/** What only an owner sees: what the site lacks, loudly only where it is needed, and the ways to badges, integrity and suggestions. */
export function OwnerTools({ wall }: { readonly wall: Wall }): React.ReactElement {
  const { services, environment: { words: { owner: words }, mode, setupWords } } = useWholeRecognition();
  const readAgain = useReadAgain();
  const [panel, setPanel] = React.useState<'setup' | 'catalogue' | 'integrity' | 'suggestions'>();
  const missing = useQuery(recognitionKeys.setup, async () => ({ changes: await services.setup.preview(), texts: await setupWords() }), { staleTime: Infinity }).data;
  const changes = missing?.changes ?? [];
  const isLoud = mode === 'edit' || !wall.exists;
  const close = (): void => setPanel(undefined);
  const look = <Button kind={isLoud ? 'standard' : 'subtle'} onClick={() => setPanel('setup')}>{words.look}</Button>;
  return (
    <>
      {changes.length > 0 && (isLoud ? <Notice title={words.notPrepared} actions={look}>{words.notPreparedText}</Notice> : <p className={styles.small}>{words.notPrepared}{look}</p>)}
      {wall.exists && (
        <div className={styles.small} role="group" aria-label={words.tools}>
          <Button kind="subtle" onClick={() => setPanel('catalogue')}>{words.catalogue}</Button>
          <Button kind="subtle" onClick={() => setPanel('integrity')}>{words.integrity}</Button>
          <Button kind="subtle" onClick={() => setPanel('suggestions')}>{words.suggestions}</Button>
        </div>
      )}
      {panel === 'setup' && missing && (
        <Deferred load={loadSetup} fallback={<Slow />}>
          {({ ListSetupPanel }) => (
            <ListSetupPanel
              setup={services.setup}
              words={{ ...missing.texts, panelTitle: words.setupPanel }}
              changes={changes}
              titleOf={change => titleOf(change, words, missing.texts)}
              onChanged={() => readAgain('lists')}
              onDismiss={close}
            />
          )}
        </Deferred>
      )}
      {panel === 'catalogue' && <Deferred load={loadCatalogue} fallback={<Slow />}>{({ CataloguePanel }) => <CataloguePanel wall={wall} onDismiss={close} />}</Deferred>}
      {panel === 'integrity' && <Deferred load={loadTrust} fallback={<Slow />}>{({ IntegrityPanel }) => <IntegrityPanel wall={wall} onDismiss={close} />}</Deferred>}
      {panel === 'suggestions' && <Deferred load={loadTrust} fallback={<Slow />}>{({ SuggestionsPanel }) => <SuggestionsPanel wall={wall} onDismiss={close} />}</Deferred>}
    </>
  );
}

function titleOf({ kind, list, column }: RecognitionChange, words: RecognitionStrings['owner'], texts: DirectoryStrings['setup']): string {
  const name = words.lists[list];
  return kind === 'enableLikes' ? words.enableLikes(name) : listChangeTitle({ kind, ...(column === undefined ? {} : { column }) }, name, texts);
}
