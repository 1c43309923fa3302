import * as React from 'react';
import type { Board, BoardFeature } from '../../core/discussion';
import { supports } from '../../core/discussion';
import { useAllStrings } from '../app/AllStrings';
import { useApp } from '../app/AppContext';
import { useQuery } from '../app/query';
import { boardKeys, staleness } from '../discussion/queries';
import { Button } from '../parts/Button';
import { Deferred } from '../parts/Deferred';
import { Notice } from '../parts/Notice';
import { Slow } from '../parts/Skeleton';
import { RulesEditor } from './RulesEditor';
import styles from './OwnerNotes.module.scss';

const loadPanel = () => import(/* webpackChunkName: 'kh-setup' */ './SetupPanel');

/** What our features need; attachments are a setting of the list that owners may have turned off on purpose. */
const wanted: readonly BoardFeature[] = [
  'questions', 'acceptedAnswers', 'outcomes', 'lastReplyBy', 'categories', 'likes', 'featured', 'clientKeys', 'askedPeople', 'reuse'
];

/** What only an owner sees, who may change the list: what the list lacks, that posts wait for approval, and the ground rules while editing. */
export function OwnerNotes({ board }: { readonly board: Board }): React.ReactElement {
  const { environment, onSettingsChange } = useApp();
  const isEditing = environment.mode === 'edit';
  return (
    <>
      <MissingFeatures board={board} isEditing={isEditing} />
      {isEditing && board.requiresApproval && <ApprovalNote board={board} />}
      {isEditing && onSettingsChange && <RulesEditor />}
    </>
  );
}

function MissingFeatures({ board, isEditing }: { readonly board: Board; readonly isEditing: boolean }): React.ReactElement | null {
  const { services } = useApp();
  const strings = useAllStrings();
  const [isOpen, setOpen] = React.useState(false);
  const missing = wanted.filter(feature => !supports(board, feature));
  const preview = useQuery(boardKeys.setup, () => services.setup.preview(board.id), {
    enabled: missing.length > 0 || board.isLarge, staleTime: staleness.untilChanged
  });
  const changes = preview.data ?? [];
  if (changes.length === 0 && !isOpen) return null;
  const given = wanted.filter(feature => changes.some(change => change.enables.indexOf(feature) >= 0));
  const names = strings.common.list(given.map(feature => strings.setup.feature[feature]));
  const look = <Button kind={isEditing ? 'standard' : 'subtle'} onClick={() => setOpen(true)}>{strings.setup.look}</Button>;
  return (
    <>
      {isEditing
        ? <Notice title={strings.setup.missingTitle} actions={look}>{given.length > 0 && strings.setup.missing(names)}</Notice>
        : <p className={styles.small}>{strings.setup.missingTitle}{look}</p>}
      {isOpen && (
        <Deferred load={loadPanel} fallback={<Slow />}>
          {({ SetupPanel }) => <SetupPanel board={board} changes={changes} onDismiss={() => setOpen(false)} />}
        </Deferred>
      )}
    </>
  );
}

function ApprovalNote({ board }: { readonly board: Board }): React.ReactElement {
  const strings = useAllStrings();
  return (
    <Notice kind="warning" title={strings.setup.approvalTitle}>
      {strings.setup.approval}{' '}
      <a className={styles.link} href={listSettingsUrl(board)} target="_blank" rel="noopener" data-interception="off">{strings.setup.listSettings}</a>
    </Notice>
  );
}

/** Address of the classic settings page of a list; lists stand at `<web>/Lists/<name>`. */
export function listSettingsUrl(board: Pick<Board, 'id' | 'rootFolder'>): string {
  const web = board.rootFolder.replace(/\/Lists\/[^/]*\/?$/i, '');
  return `${web}/_layouts/15/listedit.aspx?List=${encodeURIComponent(`{${board.id}}`)}`;
}
