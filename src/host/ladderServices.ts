import type { LadderServices } from '../ui/app/contract';
import type { AttemptStorage } from '../data/sharepoint/SiteContext';
import { comesLater } from './comesLater';
import type { PeopleServices } from './peopleServices';

/** How long the topics of the own entry are taken as they were, in milliseconds: a board view costs no request for them. */
const topicsLast = 4 * 60 * 60 * 1000;

/**
 * What leads from a question to a person, fetched when somebody begins to type. Everything is an extra: what cannot be
 * had is left out, nothing is thrown.
 * @param person login name of the current person
 * @param storage for the topics; undefined where the browser blocks it
 */
export function ladderServices(load: () => Promise<PeopleServices>, webUrl: string, person: string, storage: AttemptStorage | undefined): LadderServices {
  const services = comesLater(load);
  const key = `knowhow.topics|${webUrl}|${person}`.toLowerCase();
  return {
    experts: { mayKnow: (text, most) => services().then(({ people }) => people.mayKnow(text, most)).catch(() => []) },
    outcomes: { record: outcome => services().then(({ outcomes }) => outcomes.record(outcome)).catch(() => undefined) },
    choices: {
      dismissed: () => services().then(({ choices }) => choices.dismissed()).catch(() => new Set<string>()),
      dismiss: prompt => services().then(({ choices }) => choices.dismiss(prompt)).catch(() => undefined)
    },
    myTopics: async () => {
      const known = keptTopics(storage, key);
      if (known !== undefined) return known;
      try {
        const { entry } = await (await services()).entries.open();
        const topics = entry === undefined ? [] : [...new Set([...entry.askMeAbout, ...entry.topics])];
        keep(storage, key, topics);
        return topics;
      } catch {
        return [];
      }
    }
  };
}

function keptTopics(storage: AttemptStorage | undefined, key: string): readonly string[] | undefined {
  try {
    const { at, topics } = JSON.parse(storage?.getItem(key) ?? '{}') as { readonly at?: unknown; readonly topics?: unknown };
    const isFresh = typeof at === 'number' && Date.now() - at < topicsLast && Date.now() >= at;
    return isFresh && Array.isArray(topics) ? topics.filter((topic): topic is string => typeof topic === 'string') : undefined;
  } catch {
    return undefined;
  }
}

function keep(storage: AttemptStorage | undefined, key: string, topics: readonly string[]): void {
  try {
    storage?.setItem(key, JSON.stringify({ at: Date.now(), topics }));
  } catch {
    // Storage full or blocked: they are asked for again by the next view.
  }
}
