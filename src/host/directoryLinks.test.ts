import { directoryPageLinks, directoryTeamsLinks, placeAddress } from './directoryLinks';

const web = 'https://contoso.sharepoint.com/sites/a';
const listId = '7d1f6a52-0c33-4c2a-9e57-4a1c0d9b8e11';

test('a place is one parameter of the page, which keeps all others', () => {
  window.history.replaceState(null, '', '/SitePages/Experts.aspx?env=Web&topic=4');
  const links = directoryPageLinks(window);
  expect(links.current()).toEqual({});
  links.navigate({ expert: 'ada_x#ext#@contoso.com' });
  expect(window.location.search).toBe('?env=Web&topic=4&expert=ada_x%23ext%23%40contoso.com');
  expect(links.current()).toEqual({ expert: 'ada_x#ext#@contoso.com' });
  expect(links.hrefOf({ isMine: true })).toBe(`${window.location.origin}/SitePages/Experts.aspx?env=Web&topic=4&expert=me`);
  links.navigate({ isMine: true }, { replace: true });
  expect(links.current()).toEqual({ isMine: true });
  links.navigate({});
  expect(window.location.search).toBe('?env=Web&topic=4');
});

test('Back and Forward are told, until nobody listens any more', () => {
  const changed = jest.fn();
  const stop = directoryPageLinks(window).subscribe(changed);
  window.dispatchEvent(new PopStateEvent('popstate'));
  stop();
  window.dispatchEvent(new PopStateEvent('popstate'));
  expect(changed).toHaveBeenCalledTimes(1);
});

test('in Teams a place is carried by the deep link, and read from it', async () => {
  const sdkAt = (subPageId?: string): Parameters<typeof directoryTeamsLinks>[0] => ({
    teamsJs: { app: { getContext: async () => ({ page: { id: 'tab', ...(subPageId === undefined ? {} : { subPageId }) }, channel: { id: '19:c' } }) } }
  });
  const links = await directoryTeamsLinks(sdkAt(), 'app');
  const context = new URL(links.hrefOf({ expert: 'ada@contoso.com' })).searchParams.get('context') ?? '';
  expect(JSON.parse(context)).toEqual({ subEntityId: '?expert=ada%40contoso.com', channelId: '19:c' });
  expect((await directoryTeamsLinks(sdkAt('?expert=ada%40contoso.com'), 'app')).current()).toEqual({ expert: 'ada@contoso.com' });
});

test('a post is opened on the page with the board, else on the form that every list has', () => {
  const place = { listId, discussionId: 12, replyId: 34 };
  expect(placeAddress(place, web, `${web}/SitePages/Board.aspx?env=Web`)).toBe(`${web}/SitePages/Board.aspx?env=Web&topic=12&reply=34&board=${listId}`);
  expect(placeAddress(place, web, undefined)).toBe(`${web}/_layouts/15/listform.aspx?PageType=4&ListId=%7B${listId}%7D&ID=34`);
});
