import * as React from 'react';
import { Deferred } from './Deferred';
import styles from './PartHeader.module.scss';

const loadEditableText = () => import(/* webpackChunkName: 'kh-owner' */ './EditableText');

interface Props {
  readonly title: string;
  /** One sentence; empty where the owner gave none. */
  readonly purpose: string;
  readonly words: { readonly titleLabel: string; readonly purposeLabel: string; readonly purposePlaceholder: string };
  /** Present while the owner edits the page. */
  readonly onChange?: (changes: { readonly title: string } | { readonly purpose: string }) => void;
  /** Actions at the end of the line. */
  readonly children?: React.ReactNode;
}

/** Title and purpose of a web part, edited in place while the owner edits the page, and its actions. */
export function PartHeader({ title, purpose, words, onChange, children }: Props): React.ReactElement {
  const shown = (
    <>
      <h2 className={styles.title}>{title}</h2>
      {purpose && <p className={styles.purpose}>{purpose}</p>}
    </>
  );
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {onChange ? (
          <Deferred load={loadEditableText} fallback={shown}>
            {({ EditableText }) => (
              <>
                <EditableText className={styles.titleField} label={words.titleLabel} value={title} onCommit={value => onChange({ title: value })} />
                <EditableText className={styles.purposeField} label={words.purposeLabel} placeholder={words.purposePlaceholder} value={purpose} onCommit={value => onChange({ purpose: value })} />
              </>
            )}
          </Deferred>
        ) : shown}
      </div>
      {children}
    </header>
  );
}
