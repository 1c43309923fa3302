import { keyOf, samePerson } from '../people';
import type { Person, PersonKey } from '../people';
import type { Instant } from '../shared';
import type { Badge, BadgeId, ClassicBadge, ClassicGift } from './Badge';
import { isTouched, judgeIntegrity } from './judgeIntegrity';
import { isAwarder } from './mayGive';
import { nominationsFrom } from './nominationsFrom';
import type { NominationStep } from './nominationsFrom';
import type { BadgeNomination } from './Nomination';
import type { Recognition, RecognitionComment, RecognitionKey, RecipientResponse } from './Recognition';
import { placeKey } from './RecordItem';

/** A site's recognition in memory: several readers look at the same one, each through objects of their own. */
export interface MemoryWall {
  /** False: the lists were not made. */
  exists: boolean;
  /** They were made, but nobody who asks may read them. */
  isClosed?: true;
  readonly badges: Badge[];
  readonly badgeKeys: Map<RecognitionKey, BadgeId>;
  readonly items: MemoryRecognition[];
  readonly responses: RecipientResponse[];
  readonly steps: (NominationStep & { readonly key?: RecognitionKey })[];
  /** `isItem`: an item of the writer, since the list takes no comment of theirs. */
  readonly comments: (RecognitionComment & { readonly recognition: number; readonly isItem?: true })[];
  /** Item rules bind comments: only givers and owners may write them. */
  bindsComments: boolean;
  /** Words that are no comments can be kept as items; false: a list of an earlier version. */
  keepsWords: boolean;
  readonly classic: { badges: readonly ClassicBadge[]; gifts: readonly ClassicGift[] };
  /** Key of the manager, by key; nobody in it: nobody can tell. */
  readonly managers: Map<PersonKey, PersonKey>;
  /** Ids of SharePoint groups, by key. */
  readonly groups: Map<PersonKey, readonly number[]>;
  /** Names of the groups, by id. */
  readonly groupNames: Map<number, string>;
  /** Owners: they may import. */
  readonly owners: Set<PersonKey>;
  /** Places (`placeKey`) and addresses of evidence that is gone. */
  readonly goneEvidence: Set<string>;
  lastId: number;
}

export interface MemoryRecognition {
  readonly key: RecognitionKey;
  /** Likes and integrity are worked out when it is read. */
  readonly stored: Recognition;
  readonly likers: Set<PersonKey>;
}

export function emptyWall(): MemoryWall {
  return {
    exists: true, badges: [], badgeKeys: new Map(), items: [], responses: [], steps: [], comments: [], bindsComments: false, keepsWords: true, classic: { badges: [], gifts: [] },
    managers: new Map(), groups: new Map(), groupNames: new Map(), owners: new Set(), goneEvidence: new Set(), lastId: 0
  };
}

/** Puts an item into the list as its giver would, past every rule but the list's own. */
export function addRecognition(memory: MemoryWall, recognition: Recognition, key: RecognitionKey): MemoryRecognition {
  const item: MemoryRecognition = { key, stored: recognition, likers: new Set() };
  memory.items.push(item);
  memory.lastId = Math.max(memory.lastId, recognition.id);
  return item;
}

/** The item as the port gives it, judged by everything that the memory knows. */
export function recognitionOf(memory: MemoryWall, item: MemoryRecognition, me: Person, now: Date): Recognition {
  const shown: Recognition = { ...item.stored, likeCount: item.likers.size, likedByMe: item.likers.has(keyOf(me)), integrity: { state: 'unchecked' } };
  const { giver, recipient, evidence } = shown;
  const badge = shown.badge === undefined ? undefined : memory.badges.find(one => one.id === shown.badge) ?? null;
  const isReport = isReportOf(memory, giver, recipient);
  const integrity = judgeIntegrity(shown, {
    now, badge, isManager: isReport, history: isTouched(shown) ? 'changed' : 'same', nomination: nominationsOf(memory).find(one => one.id === shown.nominationId) ?? null, mayImport: memory.owners.has(keyOf(giver)),
    isAwarder: badge ? isAwarder(badge, recipient, { myGroupIds: groupsOf(memory, giver), isMyReport: () => isReport }) : undefined,
    isEvidenceThere: evidence ? !memory.goneEvidence.has(evidence.kind === 'post' ? placeKey(evidence.place) : evidence.url) : undefined
  });
  return { ...shown, integrity };
}

/** Every nomination with its steps. */
export function nominationsOf(memory: MemoryWall): readonly BadgeNomination[] {
  return nominationsFrom(memory.steps, (by, badgeId, nominee) => {
    const badge = memory.badges.find(one => one.id === badgeId);
    return badge && isAwarder(badge, nominee, { myGroupIds: groupsOf(memory, by), isMyReport: person => isReportOf(memory, by, person) });
  });
}

/** Whether somebody is the manager of somebody; undefined where nobody's managers are known. */
export function isReportOf(memory: MemoryWall, manager: Person, report: Person): boolean | undefined {
  return memory.managers.size === 0 ? undefined : memory.managers.get(keyOf(report)) === keyOf(manager) && !samePerson(manager, report);
}

export function groupsOf(memory: MemoryWall, person: Person): readonly number[] {
  return memory.groups.get(keyOf(person)) ?? [];
}

export function instantOf(now: Date): Instant {
  return `${now.toISOString().slice(0, 19)}Z` as Instant;
}
