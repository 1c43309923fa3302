import * as React from 'react';
import { sharePot } from '../../core/recognition';
import type { ShareSetup } from '../../core/recognition';
import type { DirectoryStrings, RecognitionStrings } from '../../loc';
import { Button } from '../parts/Button';
import { Deferred } from '../parts/Deferred';
import { Failure } from '../parts/Failure';
import { Notice } from '../parts/Notice';
import { Slow } from '../parts/Skeleton';
import { listChangeTitle } from '../people/listChangeTitle';
import { useWholeRecognition } from './RecognitionContext';
import styles from './Share.module.scss';
import { ShareRoundForm } from './ShareRoundForm';
import { ShareRoundItem } from './ShareRoundItem';
import { useReadSharesAgain, useShareRounds, useShareSetup } from './shareQueries';
import { SidePanel } from './SidePanel';

const loadSetup = () => import(/* webpackChunkName: 'kh-people-setup' */ '../people/ListSetupPanel');

/** Rounds of dividing shares: members divide, owners open a round, count and publish. */
export function ShareRoundsPanel({ onDismiss }: { readonly onDismiss: () => void }): React.ReactElement {
  const { services: { shareSetup }, environment: { words: { shareRound: words, owner } } } = useWholeRecognition();
  const readAgain = useReadSharesAgain();
  const [stage, setStage] = React.useState<'rounds' | 'starting' | 'setup'>('rounds');
  const query = useShareRounds();
  const found = query.data;
  const missing = useShareSetup(found?.canManage === true);
  const retry = (): void => { void query.refetch(); };
  if (stage === 'setup' && missing.data) {
    const { changes, texts } = missing.data;
    return (
      <Deferred load={loadSetup} fallback={<Slow />}>
        {({ ListSetupPanel }) => (
          <ListSetupPanel
            setup={shareSetup}
            words={{ ...texts, panelTitle: words.setupPanel }}
            changes={changes}
            titleOf={change => titleOf(change, words, texts)}
            onChanged={readAgain}
            onDismiss={() => setStage('rounds')}
          />
        )}
      </Deferred>
    );
  }
  return (
    <SidePanel title={words.title} onDismiss={onDismiss}>
      <p>{words.intro(sharePot)}</p>
      {query.isError && <Failure error={query.error} onRetry={retry} />}
      {query.isLoading && <Slow onRetry={retry} />}
      {missing.isError && <Failure error={missing.error} onRetry={() => { void missing.refetch(); }} />}
      {(missing.data?.changes.length ?? 0) > 0 && (
        <Notice title={words.notPrepared} actions={<Button onClick={() => setStage('setup')}>{owner.look}</Button>}>{words.notPreparedText}</Notice>
      )}
      {found?.exists && stage === 'starting' && <ShareRoundForm onDone={() => setStage('rounds')} />}
      {found?.exists && stage !== 'starting' && found.canManage && <Button onClick={() => setStage('starting')}>{words.start}</Button>}
      {found?.rounds.length === 0 && (found.exists || !found.canManage) && <p>{found.canManage ? words.noneOwner : words.noneMember}</p>}
      {found && <ul className={styles.rounds}>{found.rounds.map(round => <ShareRoundItem key={round.id} found={found} round={round} />)}</ul>}
    </SidePanel>
  );
}

type Change = Awaited<ReturnType<ShareSetup['preview']>>[number];

function titleOf({ kind, list, column }: Change, words: RecognitionStrings['shareRound'], texts: DirectoryStrings['setup']): string {
  const name = words.lists[list];
  return kind === 'restrictManaging' ? words.restrictManaging(name) : listChangeTitle({ kind, ...(column === undefined ? {} : { column }) }, name, texts);
}
