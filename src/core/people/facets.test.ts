import fc from 'fast-check';
import type { EvidenceSummary } from './Evidence';
import type { ExpertiseEntry } from './ExpertiseEntry';
import { countFacets, fitsChoice, isOwnChoice } from './facets';
import type { Faceted } from './facets';
import { asDirectoryPerson } from './mergePeople';
import type { FacetChoice } from './People';
import { samplePeople } from './samplePeople';
import { nothingSaid } from './cleanExpertise';

const said = (entry: Partial<ExpertiseEntry>, more: Partial<Faceted> = {}): Faceted => ({
  person: { ...asDirectoryPerson(samplePeople.answerer), office: 'Hamburg', entry: { ...nothingSaid, subjectExpertOn: [], person: samplePeople.answerer, ...entry } as ExpertiseEntry },
  availability: { kind: 'free' }, ...more
});
const jonas = said({ topics: ['Customs'], processes: ['Ship', 'Buy'], disciplines: ['Compliance'], languages: ['de', 'en'] });

it.each<[FacetChoice, boolean]>([
  [{}, true],
  [{ topic: 'customs' }, true],
  [{ topic: 'Export' }, false],
  [{ process: 'Ship', discipline: 'Compliance' }, true],
  [{ process: 'Ship', discipline: 'Safety' }, false],
  [{ language: 'EN' }, true],
  [{ department: 'Trade compliance', office: 'hamburg' }, true],
  [{ department: 'Legal' }, false],
  [{ availableNow: true }, true]
])('knows whether somebody fits %j: %s', (choice, expected) => {
  expect(fitsChoice(jonas, choice)).toBe(expected);
});

it('counts a topic of the evidence like one that was stated', () => {
  const evidence = { items: [{ topics: ['Travel'] }] } as unknown as EvidenceSummary;
  expect(fitsChoice({ person: asDirectoryPerson(samplePeople.asker), evidence, availability: { kind: 'unknown' } }, { topic: 'Travel' })).toBe(true);
});

it('calls available now only who said so and is below the limit', () => {
  expect(fitsChoice(said({}, { availability: { kind: 'unknown' } }), { availableNow: true })).toBe(false);
  expect(fitsChoice(said({}, { availability: { kind: 'atLimit', asked: 1, limit: 1 } }), { availableNow: true })).toBe(false);
});

it.each<[FacetChoice, boolean]>([[{ department: 'x', office: 'y' }, false], [{ topic: 'x' }, true], [{ availableNow: true }, true], [{ availableNow: false }, false]])(
  'knows whether only entries can answer %j: %s', (choice, expected) => expect(isOwnChoice(choice)).toBe(expected)
);

it('counts people, not mentions, and joins spellings', () => {
  const people = [said({ topics: ['Customs', 'customs'], subjectExpertOn: ['Customs'] }), said({ topics: ['CUSTOMS', 'Export'] })];
  expect(countFacets(people, 'found', ['topic'])).toEqual([{ name: 'topic', countedOver: 'found', values: [{ value: 'Customs', count: 2 }, { value: 'Export', count: 1 }] }]);
});

it('leaves out facets without a value', () => {
  expect(countFacets([said({})], 'found').map(facet => facet.name)).toEqual(['department', 'office']);
});

it('gives for every value exactly as many people as fit when it is chosen', () => {
  const words = fc.array(fc.constantFrom('Customs', 'customs', 'Export', 'Zoë', 'Zoe'), { maxLength: 3 });
  const people = fc.array(fc.record({ topics: words, processes: words, disciplines: words, languages: words }).map(entry => said(entry)), { maxLength: 8 });
  fc.assert(fc.property(people, all => {
    for (const { name, values } of countFacets(all, 'found')) {
      for (const { value, count } of values) expect(all.filter(one => fitsChoice(one, { [name]: value }))).toHaveLength(count);
    }
  }));
});
