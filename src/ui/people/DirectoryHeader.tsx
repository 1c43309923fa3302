import * as React from 'react';
import type { MyExpertise } from '../../core/people';
import { Deferred } from '../parts/Deferred';
import { useDirectory } from './DirectoryContext';
import styles from './DirectoryHeader.module.scss';
import { DirectoryLink } from './DirectoryLink';

const loadEditableText = () => import(/* webpackChunkName: 'kh-owner' */ '../setup/EditableText');

/** Title and purpose, edited in place while the owner edits the page, and the way to the own entry. */
export function DirectoryHeader({ mine }: { readonly mine: MyExpertise | undefined }): React.ReactElement {
  const { settings, environment: { words, mode }, onSettingsChange } = useDirectory();
  const title = settings.title || words.title;
  const shown = (
    <>
      <h2 className={styles.title}>{title}</h2>
      {settings.purpose && <p className={styles.purpose}>{settings.purpose}</p>}
    </>
  );
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {mode === 'edit' && onSettingsChange ? (
          <Deferred load={loadEditableText} fallback={shown}>
            {({ EditableText }) => (
              <>
                <EditableText className={styles.titleField} label={words.titleLabel} value={title} onCommit={value => onSettingsChange({ title: value })} />
                <EditableText
                  className={styles.purposeField}
                  label={words.purposeLabel}
                  placeholder={words.purposePlaceholder}
                  value={settings.purpose}
                  onCommit={value => onSettingsChange({ purpose: value })}
                />
              </>
            )}
          </Deferred>
        ) : shown}
      </div>
      {mine?.canWrite && <DirectoryLink className={styles.mine} route={{ isMine: true }}>{words.mine.open}</DirectoryLink>}
    </header>
  );
}
