import { PeopleFromSources, keyOf } from '../../../src/core/people';
import { InMemoryPeopleSources, sampleDirectory, samplePeople } from '../../../src/core/people/memory';
import type { DiscussionPlace } from '../../../src/core/people';
import { isTouched } from '../../../src/core/recognition';
import type { Recognition, RecognitionSetup, RecognitionVersion, RecordFound, RecordItem } from '../../../src/core/recognition';
import { InMemoryBadges, InMemoryNominations, InMemoryRecognitions, InMemoryShareRounds, sampleWall } from '../../../src/core/recognition/memory';
import type { MemoryShares, MemoryWall, MemoryWallOptions, SampleWallOptions } from '../../../src/core/recognition/memory';
import type { Instant } from '../../../src/core/shared';
import type { RecognitionServices, ThanksDraft } from '../../../src/ui/recognition/contract';
import { sampleShares, shareSetupOf } from './sampleShares';

export type RecognitionReader = keyof typeof samplePeople;

export interface MemoryRecognitionOptions {
  readonly reader?: RecognitionReader;
  readonly sample?: SampleWallOptions;
  readonly memory?: MemoryWall;
  readonly shares?: MemoryShares;
  readonly canGive?: boolean;
  readonly posts?: RecordFound;
}

export interface MemoryRecognitionServices extends RecognitionServices {
  readonly memory: MemoryWall;
  readonly recognitions: InMemoryRecognitions;
  readonly badges: InMemoryBadges;
  readonly nominations: InMemoryNominations;
  readonly shareRounds: InMemoryShareRounds;
  readonly shares: MemoryShares;
}

/** All ports of recognition on one memory. */
export function memoryRecognition({ reader = 'asker', sample, memory = sampleWall(sample), shares = sampleShares(), canGive, posts = samplePosts() }: MemoryRecognitionOptions): MemoryRecognitionServices {
  const me = samplePeople[reader];
  const options: MemoryWallOptions = { me, canManage: reader === 'owner', ...(canGive === undefined ? {} : { canGive }) };
  const directory = sampleDirectory({});
  const drafts = new Map<string, ThanksDraft>();
  return {
    memory,
    recognitions: new InMemoryRecognitions(memory, options),
    badges: new InMemoryBadges(memory, options),
    nominations: new InMemoryNominations(memory, options),
    people: new PeopleFromSources(new InMemoryPeopleSources(directory, { me }), { me }),
    managers: {
      managerOf: async person => {
        if (memory.managers.size === 0) return undefined;
        const key = memory.managers.get(keyOf(person));
        return Object.values(samplePeople).find(one => keyOf(one) === key) ?? null;
      }
    },
    // The memory judges what it gives by all that it knows.
    checks: { check: async (_wall, recognitions) => recognitions, versions: async recognition => sampleVersions(recognition), isReadable: async evidence => (evidence.kind === 'address' ? !memory.goneEvidence.has(evidence.url) : undefined) },
    posts: { of: async () => posts, accepted: async () => ({ ...posts, items: posts.items.filter(item => item.kind === 'acceptedAnswer') }) },
    reports: { mine: async () => (memory.managers.size === 0 ? undefined : Object.values(samplePeople).filter(one => memory.managers.get(keyOf(one)) === keyOf(me))) },
    setup: setupOf(memory),
    shares,
    shareRounds: new InMemoryShareRounds(shares, options),
    shareSetup: shareSetupOf(shares),
    drafts: { load: occasion => drafts.get(occasion), save: (occasion, draft) => { drafts.set(occasion, draft); }, forget: occasion => { drafts.delete(occasion); } }
  };
}

/** Of an item that was touched later, its owner made the reason longer. */
function sampleVersions(recognition: Recognition): readonly RecognitionVersion[] {
  const { at, modified, giver, reason } = recognition;
  const made: RecognitionVersion = { at, by: giver, changes: [] };
  return isTouched(recognition) ? [made, { at: modified, by: samplePeople.owner, changes: [{ part: 'reason', from: reason.slice(0, 10), to: reason }] }] : [made];
}

/** The lists of recognition in memory: all of them, or none. */
function setupOf(memory: MemoryWall): RecognitionSetup {
  return {
    preview: async () => (memory.exists ? [] : (['badges', 'recognitions', 'answers', 'badgeNominations'] as const).map(list => ({ id: `list:${list}`, kind: 'createList', list, detail: list }))),
    apply: async changes => {
      memory.exists = true;
      return changes;
    },
    undo: async made => {
      if (memory.items.length > 0) return made;
      memory.exists = false;
      return [];
    }
  };
}

/** Answers of the customs specialist: five accepted on one topic, one without. */
export function samplePosts(): RecordFound {
  const { answerer, asker, member } = samplePeople;
  const place = (id: number): DiscussionPlace => ({ listId: '7d1f6a52-0c33-4c2a-9e57-4a1c0d9b8e11', discussionId: id, replyId: id * 10 });
  const answer = (id: number, marks: Partial<RecordItem>): RecordItem => ({
    kind: 'acceptedAnswer', person: answerer, title: `Customs question ${id}`, topics: ['Customs'], at: `2026-0${(id % 9) + 1}-11T09:00:00Z` as Instant, likes: id, place: place(id), asker, ...marks
  });
  return {
    isComplete: true,
    items: [
      answer(1, { title: 'Which customs form for a repair sent back?' }), answer(2, { title: 'Commodity code of a used gearbox' }), answer(3, { asker: member }),
      answer(4, {}), answer(5, {}), answer(6, { kind: 'answer', topics: [], title: 'Who signs the delivery note?' })
    ]
  };
}
