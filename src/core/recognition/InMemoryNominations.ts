import type { Person } from '../people';
import { AppError } from '../shared';
import type { Ruling } from '../shared';
import type { BadgeId } from './Badge';
import { InMemoryRecognitions } from './InMemoryRecognitions';
import { MemoryAccess } from './MemoryAccess';
import type { MemoryWallOptions } from './MemoryAccess';
import { groupsOf, instantOf, isReportOf, nominationsOf } from './MemoryWall';
import type { MemoryWall } from './MemoryWall';
import { mayDecide, mayEndorse, mayNominate } from './mayNominate';
import type { BadgeNomination, BadgeNominationId } from './Nomination';
import type { NominationStep } from './nominationsFrom';
import type { ActKey, RecognitionKey } from './Recognition';
import type { Nominations, Wall } from './Recognitions';

/** Nominations in memory: every step is an item of its author. */
export class InMemoryNominations implements Nominations {
  public readonly access: MemoryAccess;
  private readonly recognitions: InMemoryRecognitions;

  public constructor(private readonly memory: MemoryWall, options: MemoryWallOptions) {
    this.access = new MemoryAccess(memory, options);
    this.recognitions = new InMemoryRecognitions(memory, options);
  }

  public async list(_wall: Wall, all: boolean): Promise<readonly BadgeNomination[]> {
    return this.every().filter(one => all || !one.decision);
  }

  public async nominate(wall: Wall, nominee: Person, badge: BadgeId, reason: string, key: RecognitionKey): Promise<BadgeNomination> {
    need(mayNominate(this.access.me, nominee, wall.badges.find(one => one.id === badge), reason));
    const { id } = this.step(key, { step: 'nomination', nominee, badge, reason });
    return this.nomination(id as BadgeNominationId);
  }

  public async endorse(_wall: Wall, nomination: BadgeNominationId, reason: string, key: RecognitionKey): Promise<void> {
    if (!this.isSent(key)) need(mayEndorse(this.access.me, this.nomination(nomination), reason));
    this.step(key, { step: 'endorsement', of: nomination, reason });
  }

  public async decide(wall: Wall, nomination: BadgeNomination, answer: 'awarded' | 'declined', reason: string, key: RecognitionKey): Promise<void> {
    const { me } = this.access;
    const badge = wall.badges.find(one => one.id === nomination.badge);
    need(mayDecide(nomination, badge, answer, reason, { me, myGroupIds: groupsOf(this.memory, me), isMyReport: person => isReportOf(this.memory, me, person) }));
    if (answer === 'awarded') {
      await this.recognitions.give(wall, {
        act: `nomination-${nomination.id}` as ActKey, kind: 'award', recipients: [nomination.nominee], badge: nomination.badge, reason, topics: [], values: [], nominationId: nomination.id
      }, [key]);
    }
    this.step(key, { step: answer, of: nomination.id, reason });
  }

  private step(key: RecognitionKey, step: Pick<NominationStep, 'step' | 'of' | 'nominee' | 'badge' | 'reason'>): NominationStep {
    return this.access.write(() => {
      const known = this.memory.steps.find(one => one.key === key);
      if (known) return known;
      const made = { ...step, key, id: ++this.memory.lastId, by: this.access.me, at: instantOf(this.access.now()) };
      this.memory.steps.push(made);
      return made;
    });
  }

  private isSent(key: RecognitionKey): boolean {
    return this.memory.steps.some(one => one.key === key);
  }

  private nomination(id: BadgeNominationId): BadgeNomination {
    const found = this.every().find(one => one.id === id);
    if (!found) throw new AppError('notFound');
    return found;
  }

  private every(): readonly BadgeNomination[] {
    return nominationsOf(this.memory);
  }
}

/** What a screen did not ask the rules about. */
function need(ruling: Ruling<string>): void {
  if (!ruling.allowed) throw new AppError('forbidden', { field: ruling.reason });
}
