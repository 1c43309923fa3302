import * as React from 'react';
import type { EvidenceLink } from '../../core/recognition';
import { isOnTenant } from '../../core/recognition';
import { useRecognition } from './RecognitionContext';
import styles from './Entry.module.scss';

/** What a recognition points at. An address that does not lie within the company is shown as words: nobody is led away. */
export function EvidenceAnchor({ evidence }: { readonly evidence: EvidenceLink }): React.ReactElement {
  const { environment: { words, hrefOfPlace, tenantOrigins } } = useRecognition();
  const title = evidence.title || (evidence.kind === 'address' ? evidence.url : '');
  const href = evidence.kind === 'post' ? hrefOfPlace(evidence.place) : isOnTenant(evidence.url, tenantOrigins) ? evidence.url : undefined;
  const text = words.wall.evidence(title);
  return href === undefined ? <bdi>{text}</bdi> : <a className={styles.link} href={href} data-interception="off"><bdi>{text}</bdi></a>;
}
