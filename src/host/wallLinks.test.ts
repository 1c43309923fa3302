import * as fc from 'fast-check';
import type { BadgeId, RecognitionId, RecognitionKind } from '../core/recognition';
import { wallPageLinks, wallRouteOf } from './wallLinks';

const filters = fc.record({
  badge: fc.integer({ min: 1, max: 999_999_999 }).map(id => id as BadgeId), kind: fc.constantFrom<RecognitionKind>('thanks', 'managerThanks', 'award'),
  topic: fc.string({ minLength: 1, maxLength: 100 }).filter(text => text.trim() === text), department: fc.constantFrom('R&D', 'Einkauf & Zoll', '100 %')
}, { requiredKeys: [] });

beforeEach(() => window.history.replaceState(null, '', '/page?env=x&topic=12'));

test('what the wall is narrowed down to comes back from the address, whatever the words are', () => {
  fc.assert(fc.property(filters, filter => {
    const links = wallPageLinks(window);
    links.navigate({ filter }, { replace: true });
    expect(links.current()).toEqual({ filter });
  }));
});

test('other parameters of the page stay, and nothing is left behind', () => {
  const links = wallPageLinks(window);
  expect(links.hrefOf({ filter: {}, recognition: 7 as RecognitionId })).toBe(`${window.location.origin}/page?env=x&topic=12&recognition=7`);
  links.navigate({ filter: { kind: 'award' } });
  links.navigate({ filter: {} });
  expect(window.location.search).toBe('?env=x&topic=12');
});

test.each([['?recognition=0'], ['?recognition=1e9'], ['?wallBadge=-1&wallKind=points'], ['?wallTopic=%20'], ['?topic=Customs&kind=award']])('%s says nothing of the wall', query => {
  expect(wallRouteOf(query)).toEqual({ filter: {} });
});

test('whoever looks is told of every change, until they stop', () => {
  const links = wallPageLinks(window);
  const changed = jest.fn();
  const stop = links.subscribe(changed);
  links.navigate({ filter: { topic: 'Customs' } }, { replace: true });
  expect(changed).toHaveBeenCalledTimes(1);
  stop();
  links.navigate({ filter: {} }, { replace: true });
  expect(changed).toHaveBeenCalledTimes(1);
});
