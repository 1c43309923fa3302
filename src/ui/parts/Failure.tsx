import * as React from 'react';
import { isAppError } from '../../core/shared';
import type { FirstStrings } from '../../loc';
import { useStrings } from '../app/Surroundings';
import { Button } from './Button';
import { ErrorCircle20Regular } from './icons';
import styles from './Notice.module.scss';

export interface FailureText {
  readonly title: string;
  readonly advice: string;
}

/** Any error → what happened and what the person can do, by its kind. The one place that knows. */
export function failureText(error: unknown, strings: FirstStrings): FailureText {
  if (isChunkError(error)) return { title: strings.failure.notLoaded, advice: strings.failure.offline.advice };
  if (!isAppError(error)) return strings.failure.unexpected;
  if (error.details.threshold) return strings.failure.threshold;
  const text = strings.failure[error.kind];
  const wait = error.kind === 'throttled' ? error.details.retryAfterMs : undefined;
  return wait === undefined ? text : { title: text.title, advice: strings.failure.throttledFor(Math.ceil(wait / 1000)) };
}

/** What an administrator needs to look a failure up; empty when nothing is known. */
export function failureDetails(error: unknown, strings: FirstStrings): readonly string[] {
  if (!isAppError(error)) return [];
  const { status, correlationId, field, serviceMessage } = error.details;
  return [
    ...(serviceMessage ? [serviceMessage] : []),
    ...(field ? [strings.failure.field(field)] : []),
    ...(status === undefined ? [] : [strings.failure.status(status)]),
    ...(correlationId ? [strings.failure.correlation(correlationId)] : [])
  ];
}

interface Props {
  readonly error: unknown;
  /** What was attempted and did not happen, when the general title says too little. */
  readonly title?: string;
  /** Instead of what is said by the kind of error, where the place knows better. */
  readonly text?: FailureText;
  readonly onRetry?: () => void;
  readonly action?: React.ReactNode;
}

/** The error state of a screen or part: what happened, what to do, retry, details folded. */
export function Failure({ error, title, text: given, onRetry, action }: Props): React.ReactElement {
  const strings = useStrings();
  const text = given ?? failureText(error, strings);
  const details = failureDetails(error, strings);
  return (
    <div className={styles.notice} data-kind="error" role="alert">
      <ErrorCircle20Regular className={styles.icon} />
      <div className={styles.text}>
        <p className={styles.title}>{title ?? text.title}</p>
        <p>{title ? `${text.title}. ${text.advice}` : text.advice}</p>
        {(onRetry || action) && (
          <div className={styles.actions}>
            {onRetry && <Button onClick={onRetry}>{strings.common.retry}</Button>}
            {action}
          </div>
        )}
        {details.length > 0 && (
          <details className={styles.details}>
            <summary>{strings.common.details}</summary>
            {details.map(line => <p key={line}>{line}</p>)}
          </details>
        )}
      </div>
    </div>
  );
}

/** A part of the program that could not be fetched: the network, or a new version in between. */
function isChunkError(error: unknown): boolean {
  return error instanceof Error && /ChunkLoadError|dynamically imported module|Loading chunk/i.test(`${error.name} ${error.message}`);
}
