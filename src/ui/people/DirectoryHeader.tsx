import * as React from 'react';
import type { MyExpertise } from '../../core/people';
import { PartHeader } from '../parts/PartHeader';
import { useDirectory } from './DirectoryContext';
import styles from './DirectoryHeader.module.scss';
import { DirectoryLink } from './DirectoryLink';

/** Title and purpose of the directory and the way to the own entry. */
export function DirectoryHeader({ mine }: { readonly mine: MyExpertise | undefined }): React.ReactElement {
  const { settings, environment: { words, mode }, onSettingsChange } = useDirectory();
  return (
    <PartHeader title={settings.title || words.title} purpose={settings.purpose} words={words} {...(mode === 'edit' && onSettingsChange ? { onChange: onSettingsChange } : {})}>
      {mine?.canWrite && <DirectoryLink className={styles.mine} route={{ isMine: true }}>{words.mine.open}</DirectoryLink>}
    </PartHeader>
  );
}
