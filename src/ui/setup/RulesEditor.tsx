import * as React from 'react';
import { mostRules } from '../../core/discussion';
import { useAllStrings } from '../app/AllStrings';
import { useApp } from '../app/AppContext';
import { Button } from '../parts/Button';
import { Add16Regular, Dismiss16Regular } from '../parts/icons';
import styles from './OwnerNotes.module.scss';

/** The ground rules, edited in place while the owner edits the page: at most seven lines (A105). */
export function RulesEditor(): React.ReactElement {
  const { settings, onSettingsChange } = useApp();
  const strings = useAllStrings();
  const [rules, setRules] = React.useState<readonly string[]>(settings.rules);
  const change = (next: readonly string[], commit: boolean): void => {
    setRules(next);
    if (commit) onSettingsChange?.({ rules: next.map(rule => rule.trim()).filter(rule => rule !== '') });
  };
  return (
    <fieldset className={styles.rules}>
      <legend>{strings.setup.rulesTitle}</legend>
      <p className={styles.hint}>{strings.setup.rulesHint}</p>
      {rules.map((rule, index) => (
        <div key={index} className={styles.rule}>
          <input
            aria-label={strings.setup.rule(index + 1)}
            value={rule}
            maxLength={255}
            onChange={event => change(rules.map((old, at) => (at === index ? event.target.value : old)), false)}
            onBlur={() => change(rules, true)}
          />
          <Button
            kind="subtle"
            icon={<Dismiss16Regular />}
            aria-label={strings.setup.removeRule(index + 1)}
            onClick={() => change(rules.filter((_, at) => at !== index), true)}
          />
        </div>
      ))}
      {rules.length < mostRules && (
        <Button kind="subtle" icon={<Add16Regular />} onClick={() => change([...rules, ''], false)}>{strings.setup.addRule}</Button>
      )}
    </fieldset>
  );
}
