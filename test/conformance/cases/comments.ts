import type { Case } from '../Case';
import type { World } from '../world';

/** `web/lists(guid'…')/getitembyid(1)` of a list with one item. */
const withItem = (world: World, title: string): string => {
  const list = world.makeList(title);
  world.addItems(list, 'One');
  return `${world.at(list)}/getitembyid(1)`;
};

/** The same with comments on it, made one after the other. */
const withComments = async (world: World, title: string, ...texts: string[]): Promise<string> => {
  const item = withItem(world, title);
  for (const text of texts) {
    await world.ask('POST', `${item}/comments`, { body: { text } });
  }
  return item;
};

const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `Comment #: ${index + 1}`);

/** Likes of whole items exist on pages alone. */
const withPage = (world: World, title: string): string => {
  const pages = world.makeList(title, 119);
  world.store.items.add(pages, { leafName: 'Home.aspx' }, { Title: 'Home' }, world.owner);
  return `${world.at(pages)}/items(1)`;
};

const likedByInformation = 'likedbyinformation?$select=IsLikedByUser,LikeCount,LikedBy&$expand=LikedBy';

export const comments: readonly Case[] = [
  { file: 'comments-likes/get-commentsdisabled--200.json', run: world => world.ask('GET', `${withItem(world, 'Comments disabled')}/commentsdisabled`) },
  {
    file: 'comments-likes/create-comment-with-mention--201.json',
    run: world => world.ask('POST', `${withItem(world, 'Comment mentions')}/comments`, {
      body: { text: `Great <a data-sp-mention-user-id="${world.member.upn}" contenteditable="false" access-type="0" href="mailto:${world.member.upn}" tabindex="-1">@Member</a>!` }
    })
  },
  { file: 'comments-likes/get-comments--200-empty.json', run: world => world.ask('GET', `${withItem(world, 'Comments none')}/getcomments`) },
  { file: 'comments-likes/get-comments--200.json', run: async world => world.ask('GET', `${await withComments(world, 'Comments one', 'a')}/getcomments`) },
  {
    file: 'comments-likes/get-comments--200.2.json',
    run: async world => {
      const read = await world.ask('GET', `${await withComments(world, 'Comments three', 'a', 'b', 'c')}/getcomments`);
      expect(read.body.value.map((comment: { id: string }) => comment.id)).toEqual(['3', '2', '1']);
      return read;
    }
  },
  {
    file: 'comments-likes/like-comment--200.json',
    run: async world => world.ask('POST', `${await withComments(world, 'Comment liked', 'a')}/comments('1')/like`, { body: {} })
  },
  {
    file: 'comments-likes/get-comments-after-like--200.json',
    run: async world => {
      const item = await withComments(world, 'Comments liked', 'a');
      await world.ask('POST', `${item}/comments('1')/like`, { body: {} });
      const read = await world.ask('GET', `${item}/getcomments`);
      expect(read.body.value[0]).toMatchObject({ isLikedByUser: true, likeCount: 1 });
      return read;
    }
  },
  {
    file: 'comments-likes/get-comment-likedby--200.json',
    run: async world => {
      const item = await withComments(world, 'Comment liked by', 'a');
      await world.ask('POST', `${item}/comments('1')/like`, { body: {} });
      return world.ask('GET', `${item}/comments('1')?$select=Id,LikedBy&$expand=LikedBy`);
    }
  },
  {
    file: 'comments-likes/unlike-comment--200.json',
    run: async world => world.ask('POST', `${await withComments(world, 'Comment unliked', 'a')}/comments('1')/unlike`, { body: {} })
  },
  {
    file: 'comments-likes/get-comments-expand-replies-none--200.json',
    run: async world => world.ask('GET', `${await withComments(world, 'Comment replies', 'a')}/getcomments?$select=Id,Replies&$expand=Replies`)
  },
  { file: 'comments-likes/delete-comment--200.json', run: async world => world.ask('DELETE', `${await withComments(world, 'Comment deleted', 'a')}/comments('1')`) },
  { file: 'paging/comments-first-page--200.json', run: async world => world.ask('GET', `${await withComments(world, 'Comments paged', ...many(45))}/getcomments`) },
  {
    file: 'paging/comments-last-page--200.json',
    run: async world => {
      const first = await world.ask('GET', `${await withComments(world, 'Comments last page', ...many(45))}/getcomments`);
      const last = await world.ask('GET', new URL(first.body['odata.nextLink']).pathname + new URL(first.body['odata.nextLink']).search);
      expect(last.body.value.map((comment: { id: string }) => Number(comment.id))).toEqual(Array.from({ length: 15 }, (_, index) => 15 - index));
      return last;
    }
  },
  {
    file: 'paging/comments-select-first-page--200.json',
    run: async world => world.ask('GET', `${await withComments(world, 'Comments selected', ...many(45))}/getcomments?$select=CreatedDate,Id,ReplyCount,text,Author,Replies&$expand=Author,Replies`)
  },
  {
    file: 'comments-likes/get-likedbyinformation--200.json',
    run: async world => {
      const page = withPage(world, 'Pages liked');
      await world.ask('POST', `${page}/like`, { body: {} });
      return world.ask('GET', `${page}/${likedByInformation}`);
    }
  },
  { file: 'comments-likes/get-likedbyinformation--200-none.json', run: world => world.ask('GET', `${withPage(world, 'Pages not liked')}/${likedByInformation}`) },
  { file: 'comments-likes/unlike-item--200.json', run: world => world.ask('POST', `${withPage(world, 'Pages unliked')}/unlike`, { body: {} }) }
];
