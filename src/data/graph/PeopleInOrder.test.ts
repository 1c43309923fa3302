import { InMemoryPeople } from '../../core/people';
import type { PeopleDetails, Person } from '../../core/people';
import { PeopleInOrder } from './PeopleInOrder';

const person = (siteUserId: number | undefined, more: Partial<Person> = {}): Person => ({ siteUserId, name: 'Somebody', isGuest: false, isDeleted: false, ...more });
const failing: PeopleDetails = { details: () => Promise.reject(new Error('No directory')) };
const silent: PeopleDetails = { details: () => new Promise(() => undefined) };
/** Nobody waits for a test. */
const never = { wait: () => new Promise<void>(() => undefined) };
const atOnce = { wait: async () => undefined };

/** Whom a source was asked for. */
function recorded(source: PeopleDetails): { readonly source: PeopleDetails; readonly asked: (number | undefined)[][] } {
  const asked: (number | undefined)[][] = [];
  return { asked, source: { details: people => { asked.push(people.map(({ siteUserId }) => siteUserId)); return source.details(people); } } };
}

test.each([
  ['the first source tells nothing of them', {}, {}, [[1]]],
  ['the first source knows a picture only', {}, { pictureUrl: '/me.jpg' }, [[1]]],
  ['the first source tells a title', {}, { jobTitle: 'Buyer' }, []],
  ['the first source tells a department', {}, { department: 'Logistics' }, []],
  ['their row tells a title', { jobTitle: 'Buyer' }, {}, []],
  ['their row tells a department', { department: 'Logistics' }, {}, []],
  ['the site has no id of them', { siteUserId: undefined }, {}, []]
] as [string, Partial<Person>, Partial<Person>, number[][]][])('when %s the extra source is asked for %j', async (_, row, profile, expected) => {
  const { source, asked } = recorded(new InMemoryPeople([]));
  await new PeopleInOrder(new InMemoryPeople([person(1, profile)]), source, never).details([person(1, row)]);
  expect(asked).toEqual(expected);
});

test('what both tell comes together, the first source before the extra', async () => {
  const first = new InMemoryPeople([person(1, { pictureUrl: '/first.jpg' }), person(2, { jobTitle: 'Buyer' })]);
  const extra = new InMemoryPeople([person(1, { jobTitle: 'Driver', pictureUrl: '/extra.jpg' }), person(3, { department: 'Sales' })]);
  expect([...await new PeopleInOrder(first, extra, never).details([1, 2, 3].map(id => person(id)))]).toEqual([
    [1, { jobTitle: 'Driver', pictureUrl: '/first.jpg' }], [2, { jobTitle: 'Buyer' }], [3, { department: 'Sales' }]
  ]);
});

test.each([['fails', failing, never], ['never answers', silent, atOnce]])('the first answer stands when the extra source %s', async (_, extra, clock) => {
  const first = new InMemoryPeople([person(2, { jobTitle: 'Buyer' })]);
  expect([...await new PeopleInOrder(first, extra, clock).details([person(1), person(2)])]).toEqual([[2, { jobTitle: 'Buyer' }]]);
});

test('the extra source helps when the first one fails', async () => {
  expect([...await new PeopleInOrder(failing, new InMemoryPeople([person(1, { jobTitle: 'Driver' })]), never).details([person(1)])]).toEqual([[1, { jobTitle: 'Driver' }]]);
});
