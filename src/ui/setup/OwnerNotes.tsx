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
import { useMadeChanges } from './useMadeChanges';
import styles from './OwnerNotes.module.scss';

const loadPanel = () => import(/* webpackChunkName: 'kh-setup' */ './SetupPanel');

/** What our features need; attachments are a setting of the list that owners may have turned off on purpose. */
const wanted: readonly BoardFeature[] = [
  'questions', 'acceptedAnswers', 'outcomes', 'lastReplyBy', 'categories', 'likes', 'featured', 'clientKeys'
];

/** What only an owner sees, who may change the list: what it lacks, what was changed on it, that posts wait for approval, and the ground rules while editing. */
export function OwnerNotes({ board }: { readonly board: Board }): React.ReactElement {
  const { environment, onSettingsChange } = useApp();
  const isEditing = environment.mode === 'edit';
  return (
    <>
      <ListChanges board={board} isEditing={isEditing} />
      {isEditing && board.requiresApproval && <ApprovalNote board={board} />}
      {isEditing && onSettingsChange && <RulesEditor />}
    </>
  );
}

function ListChanges({ board, isEditing }: { readonly board: Board; readonly isEditing: boolean }): React.ReactElement {
  const { services } = useApp();
  const strings = useAllStrings();
  const [open, setOpen] = React.useState<'preview' | 'undo'>();
  const { made, add, forget } = useMadeChanges();
  const missing = wanted.filter(feature => !supports(board, feature));
  const preview = useQuery(boardKeys.setup, () => services.setup.preview(board.id), {
    enabled: missing.length > 0 || board.isLarge, staleTime: staleness.untilChanged
  });
  const changes = preview.data ?? [];
  const given = wanted.filter(feature => changes.some(change => change.enables.indexOf(feature) >= 0));
  const names = strings.common.list(given.map(feature => strings.setup.feature[feature]));
  const kind = isEditing ? 'standard' : 'subtle';
  return (
    <>
      {changes.length > 0 && (
        <OwnerNote
          isEditing={isEditing}
          title={strings.setup.missingTitle}
          text={given.length > 0 ? strings.setup.missing(names) : undefined}
          actions={<Button kind={kind} onClick={() => setOpen('preview')}>{strings.setup.look}</Button>}
        />
      )}
      {made.length > 0 && open !== 'preview' && (
        <OwnerNote
          isEditing={isEditing}
          title={strings.setup.applied(made.length)}
          actions={(
            <>
              <Button kind={kind} onClick={() => setOpen('undo')}>{strings.setup.undo}</Button>
              <Button kind="subtle" onClick={forget}>{strings.setup.keep}</Button>
            </>
          )}
        />
      )}
      {open && (
        <Deferred load={loadPanel} fallback={<Slow />}>
          {({ SetupPanel }) => (
            <SetupPanel board={board} changes={changes} made={open === 'undo' ? made : undefined} onApplied={add} onUndone={forget} onDismiss={() => setOpen(undefined)} />
          )}
        </Deferred>
      )}
    </>
  );
}

interface NoteProps {
  readonly isEditing: boolean;
  readonly title: string;
  readonly text?: string;
  readonly actions: React.ReactNode;
}

/** Large while the owner edits the page, one small line while they read it like everybody. */
function OwnerNote({ isEditing, title, text, actions }: NoteProps): React.ReactElement {
  return isEditing ? <Notice title={title} actions={actions}>{text}</Notice> : <p className={styles.small}>{title}{actions}</p>;
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
