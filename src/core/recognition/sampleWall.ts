import { keyOf } from '../people';
// eslint-disable-next-line no-restricted-imports -- the same people as on the sample board
import { samplePeople } from '../people/memory';
import type { Instant } from '../shared';
import { exampleBadge, exampleRecognition } from './exampleRecognition';
import { addRecognition, emptyWall } from './MemoryWall';
import type { MemoryWall } from './MemoryWall';
import type { BadgeNominationId } from './Nomination';
import type { Recognition, RecognitionKey } from './Recognition';

export interface SampleWallOptions {
  readonly now?: Date;
  /** The lists are there, and nothing is in them. */
  readonly isEmpty?: boolean;
}

const day = 86_400_000;
/** Id of the owners' group. */
export const ownersGroup = 3;
const { owner, moderator, asker, answerer, member, visitor, guest } = samplePeople;

/** A believable small wall: thanks to several, a manager's thanks, an award that expires soon, a hidden one, a forged one, a nomination with an endorsement. */
export function sampleWall(options: SampleWallOptions = {}): MemoryWall {
  const now = options.now ?? new Date();
  const memory = emptyWall();
  const at = (daysAgo: number): Instant => `${new Date(now.getTime() - daysAgo * day).toISOString().slice(0, 19)}Z` as Instant;
  memory.owners.add(keyOf(owner));
  memory.groups.set(keyOf(owner), [ownersGroup]);
  memory.groupNames.set(ownersGroup, 'Owners');
  for (const [report, manager] of [[moderator, owner], [asker, moderator], [answerer, owner], [member, owner]] as const) memory.managers.set(keyOf(report), keyOf(manager));
  memory.badges.push(
    exampleBadge(1, { name: 'Helpful answer', description: 'An answer that solved it', criteria: 'The asker accepted the answer', icon: 'answer', needsEvidence: true }),
    exampleBadge(2, { name: 'Welcomed newcomers', description: 'Helped somebody new to find their way', criteria: 'A newcomer says so', icon: 'handshake' }),
    exampleBadge(3, {
      name: 'Subject knowledge', description: 'Knows a subject and shares it', criteria: 'Answers that colleagues accepted', icon: 'lamp',
      awarders: { kind: 'group', groupId: ownersGroup, groupName: 'Owners' }, validMonths: 24
    })
  );
  memory.lastId = 3;
  if (options.isEmpty) return memory;
  const post = { kind: 'post' as const, title: 'Which customs form for a repair sent back?', place: { listId: '7d1f6a52-0c33-4c2a-9e57-4a1c0d9b8e11', discussionId: 31, replyId: 314 } };
  const give = (daysAgo: number, marks: Partial<Recognition>): void => {
    const id = memory.lastId + 1;
    addRecognition(memory, exampleRecognition(id, { at: at(daysAgo), modified: at(daysAgo), ...marks }), `sample-${id}` as RecognitionKey);
  };
  const [{ id: helpful }, , { id: knowledge }] = memory.badges;
  give(700, { kind: 'award', giver: owner, badge: knowledge, reason: 'Two years of customs questions answered with care.', topics: ['Customs'] });
  give(40, { kind: 'managerThanks', giver: owner, recipient: member, reason: 'The tender was ready a week early because you wrote down how the last one went.', topics: ['Tenders'] });
  give(20, { recipient: visitor, giver: guest, reason: 'You showed me round the project room.' });
  give(12, { badge: helpful, evidence: post, topics: ['Customs'] });
  const act = 'sample-act' as Recognition['act'];
  give(5, { act, giver: member, recipient: moderator, reason: 'You stayed until the lorry was cleared.', topics: ['Dangerous goods'] });
  give(5, { act, giver: member, recipient: answerer, reason: 'You stayed until the lorry was cleared.', topics: ['Dangerous goods'] });
  give(2, { kind: 'managerThanks', giver: visitor, recipient: asker, reason: 'Says that a trainee is the manager.' });
  const hidden = memory.items[2].stored.id;
  memory.responses.push({ recognition: hidden, by: visitor, answer: 'hidden' });
  const nomination = ++memory.lastId;
  memory.steps.push(
    { id: nomination, step: 'nomination', by: asker, nominee: moderator, badge: knowledge, reason: 'Everybody asks Marek about lithium batteries.', at: at(6) },
    { id: ++memory.lastId, step: 'endorsement', by: member, of: nomination as BadgeNominationId, reason: 'He checked our labels twice.', at: at(4) }
  );
  return memory;
}
