import * as React from 'react';
import type { Wall } from '../../core/recognition';
import { Button } from '../parts/Button';
import { Deferred } from '../parts/Deferred';
import { Add16Regular } from '../parts/icons';
import headings from '../people/DirectoryHeader.module.scss';
import { useRecognition } from './RecognitionContext';
import styles from './Wall.module.scss';

const loadEditableText = () => import(/* webpackChunkName: 'kh-owner' */ '../setup/EditableText');

interface Props {
  /** Undefined: not known yet. */
  readonly wall: Wall | undefined;
  readonly onThank: () => void;
  readonly onNominations: () => void;
}

/** Title and purpose, edited in place while the owner edits the page; "Say thanks" and the ways to what is one's own. */
export function WallHeader({ wall, onThank, onNominations }: Props): React.ReactElement {
  const { settings, environment: { words, mode, recordHref }, onSettingsChange } = useRecognition();
  const title = settings.title || words.wall.title;
  const shown = (
    <>
      <h2 className={headings.title}>{title}</h2>
      {settings.purpose && <p className={headings.purpose}>{settings.purpose}</p>}
    </>
  );
  return (
    <header className={headings.header}>
      <div className={headings.words}>
        {mode === 'edit' && onSettingsChange ? (
          <Deferred load={loadEditableText} fallback={shown}>
            {({ EditableText }) => (
              <>
                <EditableText className={headings.titleField} label={words.wall.titleLabel} value={title} onCommit={value => onSettingsChange({ title: value })} />
                <EditableText
                  className={headings.purposeField}
                  label={words.wall.purposeLabel}
                  placeholder={words.wall.purposePlaceholder}
                  value={settings.purpose}
                  onCommit={value => onSettingsChange({ purpose: value })}
                />
              </>
            )}
          </Deferred>
        ) : shown}
      </div>
      <div className={styles.ways}>
        {recordHref !== undefined && <a className={headings.mine} href={recordHref} data-interception="off">{words.wall.myRecord}</a>}
        {wall?.exists && wall.badges.some(badge => !badge.isRetired) && <Button onClick={onNominations}>{words.wall.nominations}</Button>}
        {wall?.canGive && <Button kind="primary" icon={<Add16Regular />} onClick={onThank}>{words.thanks.open}</Button>}
      </div>
    </header>
  );
}
