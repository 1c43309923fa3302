import * as React from 'react';
import type { RecognitionKind } from '../../core/recognition';
import styles from './Entry.module.scss';
import { useRecognition } from './RecognitionContext';
import { Handshake16Regular, PersonRibbon16Regular, Ribbon16Regular } from './recognitionIcons';

const icons = { thanks: Handshake16Regular, managerThanks: PersonRibbon16Regular, award: Ribbon16Regular } as const satisfies Record<RecognitionKind, unknown>;

/** What kind of recognition it is, in words beside a sober mark: thanks of a colleague, thanks of one's manager, or a badge awarded. */
export function KindMark({ kind }: { readonly kind: RecognitionKind }): React.ReactElement {
  const { environment: { words: { wall: words } } } = useRecognition();
  const Icon = icons[kind];
  return <span className={styles.kind}><Icon aria-hidden="true" />{words.kind[kind]}</span>;
}
