import * as React from 'react';
import type { Expertise, ExpertiseProblem, MyExpertise } from '../../core/people';
import type { Instant } from '../../core/shared';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { Notice } from '../parts/Notice';
import { useQuery } from '../app/query';
import { useWholeDirectory } from './DirectoryContext';
import { EntryPreview } from './EntryPreview';
import { Check, Field, FieldGroup } from './Field';
import { languageNames, languageTag } from './languages';
import styles from './MyEntry.module.scss';
import { OfficeHoursField } from './OfficeHoursField';
import { languageName } from './personFields';
import { problemText } from './problemText';
import { directoryKeys } from './queries';
import { TimeZoneField } from './TimeZoneField';
import { useEntryForm } from './useEntryForm';
import { ValuesField } from './ValuesField';

/** The own entry, edited in place. Nothing is compulsory; what is wrong is said at its field. */
export function EntryForm({ mine }: { readonly mine: MyExpertise }): React.ReactElement {
  const { services, environment: { locale, words: { mine: words, facet } } } = useWholeDirectory();
  const state = useEntryForm(mine);
  const { form, change, problems } = state;
  const topics = useQuery(directoryKeys.topics, () => services.entries.topics(), { staleTime: Infinity }).data ?? [];
  const first = React.useRef<HTMLFormElement>(null);
  React.useEffect(() => {
    if (problems.length > 0) first.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);
  const canKeep = (field: keyof Expertise): boolean => mine.missingFields.indexOf(field) < 0;
  const said = (field: keyof Expertise): string | undefined => firstProblem(problems, field, words);

  return (
    <form ref={first} className={styles.form} noValidate onSubmit={event => { event.preventDefault(); void state.save(); }}>
      <p className={styles.hint}>{words.intro}</p>
      {mine.missingColumns.length > 0 && <Notice>{words.missing}</Notice>}
      {state.isRestored && <Notice actions={<Button kind="subtle" onClick={state.discard}>{words.discard}</Button>}>{words.restored}</Notice>}
      <FieldGroup title={words.know}>
        {canKeep('topics') && (
          <ValuesField
            label={words.topics} hint={words.topicsHint} values={form.topics} suggestions={topics} problem={said('topics')}
            onChange={values => change({ topics: values, askMeAbout: form.askMeAbout.filter(topic => values.indexOf(topic) >= 0) })}
          />
        )}
        {form.topics.length > 0 && canKeep('topics') && canKeep('askMeAbout') && (
          <fieldset className={styles.checks}>
            <legend>{words.askMeAbout}</legend>
            {form.topics.map(topic => (
              <Check
                key={topic} label={topic} checked={form.askMeAbout.indexOf(topic) >= 0}
                onChange={checked => change({ askMeAbout: checked ? [...form.askMeAbout, topic] : form.askMeAbout.filter(other => other !== topic) })}
              />
            ))}
          </fieldset>
        )}
        {canKeep('processes') && <ValuesField label={facet.process} values={form.processes} problem={said('processes')} onChange={processes => change({ processes })} />}
        {canKeep('disciplines') && <ValuesField label={facet.discipline} values={form.disciplines} problem={said('disciplines')} onChange={disciplines => change({ disciplines })} />}
        {canKeep('languages') && (
          <ValuesField
            label={words.languages} hint={words.languagesHint} values={form.languages} suggestions={languageNames(locale)} problem={said('languages')}
            nameOf={tag => languageName(tag, locale)} readValue={typed => languageTag(typed, locale)} onChange={languages => change({ languages })}
          />
        )}
        {canKeep('wantsToLearn') && (
          <ValuesField label={words.wants} values={form.wantsToLearn} suggestions={topics} problem={said('wantsToLearn')} onChange={wantsToLearn => change({ wantsToLearn })} />
        )}
        {canKeep('isMentor') && <Check label={words.mentor} checked={form.isMentor} onChange={isMentor => change({ isMentor })} />}
      </FieldGroup>
      <FieldGroup title={words.reach}>
        {canKeep('timeZone') && <TimeZoneField value={form.timeZone} problem={said('timeZone')} onChange={timeZone => change({ timeZone })} />}
        {canKeep('officeHours') && <OfficeHoursField hours={form.officeHours} problem={said('officeHours')} onChange={officeHours => change({ officeHours })} />}
      </FieldGroup>
      <FieldGroup title={words.guard}>
        {canKeep('weeklyLimit') && (
          <Field label={words.weeklyLimit} hint={words.weeklyLimitHint} problem={said('weeklyLimit')}>
            {props => (
              <input
                {...props} type="number" min={1} max={99} step={1} value={form.weeklyLimit ?? ''}
                onChange={event => change({ weeklyLimit: event.target.value === '' ? undefined : Number(event.target.value) })}
              />
            )}
          </Field>
        )}
        {canKeep('pausedUntil') && (
          <Field label={words.pausedUntil} hint={words.pausedHint} problem={said('pausedUntil')}>
            {props => <input {...props} type="date" value={dateOf(form.pausedUntil)} onChange={event => change({ pausedUntil: instantOf(event.target.value) })} />}
          </Field>
        )}
      </FieldGroup>
      <FieldGroup title={words.aboutMe}>
        {canKeep('pronouns') && (
          <Field label={words.pronouns} problem={said('pronouns')}>
            {props => <input {...props} type="text" value={form.pronouns ?? ''} onChange={event => change({ pronouns: event.target.value || undefined })} />}
          </Field>
        )}
        {canKeep('isHidden') && <Check label={words.hidden} hint={words.hiddenHint} checked={form.isHidden} onChange={isHidden => change({ isHidden })} />}
      </FieldGroup>
      <EntryPreview mine={mine} form={form} />
      <Outcome state={state} />
      <div className={styles.foot}>
        <Button kind="primary" submit busy={state.stage === 'saving'}>{state.stage === 'saving' ? words.saving : words.save}</Button>
        {state.isDirty && <Button onClick={state.discard}>{words.discard}</Button>}
        {mine.entry && <Button kind="subtle" onClick={() => void state.remove()}>{words.remove}</Button>}
      </div>
    </form>
  );
}

/** What became of saving: failed with the words kept, changed elsewhere, or done. */
function Outcome({ state }: { readonly state: ReturnType<typeof useEntryForm> }): React.ReactElement | null {
  const { environment: { words: { mine: words } } } = useWholeDirectory();
  const conflict = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => { if (state.theirs) conflict.current?.focus(); }, [state.theirs]);
  const { theirs } = state;
  if (theirs) {
    return (
      <div ref={conflict} tabIndex={-1} role="alertdialog" aria-label={words.conflictTitle}>
        <Notice
          kind="warning"
          title={words.conflictTitle}
          actions={(
            <>
              <Button kind="primary" onClick={() => void state.save(theirs)}>{words.keepMine}</Button>
              <Button onClick={state.takeTheirs}>{words.keepTheirs}</Button>
              <Button kind="subtle" onClick={state.goOn}>{words.goOn}</Button>
            </>
          )}
        >
          {words.conflictText}
        </Notice>
      </div>
    );
  }
  if (state.error !== undefined) return <Failure error={state.error} title={words.notSaved} onRetry={() => void state.save()} />;
  return state.stage === 'saved' && !state.isDirty ? <Notice>{words.saved}</Notice> : null;
}

function firstProblem(problems: readonly ExpertiseProblem[], field: keyof Expertise, words: Parameters<typeof problemText>[1]): string | undefined {
  const problem = problems.find(one => one.field === field);
  return problem && problemText(problem, words);
}

/** The day in this browser's time zone, as a date field wants it. */
function dateOf(at: Instant | undefined): string {
  const then = at === undefined ? undefined : new Date(at);
  if (!then || isNaN(then.getTime())) return '';
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}`;
}

/** The first moment of a day here. */
function instantOf(date: string): Instant | undefined {
  const then = new Date(`${date}T00:00:00`);
  return date === '' || isNaN(then.getTime()) ? undefined : `${then.toISOString().slice(0, 19)}Z` as Instant;
}
