import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { atomValue } from './atom.ts';
import type { TestTenant } from './testTenant.ts';
import { makeTestTenant } from './testTenant.ts';

let demo: TestTenant;
beforeAll(async () => {
  demo = makeTestTenant();
  await demo.ask(demo.people.owner, 'POST', 'web/lists', { body: { Title: 'Parcels', BaseTemplate: 100 } });
  await demo.ask(demo.people.owner, 'POST', `${list}/items`, { body: { Title: 'Fish & <chips>' } });
});
afterAll(() => demo.store.close());

const list = 'web/lists/getbytitle(\'Parcels\')';
const atom = { accept: 'application/atom+xml' };

/** Whatever is not well-formed fails here. */
function parse(xml: string): Document {
  return new DOMParser({ onError: (_level, message) => { throw new Error(message); } }).parseFromString(xml, 'text/xml');
}

async function read(address: string): Promise<{ type: string | null; root: Element; all(name: string): Element[]; text(name: string): string | undefined }> {
  const answer = await demo.ask(demo.people.owner, 'GET', address, { headers: atom });
  const root = parse(await answer.text()).documentElement!;
  const all = (name: string): Element[] => Array.from(root.getElementsByTagName(name));
  return { type: answer.headers.get('content-type'), root, all, text: name => all(name)[0]?.textContent ?? undefined };
}

test('an entity is an entry with its type, links and typed properties', async () => {
  const { type, root, all, text } = await read(list);
  expect(type).toBe('application/atom+xml;type=entry;charset=utf-8');
  expect([root.tagName, root.getAttribute('xml:base'), all('category')[0]?.getAttribute('term')]).toEqual(['entry', 'http://127.0.0.1/sites/demo/_api/', 'SP.List']);
  const fields = all('link').find(link => link.getAttribute('title') === 'Fields')!;
  expect([fields.getAttribute('type'), fields.getAttribute('href')]).toEqual(['application/atom+xml;type=feed', expect.stringMatching(/^Web\/Lists\(guid'.*'\)\/Fields$/)]);
  expect([text('d:Title'), text('d:BaseTemplate'), all('d:BaseTemplate')[0]?.getAttribute('m:type'), all('d:Title')[0]?.hasAttribute('m:type')]).toEqual(['Parcels', '100', 'Edm.Int32', false]);
  expect([all('d:Id')[0]?.getAttribute('m:type'), all('d:Created')[0]?.getAttribute('m:type')]).toEqual(['Edm.Guid', 'Edm.DateTime']);
});

test('a collection is a feed, with the way to its next page', async () => {
  await demo.ask(demo.people.owner, 'POST', `${list}/items`, { body: { Title: 'Second' } });
  const { type, root, all, text } = await read(`${list}/items?$top=1`);
  expect([type, root.tagName, all('entry').length]).toEqual(['application/atom+xml;type=feed;charset=utf-8', 'feed', 1]);
  expect(text('d:Title')).toBe('Fish & <chips>');
  expect(all('link').find(link => link.getAttribute('rel') === 'next')?.getAttribute('href')).toContain('skiptoken');
  expect(all('entry')[0]?.getAttribute('m:etag')).toBe('"1"');
});

test('what is expanded stands inside its link', async () => {
  const { all } = await read(`${list}/items(1)?$select=Title,Author/Title&$expand=Author`);
  expect(all('m:inline')[0]?.getElementsByTagName('d:Title')[0]?.textContent).toBe('owner');
});

test('a value stands alone', async () => {
  const { type, root } = await read(`${list}/itemcount`);
  expect([type, root.tagName, root.getAttribute('m:type'), root.textContent]).toEqual(['application/xml;charset=utf-8', 'd:ItemCount', 'Edm.Int32', '2']);
});

test('a complex value holds its members, one that is nothing says so', async () => {
  const { root } = await read('web/effectivebasepermissions');
  expect([root.tagName, root.getAttribute('m:type'), root.getElementsByTagName('d:High')[0]?.textContent]).toEqual(['d:EffectiveBasePermissions', 'SP.BasePermissions', '2147483647']);
  expect(parse(atomValue('Recycle', null, 'Edm.String')).documentElement?.getAttribute('m:null')).toBe('true');
});

test('errors are XML as well', async () => {
  const answer = await demo.ask(demo.people.owner, 'GET', 'web/lists/getbytitle(\'Nope\')', { headers: atom });
  expect([answer.status, parse(await answer.text()).documentElement?.tagName]).toEqual([404, 'm:error']);
});

test('any text comes back as it was, but for signs that XML cannot write', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => {
    expect(parse(atomValue('Title', text, 'Edm.String')).documentElement?.textContent ?? '').toBe(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''));
  }));
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => parse(atomValue('Title', text, 'Edm.String')).documentElement !== null));
});
