import type { ThanksDraft, ThanksDrafts } from '../ui/recognition/contract';

/** Thanks as they are typed, in this browser, for one person of one site. What is no draft any more is forgotten. */
export function thanksDrafts(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined, webUrl: string, person: string): ThanksDrafts {
  const keyOf = (occasion: string): string => `knowhow.thanks|${webUrl}|${person}|${occasion}`.toLowerCase();
  const quietly = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch {
      // Storage is full, blocked or damaged: what is typed lasts as long as the page.
      return undefined;
    }
  };
  return {
    load: occasion => quietly(() => {
      const stored = JSON.parse(storage?.getItem(keyOf(occasion)) ?? 'null') as unknown;
      return isDraft(stored) ? stored : undefined;
    }),
    save: (occasion, draft) => quietly(() => storage?.setItem(keyOf(occasion), JSON.stringify(draft))),
    forget: occasion => quietly(() => storage?.removeItem(keyOf(occasion)))
  };
}

/** The rest of the form is checked by the rules before anything is given. */
function isDraft(stored: unknown): stored is ThanksDraft {
  if (!isObject(stored)) return false;
  const { act, recipients, keys, reason, asManager, topics, values, badge, evidence } = stored;
  return [act, reason, topics, values].every(text => typeof text === 'string') && act !== ''
    && Array.isArray(recipients) && recipients.every(person => isObject(person) && typeof person.name === 'string')
    && isObject(keys) && Object.values(keys).every(key => typeof key === 'string')
    && typeof asManager === 'boolean' && (badge === undefined || typeof badge === 'number')
    && (evidence === undefined || isEvidence(evidence));
}

function isEvidence(evidence: unknown): boolean {
  if (!isObject(evidence) || typeof evidence.title !== 'string') return false;
  return evidence.kind === 'address' ? typeof evidence.url === 'string' : evidence.kind === 'post' && isObject(evidence.place) && typeof evidence.place.listId === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
