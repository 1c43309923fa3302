/** The directory from its first page to its last, through production code: nobody is left out, nobody comes twice, whatever their topics are made of. */
import { everybody, PeopleFromSources } from '../../src/core/people';
import type { DirectoryPage, DirectoryPerson, DirectoryQuery, People, PersonRef } from '../../src/core/people';
import { peopleServices } from '../../src/host/peopleServices';
import { createTenant, listen } from '../../tenant/http/server.ts';
import { seed } from '../../tenant/seed/index.ts';
import { openStore } from '../../tenant/store/openStore.ts';
import { naughtyStrings } from '../support/naughtyStrings';
import { makeTenantExpertise } from './expertiseSite';

const reader: PersonRef = { siteUserId: undefined, name: 'Victor Lund', loginName: 'i:0#.f|membership|visitor@contoso.example', isGuest: false };
const asked = (query: Partial<DirectoryQuery>): DirectoryQuery => ({ text: '', facets: {}, pageSize: 60, scope: everybody, ...query });

async function walk(people: People, query: Partial<DirectoryQuery>): Promise<{ readonly persons: readonly DirectoryPerson[]; readonly first: DirectoryPage }> {
  const first = await people.find(asked(query));
  const persons = first.rows.map(row => row.person);
  for (let { next } = first; next;) {
    const page: DirectoryPage = await people.find(asked({ ...query, cursor: next }));
    persons.push(...page.rows.map(row => row.person));
    next = page.next;
  }
  return { persons, first };
}

const namesOf = (persons: readonly DirectoryPerson[]): readonly string[] => persons.map(person => person.key).sort();
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{Mn}+/gu, '').toLowerCase();

describe('a directory of 1,200 people', () => {
  let people: People;
  let all: readonly DirectoryPerson[];
  let counted: number;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const store = openStore({ switches: { crawlDelaySeconds: 0 } });
    await seed(store, 'people:1200');
    const server = await listen(createTenant({ store }), 0);
    close = async () => { await server.close(); store.close(); };
    const headers = { Authorization: 'Bearer visitor@contoso.example', Accept: 'application/json;odata=nometadata' };
    const webUrl = `${server.url}/sites/intranet`;
    const answer = await fetch(`${webUrl}/_api/search/query?querytext='*'&sourceid='B09A7990-05EA-4AF9-81EF-EDFAB16C4E31'&rowlimit=1`, { headers });
    counted = (await answer.json() as { PrimaryQueryResult: { RelevantResults: { TotalRows: number } } }).PrimaryQueryResult.RelevantResults.TotalRows;
    people = peopleServices({ webUrl, headers: { Authorization: headers.Authorization } }, reader).people;
    all = (await walk(people, {})).persons;
  });
  afterAll(() => close());

  it('lists everybody once: all whom search counts but the one who hid', () => {
    expect(counted).toBeGreaterThan(1150);
    expect(new Set(namesOf(all)).size).toBe(all.length);
    expect(all).toHaveLength(counted - 1);
  });

  it.each(['a', 'B', 'Z', 'Ö', 'М', '李'])('lists under %j everybody with a name that begins so, once', async letter => {
    const { persons, first } = await walk(people, { letter });
    const expected = all.filter(({ name }) => folded(name).split(/[^\p{L}\p{N}]+/u).some(word => word.startsWith(folded(letter))));
    expect(expected.length).toBeGreaterThan(0);
    expect(namesOf(persons)).toEqual(namesOf(expected));
    expect(first.total).toBe(expected.length);
  });

  it('lists a department and an office in full, as many as the facet counts', async () => {
    const { facets } = await people.find(asked({}));
    for (const name of ['department', 'office'] as const) {
      const [largest] = facets.find(facet => facet.name === name)?.values ?? [];
      const { persons } = await walk(people, { facets: { [name]: largest.value } });
      expect(persons.length).toBe(largest.count);
      expect(namesOf(persons)).toEqual(namesOf(all.filter(person => person[name] === largest.value)));
    }
  });
});

describe('topics made of every naughty string', () => {
  /** Controls, line breaks and halves of characters: no list keeps them. */
  // eslint-disable-next-line no-control-regex
  const unstorable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff\ud800-\udfff]/;
  const storable = (text: string): boolean => text.length > 0 && text.length <= 60 && [...text].every(sign => !unstorable.test(sign));

  const wordsOf = (text: string): readonly string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  /** Labels that hold every word that was typed, or one of nothing but such words: "Customs" for "customs form". */
  const fits = (typed: string, labels: readonly string[]): boolean => {
    const words = wordsOf(typed);
    const isPartOf = (label: string): boolean => wordsOf(label).length > 0 && wordsOf(label).every(own => words.some(word => word.startsWith(own) || own.startsWith(word)));
    return words.every(word => folded(labels.join(' ')).includes(word)) || labels.some(isPartOf);
  };

  it('find who knows them, and nobody else', async () => {
    const site = await makeTenantExpertise();
    try {
      const { store } = site.target;
      const topics = [...new Set(naughtyStrings().map(text => text.trim()).filter(storable))];
      expect(topics.length).toBeGreaterThan(15);
      const perPerson = 30;
      const authorOf = (index: number): string => `knows${Math.floor(index / perPerson)}@contoso.example`;
      for (let from = 0; from < topics.length; from += perPerson) {
        const upn = authorOf(from);
        store.directory.add({ objectId: crypto.randomUUID(), upn, mail: upn, displayName: `Author ${from}`, userType: 'Member', accountEnabled: true, profile: {} });
        const user = store.users.ensure(site.list.siteId, upn);
        const values = { Title: `Author ${from}`, KnowhowAccount: upn, KnowhowTopics: topics.slice(from, from + perPerson).join('\n') };
        store.items.bulkInsert(site.list, [{ id: 1 + from / perPerson, fsType: 0, contentTypeId: '0x01', parentFolderId: 0, authorId: user.id, created: '2026-02-01T09:00:00Z', values }], { searchable: true });
      }
      const people = new PeopleFromSources({ expertise: site.source('visitor') }, { me: reader });
      const wrong: unknown[] = [];
      for (const [index, text] of topics.entries()) {
        const { rows } = await people.find(asked({ text }));
        const found = rows.map(({ person }) => person);
        if (!found.some(person => person.key === authorOf(index))) wrong.push([text, 'is not found']);
        const without = found.filter(({ name, entry }) => !fits(text, [name, ...entry?.topics ?? []]));
        if (without.length > 0) wrong.push([text, 'gives', without.map(person => person.key)]);
      }
      expect(wrong).toEqual([]);
    } finally {
      await site.close();
    }
  }, 60_000);
});
