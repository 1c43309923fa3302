import * as React from 'react';
import type { GiveProblem } from '../../core/recognition';
import { nameOf } from '../parts/PersonName';
import { useWholeRecognition } from './RecognitionContext';
import styles from './Thanks.module.scss';

/** Everything that speaks against giving, each as a sentence, with the person where it is one of several. */
export function GiveProblems({ problems }: { readonly problems: readonly GiveProblem[] }): React.ReactElement | null {
  const { environment: { words: { thanks: words }, strings } } = useWholeRecognition();
  if (problems.length === 0) return null;
  const sentences = problems.map(({ refusal, recipient }) => recipient && refusal !== 'toSelf'
    ? words.refusalFor(nameOf(recipient, strings), words.refusal[refusal])
    : words.refusal[refusal]);
  return (
    <div role="alert" className={styles.problems}>
      <p>{words.problemsTitle}</p>
      <ul>{[...new Set(sentences)].map(sentence => <li key={sentence}>{sentence}</li>)}</ul>
    </div>
  );
}
