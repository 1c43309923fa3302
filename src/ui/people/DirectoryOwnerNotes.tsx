import * as React from 'react';
import type { MyExpertise } from '../../core/people';
import { useQuery, useQueryClient } from '../app/query';
import { Button } from '../parts/Button';
import { Deferred } from '../parts/Deferred';
import { Notice } from '../parts/Notice';
import { Slow } from '../parts/Skeleton';
import { useWholeDirectory } from './DirectoryContext';
import { listChangeTitle } from './listChangeTitle';
import styles from './Owner.module.scss';
import { directoryKeys, useReadAgain } from './queries';

const loadSetup = () => import(/* webpackChunkName: 'kh-people-setup' */ './ListSetupPanel');
const loadNominations = () => import(/* webpackChunkName: 'kh-people-setup' */ './NominationsPanel');

/** What only an owner sees: what the site lacks, loudly only while the page is edited, and nominations. */
export function DirectoryOwnerNotes({ mine }: { readonly mine: MyExpertise }): React.ReactElement {
  const { services, environment: { words, mode } } = useWholeDirectory();
  const client = useQueryClient();
  const readAgain = useReadAgain();
  const [panel, setPanel] = React.useState<'setup' | 'nominations'>();
  const changes = useQuery(directoryKeys.setup, () => services.setup.preview(), { staleTime: Infinity }).data ?? [];
  const isEditing = mode === 'edit';
  const look = <Button kind={isEditing || !mine.exists ? 'standard' : 'subtle'} onClick={() => setPanel('setup')}>{words.setup.look}</Button>;
  const afterChange = (): void => {
    void client.invalidateQueries(directoryKeys.setup);
    readAgain();
  };
  return (
    <>
      {changes.length > 0 && (isEditing || !mine.exists
        ? <Notice title={words.setup.title} actions={look}>{words.setup.text}</Notice>
        : <p className={styles.small}>{words.setup.title}{look}</p>)}
      {mine.exists && <p className={styles.small}><Button kind="subtle" onClick={() => setPanel('nominations')}>{words.nomination.open}</Button></p>}
      {panel === 'setup' && (
        <Deferred load={loadSetup} fallback={<Slow />}>
          {({ ListSetupPanel }) => (
            <ListSetupPanel
              setup={services.setup}
              words={words.setup}
              changes={changes}
              titleOf={change => listChangeTitle(change, words.setup.lists[change.list], words.setup)}
              onChanged={afterChange}
              onDismiss={() => setPanel(undefined)}
            />
          )}
        </Deferred>
      )}
      {panel === 'nominations' && (
        <Deferred load={loadNominations} fallback={<Slow />}>{({ NominationsPanel }) => <NominationsPanel onDismiss={() => setPanel(undefined)} />}</Deferred>
      )}
    </>
  );
}
