import type { AppError } from '../../core/shared';
import { isAppError } from '../../core/shared';
import { mostTries } from './behaviors/honestRetry';
import { isDuplicateValue, isNameTaken, isOutcomeUnknown } from './behaviors/translateErrors';
import type { AttemptStorage, Clock } from './SiteContext';

/** One thing that a person wants to happen once. */
export interface Intent<T> {
  /** The same for every attempt, also after the page was closed in between. */
  readonly key: string;
  send(): Promise<T>;
  /** Looks whether an earlier attempt got through. */
  find(): Promise<T | undefined>;
}

export interface Done<T> {
  readonly result: T;
  /** An earlier attempt had got through. */
  readonly alreadyThere: boolean;
}

/**
 * Sends once, and after a lost reply looks before it sends again (quality.md section 3):
 * 1. an intent that was begun before is looked up first
 * 2. a clash with a unique value, or a name taken that only this intent makes, means: it is there
 * 3. an unknown outcome (no connection, 502, 503, 504, half an answer) is looked up, then sent again with the same key
 * 4. a clear refusal is thrown: nothing happened, but for what it calls stored
 */
export async function exactlyOnce<T>(intent: Intent<T>, attempts: AttemptStorage, clock: Clock): Promise<Done<T>> {
  const mark = `knowhow.sent.${intent.key}`;
  if (wasBegun(attempts, mark)) {
    const earlier = await intent.find();
    if (earlier !== undefined) return finished(earlier, true, attempts, mark);
  }
  remember(attempts, mark, clock);
  for (let attempt = 1; ; attempt++) {
    try {
      return finished(await intent.send(), false, attempts, mark);
    } catch (error) {
      if (!isAppError(error)) throw error;
      const there = await lookUp(intent, error);
      if (there !== undefined) return finished(there, true, attempts, mark);
      if (!isOutcomeUnknown(error)) {
        if (!error.details.stored) forget(attempts, mark);
        throw error;
      }
      if (attempt === mostTries) throw error;
      await clock.wait(Math.max(error.details.retryAfterMs ?? 0, 500 * 2 ** (attempt - 1)) * (1 + clock.random() * 0.2));
    }
  }
}

/** While there is no connection, looking fails too: then the failure of the sending is what the person should hear of. */
async function lookUp<T>(intent: Intent<T>, error: AppError): Promise<T | undefined> {
  if (!isOutcomeUnknown(error) && !isDuplicateValue(error) && !isNameTaken(error)) return undefined;
  try {
    return await intent.find();
  } catch {
    throw error;
  }
}

function finished<T>(result: T, alreadyThere: boolean, attempts: AttemptStorage, mark: string): Done<T> {
  forget(attempts, mark);
  return { result, alreadyThere };
}

/** A browser may refuse to store; then the unique column, or the look-up after a failure, still guards. */
function remember(attempts: AttemptStorage, mark: string, clock: Clock): void {
  try {
    attempts.setItem(mark, String(clock.now()));
  } catch {
    // Storage full or blocked: nothing is lost but the look-up after a crash.
  }
}

function wasBegun(attempts: AttemptStorage, mark: string): boolean {
  try {
    return attempts.getItem(mark) !== null;
  } catch {
    return false;
  }
}

function forget(attempts: AttemptStorage, mark: string): void {
  try {
    attempts.removeItem(mark);
  } catch {
    // See `remember`.
  }
}

/** For as long as this object lives: where a browser stores nothing, and in tests. */
export function attemptsInMemory(): AttemptStorage {
  const kept = new Map<string, string>();
  return {
    getItem: key => kept.get(key) ?? null,
    setItem: (key, value) => { kept.set(key, value); },
    removeItem: key => { kept.delete(key); }
  };
}
