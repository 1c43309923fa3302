import * as React from 'react';
import { Dialog, DialogType } from '@fluentui/react';
import type { EditConflict } from '../../../core/discussion';
import type { Html } from '../../../core/shared';
import { useAllStrings } from '../../app/AllStrings';
import { Button } from '../../parts/Button';
import { FluentTheme, LayerContent } from '../../parts/FluentTheme';
import { nameOf } from '../../parts/PersonName';
import { SafeHtml } from '../../parts/SafeHtml';
import styles from './Composer.module.scss';

interface Props {
  readonly conflict: EditConflict;
  readonly mine: { readonly title?: string; readonly body: Html };
  readonly onKeepMine: () => void;
  readonly onKeepTheirs: () => void;
  readonly onGoOn: () => void;
}

/** Two people edited the same post: both texts side by side, and the choice. */
export function ConflictDialog({ conflict, mine, onKeepMine, onKeepTheirs, onGoOn }: Props): React.ReactElement {
  const strings = useAllStrings();
  const { theirs } = conflict;
  return (
    <FluentTheme>
      <Dialog
        hidden={false}
        onDismiss={onGoOn}
        minWidth="min(720px, 92vw)"
        dialogContentProps={{ type: DialogType.normal, title: strings.edit.conflictTitle, subText: strings.edit.conflictText(nameOf(theirs.editor, strings)) }}
        modalProps={{ isBlocking: true }}
      >
        <LayerContent>
          <div className={styles.versions}>
            <Version label={strings.edit.yours} title={mine.title} body={mine.body} />
            <Version label={strings.edit.theirs} title={theirs.title} body={theirs.body} />
          </div>
          <div className={styles.foot}>
            <Button onClick={onGoOn}>{strings.edit.goOn}</Button>
            <Button onClick={onKeepTheirs}>{strings.edit.keepTheirs}</Button>
            <Button kind="primary" onClick={onKeepMine}>{strings.edit.keepMine}</Button>
          </div>
        </LayerContent>
      </Dialog>
    </FluentTheme>
  );
}

function Version({ label, title, body }: { readonly label: string; readonly title?: string; readonly body: Html }): React.ReactElement {
  return (
    <section>
      <h3>{label}</h3>
      <div className={styles.version} tabIndex={0} role="group" aria-label={label}>
        {title && <p><strong>{title}</strong></p>}
        <SafeHtml html={body} />
      </div>
    </section>
  );
}
