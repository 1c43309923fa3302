import * as React from 'react';
import { supports } from '../../core/discussion';
import type { Board } from '../../core/discussion';
import { useApp } from '../app/AppContext';
import { Button } from '../parts/Button';
import { Add16Regular } from '../parts/icons';
import styles from './BoardHeader.module.scss';

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
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {editable ? (
          <>
            <InPlace className={styles.titleField} label={strings.board.titleLabel} value={title} onCommit={value => onSettingsChange?.({ title: value })} />
            <InPlace
              className={styles.purposeField}
              label={strings.board.purposeLabel}
              placeholder={strings.board.purposePlaceholder}
              value={settings.purpose}
              onCommit={value => onSettingsChange?.({ purpose: value })}
            />
          </>
        ) : (
          <>
            <h2 className={styles.title}>{title}</h2>
            {settings.purpose && <p className={styles.purpose}>{settings.purpose}</p>}
          </>
        )}
      </div>
      {onAsk && (
        <Button ref={askRef} kind="primary" icon={<Add16Regular />} onClick={onAsk} onPointerEnter={onAskIntent} onFocus={onAskIntent}>
          {board && !supports(board, 'questions') ? strings.board.start : strings.board.ask}
        </Button>
      )}
    </header>
  );
}

interface InPlaceProps {
  readonly className: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
}

/** Text that is edited where it stands; kept when the field is left, Escape takes the old text back. */
function InPlace({ className, label, placeholder, value, onCommit }: InPlaceProps): React.ReactElement {
  const [text, setText] = React.useState(value);
  React.useEffect(() => setText(value), [value]);
  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') event.currentTarget.blur();
    if (event.key === 'Escape') setText(value);
  };
  return (
    <input
      className={className}
      aria-label={label}
      placeholder={placeholder}
      value={text}
      maxLength={255}
      onChange={event => setText(event.target.value)}
      onBlur={() => { if (text.trim() !== value) onCommit(text.trim()); }}
      onKeyDown={onKeyDown}
    />
  );
}
