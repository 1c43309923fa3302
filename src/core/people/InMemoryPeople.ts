import type { PeopleDetails, PersonDetails } from './People';
import type { Person } from './Person';

/** Details from the persons themselves, for tests and the demo without a tenant. */
export class InMemoryPeople implements PeopleDetails {
  public constructor(private readonly known: readonly Person[]) {}

  public async details(people: readonly Person[]): Promise<ReadonlyMap<number, PersonDetails>> {
    const found = new Map<number, PersonDetails>();
    for (const { siteUserId } of people) {
      const person = this.known.find(candidate => candidate.siteUserId === siteUserId && !candidate.isDeleted);
      if (person?.siteUserId === undefined) continue;
      const { jobTitle, department, pictureUrl } = person;
      found.set(person.siteUserId, {
        ...(jobTitle ? { jobTitle } : {}), ...(department ? { department } : {}), ...(pictureUrl ? { pictureUrl } : {})
      });
    }
    return found;
  }
}
