import type { HandedQuestion } from '../ui/app/contract';

/** One question at a time, for the whole origin: the page with the board takes it as it opens. */
const key = 'knowhow.ask';
/** Whoever follows the link is there within a minute; later the words belong to nobody. */
const lasts = 60_000;

/** Keeps the words of a question for the page that is opened next. A link carries none: addresses are logged and shared. */
export function handQuestion(storage: Storage | undefined, question: HandedQuestion): void {
  try {
    storage?.setItem(key, JSON.stringify({ ...question, at: Date.now() }));
  } catch {
    // The page opens without the words.
  }
}

/** Takes what was handed over, once. */
export function takeQuestion(storage: Storage | undefined): HandedQuestion | undefined {
  try {
    const { at, title, person } = JSON.parse(storage?.getItem(key) ?? '') as HandedQuestion & { readonly at: number };
    storage?.removeItem(key);
    return Date.now() - at < lasts && typeof title === 'string' ? { title, ...(typeof person?.name === 'string' ? { person } : {}) } : undefined;
  } catch {
    return undefined;
  }
}
