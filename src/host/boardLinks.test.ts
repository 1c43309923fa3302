import { pageLinks, teamsShareUrl } from './boardLinks';
import { teamsLinks } from './teamsLinks';
import type { DiscussionId, ReplyId } from '../core/discussion';

const list = '11111111-2222-3333-4444-555555555555';
const other = '99999999-2222-3333-4444-555555555555';
const web = 'http://localhost/sites/intranet';
const at = (query: string): ReturnType<typeof pageLinks> => {
  window.history.replaceState(null, '', `/sites/intranet/SitePages/Board.aspx${query}`);
  return pageLinks(window, list, web);
};

test.each([
  ['', {}],
  ['?topic=12', { topic: 12 }],
  [`?topic=12&reply=34&board=${list}`, { topic: 12, reply: 34 }],
  [`?topic=12&board=${other}`, {}],
  ['?topic=x', {}],
  ['?RootFolder=%2Fsites%2Fintranet%2FLists%2FQuestions%2FA%20form', { classic: { kind: 'folder', path: '/sites/intranet/Lists/Questions/A form' } }],
  ['?RootFolder=%2Fsites%2Felsewhere%2FLists%2FQuestions%2FA', {}]
])('the page address %s leads to %j', (query, place) => {
  expect(at(query).current()).toEqual(place);
});

test('moving keeps the other parameters, drops the classic ones, and Back comes back', () => {
  const links = at('?env=x&RootFolder=%2Fsites%2Fintranet%2FLists%2FQuestions%2FA');
  links.navigate({ topic: 7 as DiscussionId, reply: 9 as ReplyId });
  expect(window.location.search).toBe(`?env=x&topic=7&reply=9&board=${list}`);
  expect(links.current()).toEqual({ topic: 7, reply: 9 });
  links.navigate({}, { replace: true });
  expect(window.location.search).toBe('?env=x');
});

test('a permalink is absolute and names the board', () => {
  expect(at('').hrefOf({ topic: 7 as DiscussionId })).toBe(`http://localhost/sites/intranet/SitePages/Board.aspx?topic=7&board=${list}`);
});

test('who listens hears of Back and Forward until they stop listening', () => {
  const links = at('');
  const heard = jest.fn();
  const stop = links.subscribe(heard);
  window.dispatchEvent(new PopStateEvent('popstate'));
  stop();
  window.dispatchEvent(new PopStateEvent('popstate'));
  expect(heard).toHaveBeenCalledTimes(1);
});

test('in Teams a tab opens where its deep link points, and gives deep links', async () => {
  const sdk = { teamsJs: { app: { getContext: () => Promise.resolve({ page: { id: 'tab 1', subPageId: `topic=7&board=${list}` }, channel: { id: '19:c' } }) } } };
  const links = await teamsLinks(sdk, 'app', list);
  expect(links.current()).toEqual({ topic: 7 });
  const heard = jest.fn();
  links.subscribe(heard);
  links.navigate({ topic: 8 as DiscussionId });
  expect(heard).toHaveBeenCalledTimes(1);
  const link = new URL(links.hrefOf(links.current()));
  expect(link.pathname).toBe('/l/entity/app/tab%201');
  expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({ subEntityId: `?topic=8&board=${list}`, channelId: '19:c' });
});

test('sharing opens the share dialog of Teams with the link and the title', () => {
  const url = new URL(teamsShareUrl('http://localhost/a?b=1&c=2', 'Forms & more'));
  expect(url.origin).toBe('https://teams.microsoft.com');
  expect(url.searchParams.get('href')).toBe('http://localhost/a?b=1&c=2');
  expect(url.searchParams.get('msgText')).toBe('Forms & more');
});
