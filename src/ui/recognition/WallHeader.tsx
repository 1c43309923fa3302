import * as React from 'react';
import type { Wall } from '../../core/recognition';
import { Button } from '../parts/Button';
import { Add16Regular } from '../parts/icons';
import { PartHeader } from '../parts/PartHeader';
import headings from '../people/DirectoryHeader.module.scss';
import { useRecognition } from './RecognitionContext';
import styles from './Wall.module.scss';

interface Props {
  /** Undefined: not known yet. */
  readonly wall: Wall | undefined;
  readonly onThank: () => void;
  readonly onNominations: () => void;
}

/** Title and purpose of the wall, "Say thanks" and the ways to what is one's own. */
export function WallHeader({ wall, onThank, onNominations }: Props): React.ReactElement {
  const { settings, environment: { words, mode, recordHref }, onSettingsChange } = useRecognition();
  return (
    <PartHeader title={settings.title || words.wall.title} purpose={settings.purpose} words={words.wall} {...(mode === 'edit' && onSettingsChange ? { onChange: onSettingsChange } : {})}>
      <div className={styles.ways}>
        {recordHref !== undefined && <a className={headings.mine} href={recordHref} data-interception="off">{words.wall.myRecord}</a>}
        {wall?.exists && wall.badges.some(badge => !badge.isRetired) && <Button onClick={onNominations}>{words.wall.nominations}</Button>}
        {wall?.canGive && <Button kind="primary" icon={<Add16Regular />} onClick={onThank}>{words.thanks.open}</Button>}
      </div>
    </PartHeader>
  );
}
