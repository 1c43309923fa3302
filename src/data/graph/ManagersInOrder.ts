import type { GraphSource, Person, PersonRef } from '../../core/people';
import type { ManagerSource } from '../../core/recognition';

/**
 * Managers as the profiles tell, and as Graph tells of those of whom the profiles tell nothing. Only where both are silent
 * nobody knows. Whatever happens to Graph, the profiles' answer stands.
 */
export class ManagersInOrder implements ManagerSource {
  /** What Graph told; where it told nothing, the next question asks again. */
  private readonly asked = new Map<string, Promise<PersonRef | null | undefined>>();

  public constructor(private readonly profiles: ManagerSource, private readonly graph: Pick<GraphSource, 'organisation'>) {}

  public async managerOf(person: Person): Promise<PersonRef | null | undefined> {
    return await this.profiles.managerOf(person) ?? this.fromGraph(person);
  }

  private fromGraph(person: Person): Promise<PersonRef | null | undefined> {
    const key = `${person.loginName ?? ''} ${person.email ?? ''}`;
    const known = this.asked.get(key) ?? this.graph.organisation(person).then(managerIn, () => undefined);
    this.asked.set(key, known);
    void known.then(manager => { if (manager === undefined) this.asked.delete(key); });
    return known;
  }
}

/** Graph answered, so nobody above somebody means that there is nobody. */
function managerIn(organisation: Awaited<ReturnType<GraphSource['organisation']>>): PersonRef | null | undefined {
  return organisation && (organisation.manager ?? null);
}
