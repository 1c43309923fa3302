import type { PeopleDetails, Person, PersonDetails } from '../../core/people';
import { realClock } from '../sharepoint/SiteContext';
import type { Clock } from '../sharepoint/SiteContext';

/** How long the first source's answer waits for the extra one. Milliseconds. */
const patience = 4000;

/**
 * Asks an extra source for those of whom neither their rows nor the first source told a job title or a department.
 * Whatever happens to the extra, the first source's answer stands: it is never an error, and hardly ever a wait.
 */
export class PeopleInOrder implements PeopleDetails {
  public constructor(private readonly first: PeopleDetails, private readonly extra: PeopleDetails, private readonly clock: Pick<Clock, 'wait'> = realClock) {}

  public async details(people: readonly Person[]): Promise<ReadonlyMap<number, PersonDetails>> {
    const known = await this.first.details(people).catch(nothing);
    const missing = people.filter(person => person.siteUserId !== undefined && !tells(person) && !tells(known.get(person.siteUserId)));
    if (missing.length === 0) return known;
    const more = await Promise.race([this.extra.details(missing), this.clock.wait(patience).then(nothing)]).catch(nothing);
    return new Map([...known, ...[...more].map(([id, details]) => [id, { ...details, ...known.get(id) }] as const)]);
  }
}

function tells(details: PersonDetails | undefined): boolean {
  return Boolean(details?.jobTitle) || Boolean(details?.department);
}

function nothing(): ReadonlyMap<number, PersonDetails> {
  return new Map();
}
