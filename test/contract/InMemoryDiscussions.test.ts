import { InMemoryDiscussions, memberRights, moderatorRights, ownerRights, plainFeatures, sampleBoard, samplePeople, visitorRights } from '../../src/core/discussion/memory';
import type { Role } from './ContractBoard';
import { discussionsContract } from './discussionsContract';

const rights = { owner: ownerRights, moderator: moderatorRights, asker: memberRights, answerer: memberRights, visitor: visitorRights };

discussionsContract('in memory', async kind => {
  const board = sampleBoard({ isEmpty: true, ...(kind === 'plain' ? { features: plainFeatures } : {}) });
  let now = Date.parse('2026-03-01T09:00:00Z');
  return {
    as: (role: Role) => new InMemoryDiscussions(board, { me: samplePeople[role], rights: rights[role], now: () => new Date(now) }),
    asked: id => (board.posts.find(post => post.id === id)?.askedPeople ?? []).flatMap(person => person.siteUserId ?? []),
    tick: (minutes = 1) => { now += minutes * 60_000; },
    close: async () => undefined
  };
});
