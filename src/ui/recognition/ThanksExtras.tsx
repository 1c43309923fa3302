import * as React from 'react';
import { badgeWords } from '../../core/recognition';
import type { Badge, BadgeId } from '../../core/recognition';
import { Button } from '../parts/Button';
import { Field } from '../people/Field';
import { BadgeMark } from './BadgeMark';
import { useWholeRecognition } from './RecognitionContext';
import styles from './Thanks.module.scss';
import type { ThanksForm } from './useThanksForm';

/** What may be added: a badge with its rule, evidence, topics, values. Open where something of it is there or needed. */
export function ThanksExtras({ form }: { readonly form: ThanksForm }): React.ReactElement {
  const { environment: { words: { thanks: words }, locale } } = useWholeRecognition();
  const { draft, change, badges } = form;
  const badge = badges.find(one => one.id === draft.badge);
  const [wasOpen] = React.useState(draft.evidence !== undefined || draft.badge !== undefined || draft.topics !== '');
  return (
    <details className={styles.extras} open={wasOpen || undefined}>
      <summary>{words.more}</summary>
      <div className={styles.form}>
        {badges.length > 0 && (
          <Field label={words.badge}>
            {props => (
              <select {...props} value={draft.badge === undefined ? '' : String(draft.badge)} onChange={event => change({ badge: event.target.value === '' ? undefined : Number(event.target.value) as BadgeId })}>
                <option value="">{words.noBadge}</option>
                {badges.map(one => <option key={one.id} value={String(one.id)}>{badgeWords(one, locale).name}</option>)}
              </select>
            )}
          </Field>
        )}
        {badge && <BadgeRule badge={badge} />}
        <EvidenceFields form={form} />
        <Field label={words.topics} hint={words.topicsHint}>
          {props => <input {...props} type="text" value={draft.topics} onChange={event => change({ topics: event.target.value })} />}
        </Field>
        <Field label={words.values} hint={words.valuesHint}>
          {props => <input {...props} type="text" value={draft.values} onChange={event => change({ values: event.target.value })} />}
        </Field>
      </div>
    </details>
  );
}

/** A badge with what it is given for and by whom. */
function BadgeRule({ badge }: { readonly badge: Badge }): React.ReactElement {
  const { environment: { words, locale } } = useWholeRecognition();
  const { criteria } = badgeWords(badge, locale);
  const { awarders } = badge;
  const rules = [
    awarders.kind === 'group' ? words.awarders.group(awarders.groupName) : words.awarders[awarders.kind],
    ...(badge.needsEvidence ? [words.badge.needsEvidence] : []),
    badge.validMonths === undefined ? words.badge.forGood : words.badge.validMonths(badge.validMonths)
  ];
  return (
    <div className={styles.rule}>
      <BadgeMark badge={badge} />
      <div>
        <p>{`${words.thanks.criteria}: ${criteria}`}</p>
        <p className={styles.small}><bdi>{rules.join(' · ')}</bdi></p>
      </div>
    </div>
  );
}

function EvidenceFields({ form: { draft, change } }: { readonly form: ThanksForm }): React.ReactElement {
  const { environment: { words: { thanks: words } } } = useWholeRecognition();
  const { evidence } = draft;
  if (evidence?.kind === 'post') {
    return <p className={styles.given}><bdi>{words.evidenceOf(evidence.title)}</bdi> <Button kind="subtle" onClick={() => change({ evidence: undefined })}>{words.withoutEvidence}</Button></p>;
  }
  const { url = '', title = '' } = evidence ?? {};
  const set = (nextUrl: string, nextTitle: string): void => change({ evidence: nextUrl === '' && nextTitle === '' ? undefined : { kind: 'address', url: nextUrl.trim(), title: nextTitle } });
  return (
    <>
      <Field label={words.evidence} hint={words.evidenceHint}>
        {props => <input {...props} type="url" dir="ltr" placeholder="https://" value={url} onChange={event => set(event.target.value, title)} />}
      </Field>
      {url !== '' && (
        <Field label={words.evidenceTitle}>
          {props => <input {...props} type="text" maxLength={200} value={title} onChange={event => set(url, event.target.value)} />}
        </Field>
      )}
    </>
  );
}
