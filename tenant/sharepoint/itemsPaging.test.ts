import * as fc from 'fast-check';
import type { OrderBy } from '../store/Store.ts';
import { itemsNextLink, pageFirstRow, pagingToken, parsePagingToken } from './itemsPaging.ts';

const by = (...names: string[]): OrderBy[] => names.map(name => ({ field: { name }, ascending: true }));

describe('next link of items', () => {
  it('is written as recorded: token first, lower-case hex, quotes of the path encoded', () => {
    const link = itemsNextLink(
      'https://contoso.sharepoint.com/sites/x/_api/web/lists(guid\'1e4b8e2f\')/items?$select=Id,Title&$top=100',
      pagingToken({ id: 100, values: [] }, []));
    expect(link).toBe('https://contoso.sharepoint.com/sites/x/_api/web/lists(guid%271e4b8e2f%27)/items?%24skiptoken=Paged%3dTRUE%26p_ID%3d100&%24select=Id%2cTitle&%24top=100');
  });

  it('echoes $skip and replaces the token of the page before', () => {
    const link = itemsNextLink('http://127.0.0.1:1/_api/web/lists/getbytitle(\'A\')/items?%24skiptoken=Paged%3dTRUE%26p_ID%3d2&%24top=2&%24skip=4', 'Paged=TRUE&p_ID=4');
    expect(link).toBe('http://127.0.0.1:1/_api/web/lists/getbytitle(%27A%27)/items?%24skiptoken=Paged%3dTRUE%26p_ID%3d4&%24top=2&%24skip=4');
  });
});

describe('paging token', () => {
  it('carries the sort values before the id', () => {
    const token = pagingToken({ id: 7, values: ['2026-01-02T03:04:05Z'] }, by('Modified'));
    expect(token).toBe('Paged=TRUE&p_Modified=20260102+03%3a04%3a05&p_ID=7');
    expect(parsePagingToken(token, by('Modified'))).toEqual({ id: 7, values: ['2026-01-02T03:04:05Z'] });
  });

  it('comes back as it went, whatever a title holds', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.integer({ min: 1 }), (title, id) => {
      fc.pre(!/^\d{8} \d\d:\d\d:\d\d$/.test(title));
      const position = parsePagingToken(pagingToken({ id, values: [title] }, by('Title')), by('Title'));
      expect(position).toEqual({ id, values: [title] });
    }));
  });

  it('knows the first row of its page', () => {
    expect(pageFirstRow('?Paged=TRUE&p_ID=20&PageFirstRow=21&View=00000000-0000-0000-0000-000000000000')).toBe(21);
    expect(pageFirstRow('Paged=TRUE&p_ID=20')).toBe(1);
  });

  it.each(['', 'p_ID=3', 'Paged=TRUE', 'Paged=TRUE&p_ID=abc'])('refuses %j with the service\'s own error', token => {
    expect(() => parsePagingToken(token, [])).toThrow('paging position');
  });
});
