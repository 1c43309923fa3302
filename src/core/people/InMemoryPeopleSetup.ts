import type { MemoryDirectory } from './MemoryDirectory';
import type { PeopleChange, PeopleList, PeopleSetup } from './PeopleSetup';

/** Set-up of the lists in memory: what is made exists from then on, what is undone does not, unless somebody used it meanwhile. */
export class InMemoryPeopleSetup implements PeopleSetup {
  public constructor(private readonly memory: MemoryDirectory, private readonly blockedBy?: PeopleChange['blockedBy']) {}

  public async preview(): Promise<readonly PeopleChange[]> {
    const blocked = this.blockedBy ? { blockedBy: this.blockedBy } : {};
    return changes.filter(change => !this.memory.lists.has(change.list)).map(change => ({ ...change, ...blocked }));
  }

  public async apply(wanted: readonly PeopleChange[]): Promise<readonly PeopleChange[]> {
    const made: PeopleChange[] = [];
    for (const change of wanted) {
      if (change.blockedBy) break;
      this.memory.lists.add(change.list);
      made.push(change);
    }
    return made;
  }

  public async undo(made: readonly PeopleChange[]): Promise<readonly PeopleChange[]> {
    const kept = made.filter(change => this.isUsed(change.list));
    for (const change of made) if (kept.indexOf(change) < 0) this.memory.lists.delete(change.list);
    return kept;
  }

  private isUsed(list: PeopleList): boolean {
    return (list === 'expertise' && this.memory.entries.length > 0) || (list === 'nominations' && this.memory.nominations.length > 0);
  }
}

const changes: readonly PeopleChange[] = [
  { id: 'list:expertise', kind: 'createList', list: 'expertise', detail: 'Lists/KnowhowExpertise' },
  { id: 'rules:expertise', kind: 'itemRules', list: 'expertise', detail: 'ReadSecurity 1, WriteSecurity 2' },
  { id: 'list:nominations', kind: 'createList', list: 'nominations', detail: 'Lists/KnowhowSubjectExperts' },
  { id: 'rights:nominations', kind: 'restrictWriting', list: 'nominations', detail: 'Owners write, everybody else reads' },
  { id: 'list:outcomes', kind: 'createList', list: 'outcomes', detail: 'Lists/KnowhowOutcomes' },
  { id: 'list:choices', kind: 'createList', list: 'choices', detail: 'Lists/KnowhowChoices' }
];
