import * as React from 'react';
import { guidedRules } from '../../../core/discussion';
import { useAllStrings } from '../../app/AllStrings';
import { useApp } from '../../app/AppContext';
import styles from './Composer.module.scss';

/** The ground rules of the board: open beside the first post, one click away later (A105). */
export function GroundRules({ isOpen }: { readonly isOpen: boolean }): React.ReactElement | null {
  const { settings } = useApp();
  const strings = useAllStrings();
  const rules = guidedRules(settings.rules);
  if (rules.length === 0 && !settings.policyUrl) return null;
  return (
    <details className={styles.rules} open={isOpen}>
      <summary>{strings.ask.rulesTitle}</summary>
      {rules.length > 0 && <ol>{rules.map(rule => <li key={rule}>{rule}</li>)}</ol>}
      {settings.policyUrl && <p><a href={settings.policyUrl} target="_blank" rel="noopener" data-interception="off">{strings.ask.policy}</a></p>}
    </details>
  );
}
