import * as React from 'react';
import { isLanguageTag } from '../../core/shared';
import type { Badge, BadgeProblem, BadgeWords } from '../../core/recognition';
import { Button } from '../parts/Button';
import { Field, FieldGroup } from '../people/Field';
import { useWholeRecognition } from './RecognitionContext';
import styles from './Thanks.module.scss';

interface Props {
  readonly translations: Badge['translations'];
  readonly problems: readonly BadgeProblem[];
  readonly onChange: (translations: Badge['translations']) => void;
}

const fields = ['name', 'description', 'criteria'] as const;
const nothing: BadgeWords = { name: '', description: '', criteria: '' };

/** Texts of a badge in other languages; what is left out is shown as the owner wrote it first. */
export function BadgeTranslations({ translations, problems, onChange }: Props): React.ReactElement {
  const { environment: { words: { owner: words } } } = useWholeRecognition();
  const [tag, setTag] = React.useState('');
  const [isWrong, setWrong] = React.useState(false);
  const add = (): void => {
    const language = tag.trim();
    setWrong(!isLanguageTag(language));
    if (!isLanguageTag(language) || language in translations) return;
    onChange({ ...translations, [language]: nothing });
    setTag('');
  };
  const problemOf = (language: string, field: BadgeProblem['field']): { readonly problem?: string } => {
    const found = problems.find(one => one.language === language && one.field === field);
    return found ? { problem: words.problem[found.refusal] } : {};
  };
  return (
    <details className={styles.extras}>
      <summary>{words.languages}</summary>
      <div className={styles.form}>
        {Object.entries(translations).map(([language, texts]) => (
          <FieldGroup key={language} title={words.languageOf(language)}>
            {fields.map(field => (
              <Field key={field} label={words[field]} {...problemOf(language, field)}>
                {props => <input {...props} type="text" lang={language} dir="auto" value={texts[field]} onChange={event => onChange({ ...translations, [language]: { ...texts, [field]: event.target.value } })} />}
              </Field>
            ))}
          </FieldGroup>
        ))}
        <Field label={words.language} {...(isWrong ? { problem: words.problem.unknownLanguage } : {})}>
          {props => <input {...props} type="text" maxLength={35} value={tag} onChange={event => setTag(event.target.value)} />}
        </Field>
        <div className={styles.foot}><Button onClick={add}>{words.addLanguage}</Button></div>
      </div>
    </details>
  );
}
