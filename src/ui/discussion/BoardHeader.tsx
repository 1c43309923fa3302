import * as React from 'react';
import type { Board } from '../../core/discussion';
import { useApp } from '../app/AppContext';
import { Button } from '../parts/Button';
import { Deferred } from '../parts/Deferred';
import { Add16Regular } from '../parts/icons';
import { askLabel } from './askLabel';
import styles from './BoardHeader.module.scss';

const loadEditableText = () => import(/* webpackChunkName: 'kh-owner' */ '../setup/EditableText');

interface Props {
  readonly board: Board | undefined;
  /** Present for those who may post. */
  readonly onAsk?: () => void;
  readonly onAskIntent?: () => void;
  readonly askRef?: React.Ref<HTMLButtonElement>;
}

/** Title and purpose, edited in place while the owner edits the page, and the one main action. */
export function BoardHeader({ board, onAsk, onAskIntent, askRef }: Props): React.ReactElement {
  const { settings, environment, onSettingsChange } = useApp();
  const { strings } = environment;
  const title = settings.title || board?.title || strings.board.fallbackTitle;
  const editable = environment.mode === 'edit' && onSettingsChange !== undefined;
  const words = (
    <>
      <h2 className={styles.title}>{title}</h2>
      {settings.purpose && <p className={styles.purpose}>{settings.purpose}</p>}
    </>
  );
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {editable ? (
          <Deferred load={loadEditableText} fallback={words}>
            {({ EditableText }) => (
              <>
                <EditableText className={styles.titleField} label={strings.board.titleLabel} value={title} onCommit={value => onSettingsChange?.({ title: value })} />
                <EditableText
                  className={styles.purposeField}
                  label={strings.board.purposeLabel}
                  placeholder={strings.board.purposePlaceholder}
                  value={settings.purpose}
                  onCommit={value => onSettingsChange?.({ purpose: value })}
                />
              </>
            )}
          </Deferred>
        ) : words}
      </div>
      {onAsk && (
        <Button ref={askRef} kind="primary" icon={<Add16Regular />} onClick={onAsk} onPointerEnter={onAskIntent} onFocus={onAskIntent}>
          {askLabel(board, strings)}
        </Button>
      )}
    </header>
  );
}
