import * as React from 'react';
import type { MyRecord } from '../../core/recognition';
import styles from './Record.module.scss';
import { useRecord } from './RecognitionContext';

/** The record in words. Each figure is the length of a list that is shown below. */
export function RecordSummary({ record }: { readonly record: MyRecord }): React.ReactElement | null {
  const { environment: { words: { record: words } } } = useRecord();
  const figure = (texts: { exact(number: number): string; atLeast(number: number): string }, number: number): string => (record.isComplete ? texts.exact(number) : texts.atLeast(number));
  const { acceptedAnswers, peopleHelped, thanks, reuses } = record;
  const held = record.badges.filter(one => one.state === 'valid' || one.state === 'expiresSoon').length;
  const sentences = [
    ...(acceptedAnswers.length > 0 ? [words.answersLine(figure(words.answers, acceptedAnswers.length))] : []),
    ...(peopleHelped.length > 0 ? [words.helpedLine(figure(words.people, peopleHelped.length))] : []),
    ...(thanks.length > 0 ? [words.thanksLine(figure(words.thanksCount, thanks.length))] : []),
    ...(held > 0 ? [words.badgesLine(words.badgeCount(held))] : []),
    ...(reuses.length > 0 ? [words.reusedLine(reuses.length)] : [])
  ];
  if (sentences.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{words.summary}</h3>
      {sentences.map(sentence => <p key={sentence} className={styles.line}>{sentence}</p>)}
    </section>
  );
}
