import type { PeopleDetails, Person, PersonDetails } from '../../src/core/people';

/** A source of details and what is true of it. */
export interface PeopleSource {
  readonly people: PeopleDetails;
  /** Requests since the last call. */
  takeRequests(): number;
  /** From now on the service refuses. */
  refuse(): Promise<void>;
  close(): Promise<void>;
}

/** People of the tenant's directory as a row gives them: by address. */
export const ben: Person = personOf(21, 'ben');
export const mina: Person = personOf(22, 'member');
export const nobody: Person = personOf(23, 'nobody-of-that-name');
export const benDetails: PersonDetails = { jobTitle: 'Maintenance engineer', department: 'Production' };
export const minaDetails: PersonDetails = { jobTitle: 'Customs specialist', department: 'Logistics' };

export function personOf(siteUserId: number | undefined, alias: string): Person {
  return { siteUserId, name: alias, email: `${alias}@contoso.example`, isGuest: false, isDeleted: false };
}

/** What every source of details keeps to. `remote`: it asks a service, so requests count and it may be refused. */
export function peopleContract(name: string, kind: 'remote' | 'local', open: () => Promise<PeopleSource>): void {
  describe(name, () => {
    let source: PeopleSource;
    beforeEach(async () => { source = await open(); });
    afterEach(async () => { await source.close(); });

    it('gives job title and department by site user id', async () => {
      const details = await source.people.details([ben, mina, ben]);
      expect(details.get(21)).toMatchObject(benDetails);
      expect(details.get(22)).toMatchObject(minaDetails);
      expect(details.size).toBe(2);
    });

    it('tells nothing of who is unknown, deleted or without an id, and is content with nobody', async () => {
      const gone = { ...ben, siteUserId: 24, isDeleted: true };
      const details = await source.people.details([nobody, gone, { ...ben, siteUserId: undefined }, mina]);
      // A source may keep somebody as known without details: that tells nothing, too.
      expect([...details].filter(([, told]) => Object.keys(told).length > 0).map(([id]) => id)).toEqual([22]);
      expect((await source.people.details([])).size).toBe(0);
    });

    if (kind === 'local') return;

    it('asks once for up to 20 people, and for nobody twice', async () => {
      const crowd = [ben, mina, ...Array.from({ length: 18 }, (_, index) => personOf(100 + index, `stranger${index}`))];
      await source.people.details(crowd);
      expect(source.takeRequests()).toBe(1);
      expect((await source.people.details([mina, ben])).size).toBe(2);
      expect(source.takeRequests()).toBe(0);
    });

    it('asks in several parts for more than 20, and gives all', async () => {
      const crowd = [ben, ...Array.from({ length: 22 }, (_, index) => personOf(100 + index, `stranger${index}`)), mina];
      expect((await source.people.details(crowd)).get(22)).toMatchObject(minaDetails);
      expect(source.takeRequests()).toBe(2);
    });

    it('gives less, and no error, when it is refused; what is known stays known', async () => {
      await source.people.details([ben]);
      await source.refuse();
      const details = await source.people.details([ben, mina]);
      expect(details.get(21)).toMatchObject(benDetails);
      expect(details.has(22)).toBe(false);
    });
  });
}
