import * as React from 'react';
import { keyOf } from '../../core/people';
import type { RecognitionKey } from '../../core/recognition';
import { useWholeRecognition } from './RecognitionContext';

interface Kept {
  readonly text: string;
  readonly key: RecognitionKey;
}

export interface KeptWords extends Kept {
  readonly type: (text: string) => void;
  /** They were sent. */
  readonly forget: () => void;
  /** They were sent with this key by another page, in other words: what is typed gets a key of its own. */
  readonly renew: () => void;
}

/**
 * Words half typed, kept in this browser for one person of one site until they are sent, with the key that makes every
 * attempt the same, also after a reload.
 * @param about tells them apart: what is said, and on what
 */
export function useKeptWords(about: string): KeptWords {
  const { environment: { site, me } } = useWholeRecognition();
  const place = `knowhow.words|${site.url}|${keyOf(me)}|${about}`.toLowerCase();
  const [kept, setKept] = React.useState<Kept>(() => load(place) ?? { text: '', key: newKey() });
  const keep = (next: Kept): void => {
    setKept(next);
    save(place, next.text === '' ? undefined : next);
  };
  return {
    ...kept,
    type: text => keep({ ...kept, text }),
    // Another page may have typed on: only what was sent goes.
    forget: () => { if (load(place)?.text === kept.text) save(place, undefined); },
    renew: () => keep({ ...kept, key: newKey() })
  };
}

function newKey(): RecognitionKey {
  return crypto.randomUUID() as RecognitionKey;
}

/** What is no draft counts as none. */
function load(place: string): Kept | undefined {
  try {
    const found = JSON.parse(window.localStorage.getItem(place) ?? 'null') as Partial<Kept> | null;
    return typeof found?.text === 'string' && typeof found.key === 'string' ? found as Kept : undefined;
  } catch {
    return undefined;
  }
}

function save(place: string, kept: Kept | undefined): void {
  try {
    if (kept) window.localStorage.setItem(place, JSON.stringify(kept));
    else window.localStorage.removeItem(place);
  } catch {
    // Storage full or blocked: what is typed lasts as long as the page.
  }
}
