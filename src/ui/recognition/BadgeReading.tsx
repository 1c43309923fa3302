import * as React from 'react';
import type { Person } from '../../core/people';
import { Field } from '../people/Field';
import { dateText } from './dateText';
import { findInBadge } from './openBadge/findInBadge';
import type { BadgeFound } from './openBadge/findInBadge';
import { textOfBadgeFile } from './openBadge/textOfBadgeFile';
import type { BadgeFileText } from './openBadge/textOfBadgeFile';
import styles from './Record.module.scss';
import { useWholeRecognition } from './RecognitionContext';

/** Reads a badge that somebody else issued. What the file says is shown as words only, and nothing of it is kept or followed. */
export function BadgeReading({ me }: { readonly me: Person }): React.ReactElement {
  const { environment: { words: { record: words }, now } } = useWholeRecognition();
  const [found, setFound] = React.useState<BadgeFound>();
  const latest = React.useRef(0);
  const read = async (text: Promise<BadgeFileText> | undefined): Promise<void> => {
    const turn = ++latest.current;
    const opened = await text;
    const next = opened && ('text' in opened ? await findInBadge(opened.text, me, now()) : { isReadable: false as const, refusal: opened.refusal });
    if (turn === latest.current) setFound(next);
  };
  const readFile = (file: File | undefined): Promise<void> => read(file && textOfBadgeFile(file));
  const readText = (text: string): Promise<void> => read(text.trim() === '' ? undefined : Promise.resolve({ text }));
  return (
    <>
      <p>{words.outsideText}</p>
      <Field label={words.outsideFile} hint={words.outsideFileHint}>
        {props => <input {...props} type="file" accept=".json,.jsonld,.jwt,.jws,.txt,.png,.svg,application/json,image/png,image/svg+xml" onChange={event => { void readFile(event.target.files?.[0]); }} />}
      </Field>
      <Field label={words.outsidePasted}>
        {props => <textarea {...props} rows={2} dir="ltr" spellCheck={false} onChange={event => { void readText(event.target.value); }} />}
      </Field>
      <div role="status">{found && <Found found={found} />}</div>
    </>
  );
}

const checks = ['shape', 'dates', 'recipient', 'signature', 'revocation'] as const;

function Found({ found }: { readonly found: BadgeFound }): React.ReactElement {
  const { environment: { words: { record: words }, strings, locale } } = useWholeRecognition();
  if (!found.isReadable) return <p>{words.outsideRefusal[found.refusal]}</p>;
  const { badge } = found;
  const answers = {
    shape: words.checked.shape[found.checks.shape],
    dates: words.checked.dates[found.checks.dates],
    recipient: words.checked.recipient[found.checks.recipient],
    signature: words.checked.signature[found.checks.signature],
    revocation: words.checked.revocation[found.checks.revocation]
  };
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
      {badge.narrative && <p className={styles.line}><bdi>{words.madeFor(badge.narrative)}</bdi></p>}
      <ul className={styles.checks}>{checks.map(name => <li key={name}>{`${words.check[name]}: ${answers[name]}`}</li>)}</ul>
      {found.problems.length > 0 && <p className={styles.meta}>{words.problems(strings.common.list(found.problems.map(problem => words.problem[problem])))}</p>}
    </div>
  );
}
