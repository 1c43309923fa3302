import { kindOf, managerOf, syntheticPerson } from './SyntheticPeople.ts';
import { departments, offices, skills } from './workplaces.ts';

const numbers = Array.from({ length: 5000 }, (_, index) => index);
const people = numbers.map(syntheticPerson);
const profilesOf = (property: string): unknown[] => people.map(person => person.profile[property]).filter(value => value !== undefined);

describe('made people', () => {
  test('are the same every time, however many there are', () => {
    expect([4999, 17, 0].map(syntheticPerson)).toEqual([people[4999], people[17], people[0]]);
    expect(syntheticPerson(17)).toMatchObject({ objectId: '00000011-e4fc-439b-a605-801cda10fcb4' });
  });

  test('have names of many scripts, and sign-in names of plain letters, each its own', () => {
    expect(new Set(people.map(person => person.upn.toLowerCase())).size).toBe(people.length);
    expect(people.filter(person => !/^[a-z0-9.#_-]+@contoso\.example$/.test(person.upn))).toEqual([]);
    for (const script of ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Devanagari', 'Han', 'Hangul', 'Thai']) {
      expect(people.some(person => new RegExp(`\\p{Script=${script}}`, 'u').test(person.displayName))).toBe(true);
    }
  });

  test('are guests, switched off, service accounts or without a profile in a few per cent', () => {
    const share = (kind: string): number => numbers.filter(number => kindOf(number) === kind).length / numbers.length;
    for (const [kind, wanted] of [['guest', 0.03], ['disabled', 0.02], ['service', 0.01], ['bare', 0.02]] as const) {
      expect(Math.abs(share(kind) - wanted)).toBeLessThan(0.01);
    }
    expect(people.filter(person => person.userType === 'Guest').length).toBe(numbers.filter(number => kindOf(number) === 'guest').length);
    expect(people.filter(person => !person.accountEnabled).length).toBe(numbers.filter(number => kindOf(number) === 'disabled').length);
  });

  test('work in 200 departments and 60 offices and know 400 things', () => {
    expect([departments.length, new Set(departments).size, offices.length, skills.length, new Set(skills).size]).toEqual([200, 200, 60, 400, 400]);
    expect(new Set(profilesOf('department')).size).toBe(200);
    expect(new Set(profilesOf('officeLocation')).size).toBe(60);
    expect(new Set(profilesOf('skills').flat()).size).toBe(400);
  });

  test('stand in one tree below number 0', () => {
    const upns = new Set(people.map(person => person.upn));
    expect(profilesOf('manager').filter(manager => !upns.has(String(manager)))).toEqual([]);
    for (const number of numbers.slice(1)) {
      let above: number | undefined = number;
      for (let steps = 0; steps < 8 && above !== undefined && above > 0; steps++) above = managerOf(above);
      expect(above).toBe(0);
    }
  });
});
