import * as React from 'react';
import { accountOf, sharePot } from '../../core/recognition';
import type { ShareBallot, ShareRound, ShareRoundsFound } from '../../core/recognition';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { Dismiss16Regular } from '../parts/icons';
import { Notice } from '../parts/Notice';
import { nameOf, PersonName } from '../parts/PersonName';
import { useId } from '../parts/useId';
import { PersonPicker } from '../people/PersonPicker';
import { useWholeRecognition } from './RecognitionContext';
import styles from './Share.module.scss';
import { ShareTable } from './ShareTable';
import { useShareDivision } from './useShareDivision';
import type { ShareDivision } from './useShareDivision';

interface Props {
  readonly found: ShareRoundsFound;
  readonly round: ShareRound;
  /** Undefined: nothing divided yet. */
  readonly ballot: ShareBallot | undefined;
}

/** Divides the pot among colleagues, to be changed until the close; says who could read it. */
export function ShareDivisionForm({ found, round, ballot }: Props): React.ReactElement {
  const { services: { people }, environment: { words: { shareRound: words, thanks } } } = useWholeRecognition();
  const form = useShareDivision(found, round, ballot);
  const { theirs, stage } = form;
  return (
    <form className={styles.form} noValidate onSubmit={event => { event.preventDefault(); if (stage !== 'saving') void form.save(); }}>
      <ul className={styles.rows} aria-label={words.division}>{form.rows.map((_row, at) => <Row key={at} form={form} at={at} />)}</ul>
      <PersonPicker people={people} label={words.add} hint={words.addHint} noneFound={thanks.noneFound} person={undefined} onChange={person => { if (person) form.add(person); }} />
      <p className={styles.left} role="status">{form.left < 0 ? words.over(-form.left, sharePot) : words.left(form.left, sharePot)}</p>
      {form.refusal && <p role="alert" className={styles.problem}>{words.refusal[form.refusal]}</p>}
      {form.error !== undefined && <Failure error={form.error} title={words.notSaved} />}
      {theirs && (
        <Notice
          kind="warning"
          title={words.elsewhere}
          actions={<><Button onClick={() => void form.save(theirs)}>{words.keepMine}</Button><Button onClick={form.takeTheirs}>{words.takeTheirs}</Button></>}
        >
          <ShareTable caption={words.theirs} shares={theirs.shares} />
        </Notice>
      )}
      {stage === 'saved' && <Notice title={words.saved}>{words.savedText}</Notice>}
      <div className={styles.foot}><Button kind="primary" submit busy={stage === 'saving'}>{stage === 'saving' ? words.saving : words.save}</Button></div>
      <p className={styles.small}>{words.readers}</p>
      {found.seesAllBallots && <p className={styles.small}>{words.readersMe}</p>}
    </form>
  );
}

function Row({ form, at }: { readonly form: ShareDivision; readonly at: number }): React.ReactElement {
  const { environment: { words: { shareRound: words }, strings } } = useWholeRecognition();
  const id = useId('shares');
  const { recipient, typed } = form.rows[at];
  const name = nameOf(recipient, strings);
  return (
    <li className={styles.row}>
      <label htmlFor={id} className={styles.name}><PersonName person={recipient} /><span className={styles.account}><bdi>{accountOf(recipient)}</bdi></span></label>
      <input id={id} className={styles.number} type="text" inputMode="numeric" autoComplete="off" value={typed} aria-label={words.sharesFor(name)} onChange={event => form.type(at, event.target.value)} />
      <button type="button" className={styles.remove} aria-label={words.remove(name)} title={words.remove(name)} onClick={() => form.remove(at)}><Dismiss16Regular /></button>
    </li>
  );
}
