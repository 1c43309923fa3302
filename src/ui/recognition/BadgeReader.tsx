import * as React from 'react';
import type { Person } from '../../core/people';
import { openBadgeFileLimit, readOpenBadge } from '../../core/recognition';
import type { CheckName, OpenBadgeReading } from '../../core/recognition';
import { Field } from '../people/Field';
import { dateText } from './dateText';
import styles from './Record.module.scss';
import { useRecognition } from './RecognitionContext';
import { checkSignature } from './checkSignature';
import type { SignatureFound } from './checkSignature';

type Reading = OpenBadgeReading & { readonly signature?: SignatureFound };

/** Reads a badge that somebody else issued. What the file says is shown as words only, and nothing of it is kept or followed. */
export function BadgeReader({ me }: { readonly me: Person }): React.ReactElement {
  const { environment: { words: { record: words }, now } } = useRecognition();
  const [reading, setReading] = React.useState<Reading>();
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const found: OpenBadgeReading = file.size > openBadgeFileLimit * 3 ? { isReadable: false, refusal: 'tooLarge' } : readOpenBadge(await file.text(), { now: now(), me });
    setReading(found.isReadable && found.signed ? { ...found, signature: await checkSignature(found.signed) } : found);
  };
  return (
    <details className={styles.outside}>
      <summary>{words.outside}</summary>
      <p>{words.outsideText}</p>
      <Field label={words.outsideFile}>
        {props => <input {...props} type="file" accept=".json,.jsonld,.jwt,.txt,application/json" onChange={event => { void read(event.target.files?.[0]); }} />}
      </Field>
      <div role="status">{reading && <Found reading={reading} />}</div>
    </details>
  );
}

const checks: readonly CheckName[] = ['shape', 'dates', 'recipient', 'signature', 'revocation'];

function Found({ reading }: { readonly reading: Reading }): React.ReactElement {
  const { environment: { words: { record: words }, strings, locale } } = useRecognition();
  if (!reading.isReadable) return <p>{words.outsideRefusal[reading.refusal]}</p>;
  const { badge } = reading;
  const result = (name: CheckName): string => name === 'signature' && reading.signature ? words.signature[reading.signature] : words.checkResult[reading.checks[name]];
  return (
    <div className={styles.badgeText}>
      <h4 className={styles.topicTitle}><bdi>{badge.name}</bdi></h4>
      <p className={styles.meta}>
        <bdi>{words.issuer(badge.issuer.name || badge.issuer.id)}</bdi>
        {badge.validFrom && ` · ${words.since(dateText(badge.validFrom, locale))}`}
        {badge.validUntil && ` · ${words.until(dateText(badge.validUntil, locale))}`}
      </p>
      {badge.description && <p className={styles.line} dir="auto">{badge.description}</p>}
      {badge.criteria && <p className={styles.line}><bdi>{`${words.criteria}: ${badge.criteria}`}</bdi></p>}
      <ul className={styles.checks}>{checks.map(name => <li key={name}>{`${words.check[name]}: ${result(name)}`}</li>)}</ul>
      {reading.problems.length > 0 && <p className={styles.meta}>{words.problems(strings.common.list(reading.problems.map(problem => words.problem[problem])))}</p>}
    </div>
  );
}
