import fc from 'fast-check';
import { threadOrder } from './threadOrder';
import type { ReplySort } from './threadOrder';
import type { DiscussionId, PostId, Reply, ReplyId } from './types';

const discussionId = 1 as DiscussionId;

function reply(id: number, parentId: number, likeCount = 0): Reply {
  return { id: id as ReplyId, parentId: parentId as PostId, likeCount, discussionId } as Reply;
}

/** `[2[3>2,4>3]]`: groups with what is nested in them; `>n` names an "in reply to". */
function shape(replies: readonly Reply[], acceptedId?: number, sort: ReplySort = 'oldest'): string {
  return threadOrder(replies, discussionId, acceptedId as ReplyId | undefined, sort)
    .map(({ root, nested, isAccepted }) => {
      const entries = nested.map(entry => `${entry.reply.id}${entry.inReplyTo ? `>${entry.inReplyTo.id}` : ''}`).join(',');
      const marks = `${isAccepted ? '*' : ''}${root.parentMissing ? '?' : ''}${root.inReplyTo ? `>${root.inReplyTo.id}` : ''}`;
      return `${root.reply.id}${marks}[${entries}]`;
    })
    .join(' ');
}

describe('threadOrder', () => {
  it.each([
    ['keeps the order of creation on the first level', [reply(2, 1), reply(3, 1)], undefined, 'oldest', '2[] 3[]'],
    ['sorts whatever order the rows came in', [reply(3, 1), reply(2, 1)], undefined, 'oldest', '2[] 3[]'],
    ['puts a reply to a reply one step in, without naming the obvious', [reply(2, 1), reply(3, 2)], undefined, 'oldest', '2[3]'],
    ['keeps deeper replies at that step and names whom they answer', [reply(2, 1), reply(3, 2), reply(4, 3), reply(5, 4)], undefined, 'oldest', '2[3,4>3,5>4]'],
    ['reads a conversation in its own order', [reply(2, 1), reply(3, 2), reply(4, 2), reply(5, 3)], undefined, 'oldest', '2[3,5>3,4]'],
    ['puts the accepted answer first and hides nothing', [reply(2, 1), reply(3, 1), reply(4, 3)], 3, 'oldest', '3*[4] 2[]'],
    ['lifts a nested accepted answer out with its own conversation', [reply(2, 1), reply(3, 2), reply(4, 3), reply(5, 2)], 3, 'oldest', '3*>2[4] 2[5]'],
    ['ignores an accepted answer that is gone', [reply(2, 1)], 9, 'oldest', '2[]'],
    ['shows orphans of a deleted reply on the first level', [reply(2, 1), reply(4, 3), reply(5, 4)], undefined, 'oldest', '2[] 4?[5]'],
    ['survives a reply that answers itself', [reply(2, 2)], undefined, 'oldest', '2?[]'],
    ['survives a circle', [reply(2, 3), reply(3, 2)], undefined, 'oldest', '2?[3]'],
    ['shows the newest answer first, its conversation still in reading order', [reply(2, 1), reply(3, 2), reply(4, 2), reply(5, 1)], undefined, 'newest', '5[] 2[3,4]'],
    ['shows the most liked first and is stable among equals', [reply(2, 1, 1), reply(3, 1, 5), reply(4, 1, 1)], undefined, 'mostLiked', '3[] 2[] 4[]'],
    ['shows a row that came twice once', [reply(2, 1), reply(2, 1)], undefined, 'oldest', '2[]'],
    ['gives nothing for nothing', [], undefined, 'oldest', '']
  ] as const)('%s', (_, replies, accepted, sort, expected) => {
    expect(shape(replies, accepted, sort)).toBe(expected);
  });

  it('shows every reply exactly once, whatever the parents say', () => {
    const replies = fc.array(fc.record({ id: fc.integer({ min: 2, max: 40 }), parent: fc.integer({ min: 0, max: 45 }) }), { maxLength: 40 });
    fc.assert(fc.property(replies, fc.integer({ min: 0, max: 45 }), fc.constantFrom<ReplySort>('oldest', 'newest', 'mostLiked'), (rows, accepted, sort) => {
      const groups = threadOrder(rows.map(row => reply(row.id, row.parent)), discussionId, accepted as ReplyId, sort);
      const shown = groups.flatMap(group => [group.root.reply.id, ...group.nested.map(entry => entry.reply.id)]);
      expect([...shown].sort()).toEqual([...new Set(rows.map(row => row.id))].sort());
    }));
  });
});
