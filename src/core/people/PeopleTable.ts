import { addressOf, principalNameOf, samePerson } from './personKey';
import type { Identified } from './personKey';

/** Finds what is kept for a person whichever source names them, by the rule `samePerson`, without comparing everybody with everybody. */
export class PeopleTable<Value> {
  private readonly rows: { person: Identified; value: Value }[] = [];
  private readonly byName = new Map<string, number[]>();

  public get size(): number {
    return this.rows.length;
  }

  public get(person: Identified): Value | undefined {
    const at = this.at(person);
    return at === undefined ? undefined : this.rows[at].value;
  }

  public has(person: Identified): boolean {
    return this.at(person) !== undefined;
  }

  /** Replaces what is there for the person, who from now on is known by these names as well. */
  public set(person: Identified, value: Value): void {
    const at = this.at(person) ?? this.rows.push({ person, value }) - 1;
    this.rows[at] = { person: withNamesOf(this.rows[at].person, person), value };
    for (const name of namesOf(person)) {
      const known = this.byName.get(name) ?? [];
      if (known.indexOf(at) < 0) this.byName.set(name, [...known, at]);
    }
  }

  /** In the order of first arrival. */
  public values(): readonly Value[] {
    return this.rows.map(row => row.value);
  }

  private at(person: Identified): number | undefined {
    for (const name of namesOf(person)) {
      const found = this.byName.get(name)?.find(at => samePerson(this.rows[at].person, person));
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** Strongest first. */
function namesOf(person: Identified): readonly string[] {
  const id = person.siteUserId === undefined ? undefined : `#${person.siteUserId}`;
  return [principalNameOf(person.loginName), id, addressOf(person)].filter((name): name is string => name !== undefined);
}

function withNamesOf(known: Identified, other: Identified): Identified {
  const email = known.email ? known.email : other.email;
  const loginName = known.loginName ? known.loginName : other.loginName;
  return { siteUserId: known.siteUserId ?? other.siteUserId, ...(email ? { email } : {}), ...(loginName ? { loginName } : {}) };
}
