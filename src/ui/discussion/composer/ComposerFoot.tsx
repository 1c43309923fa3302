import * as React from 'react';
import type { Board } from '../../../core/discussion';
import { useAllStrings } from '../../app/AllStrings';
import { Button } from '../../parts/Button';
import { Failure } from '../../parts/Failure';
import { Notice } from '../../parts/Notice';
import { Slow } from '../../parts/Skeleton';
import { AudienceLine } from './AudienceLine';
import { DraftStatus } from './DraftStatus';
import type { DraftHandle } from './useDraft';
import type { useSending } from './useSending';
import styles from './Composer.module.scss';

interface Props {
  readonly board: Board;
  readonly handle: DraftHandle;
  readonly sending: ReturnType<typeof useSending>;
  readonly label: string;
  readonly busyLabel: string;
  readonly cancelLabel: string;
  readonly onCancel: () => void;
  readonly children?: React.ReactNode;
}

/** Below every composer: who will see it, what went wrong, and the one action. */
export function ComposerFoot({ board, handle, sending, label, busyLabel, cancelLabel, onCancel, children }: Props): React.ReactElement {
  const strings = useAllStrings();
  if (sending.missingImages > 0) {
    const actions = (
      <>
        <Button kind="primary" busy={sending.isSending} onClick={sending.retryImages}>{strings.composer.imagesRetry}</Button>
        <Button onClick={sending.goOnWithout}>{strings.composer.imagesSkip}</Button>
      </>
    );
    return <Notice kind="warning" title={strings.composer.imagesFailed(sending.missingImages)} actions={actions} />;
  }
  return (
    <>
      <AudienceLine board={board} />
      {children}
      {sending.problem && <p className={styles.problem} role="alert">{sending.problem}</p>}
      {sending.error !== undefined && !sending.isSending && <Failure error={sending.error} />}
      <div className={styles.foot}>
        <Button kind="primary" busy={sending.isSending} title={strings.composer.sendShortcut} onClick={sending.send}>
          {sending.isSending ? busyLabel : label}
        </Button>
        <Button busy={sending.isSending} onClick={onCancel}>{cancelLabel}</Button>
        <DraftStatus draft={handle} />
        {sending.isSending && <Slow />}
      </div>
    </>
  );
}
