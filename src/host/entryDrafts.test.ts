import { nothingSaid } from '../core/people';
import { entryDrafts } from './entryDrafts';

const web = 'https://contoso.sharepoint.com/sites/a';
const typed = { ...nothingSaid, topics: ['Customs'], weeklyLimit: 3 };

beforeEach(() => window.localStorage.clear());

test('what was typed comes back for the same person on the same site only, until it is forgotten', () => {
  const drafts = entryDrafts(window.localStorage, web, 'Ada');
  drafts.save(typed);
  expect(entryDrafts(window.localStorage, web, 'ada').load()).toEqual(typed);
  expect(entryDrafts(window.localStorage, web, 'Bo').load()).toBeUndefined();
  expect(entryDrafts(window.localStorage, `${web}b`, 'Ada').load()).toBeUndefined();
  drafts.forget();
  expect(drafts.load()).toBeUndefined();
});

test.each(['no json', 'null', '[]', '{"topics":"Customs","weeklyLimit":"3"}'])('%p in storage breaks nothing', stored => {
  const drafts = entryDrafts(window.localStorage, web, 'Ada');
  window.localStorage.setItem(`knowhow.entry|${web}|ada`, stored);
  expect([undefined, JSON.stringify(nothingSaid)]).toContain(drafts.load() === undefined ? undefined : JSON.stringify(drafts.load()));
});

test('a browser that keeps nothing is no failure', () => {
  const blocked = { getItem: () => { throw new Error('blocked'); }, setItem: () => { throw new Error('blocked'); }, removeItem: () => { throw new Error('blocked'); } };
  const drafts = entryDrafts(blocked, web, 'Ada');
  expect(() => { drafts.save(typed); drafts.forget(); }).not.toThrow();
  expect(drafts.load()).toBeUndefined();
  expect(entryDrafts(undefined, web, 'Ada').load()).toBeUndefined();
});
