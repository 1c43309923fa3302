import { cleanLine } from '../../core/people';
import type { Person } from '../../core/people';
import type {
  ActKey, BadgeId, BadgeNomination, BadgeNominationId, ManagerSource, Nominations, NominationStep, RecognitionKey, Recognitions, Wall
} from '../../core/recognition';
import { cleanReason, mayDecide, mayEndorse, mayNominate } from '../../core/recognition';
import { AppError } from '../../core/shared';
import type { Ruling } from '../../core/shared';
import { Awarders } from './awarders';
import { and, equals, isMe, view } from './caml';
import { columns } from './columns';
import { connect } from './connection';
import type { Connection } from './connection';
import { attemptsInMemory } from './exactlyOnce';
import { PeopleListAccess } from './expertiseLists';
import { gathering } from './gathering';
import { nominationsOf, readStep, stepItems, withSteps } from './nominationSteps';
import { idsOf, recognitionColumns, recognitionLists } from './recognitionColumns';
import { giveItems, isBy, storedItems } from './recognitionGiving';
import { readNewest } from './recognitionWindows';
import { recycleItems } from './recycleItems';
import { SharePointManagers } from './SharePointManagers';
import { SharePointRecognitions } from './SharePointRecognitions';
import { ensuredUserId } from './siteUsers';
import type { AttemptStorage, SiteContext } from './SiteContext';

/** Nominations that are shown, newest first. */
const mostNominations = 200;
/** Awards of one awarder for one nomination that are looked at. */
const mostOwn = 10;

/** Nominations for badges: every step an item of its author, so nobody speaks for anybody else. */
export class SharePointBadgeNominations implements Nominations {
  private readonly steps: PeopleListAccess;
  private readonly awards: PeopleListAccess;
  private readonly connection: Connection;
  private readonly attempts: AttemptStorage;
  private readonly awarders: Awarders;
  private readonly recognitions: Recognitions;

  /** @param connection the page's own gathering one lets requests travel together */
  public constructor(context: SiteContext, connection?: Connection, managers?: ManagerSource) {
    this.connection = connection ?? gathering(connect(context));
    this.steps = new PeopleListAccess(this.connection, context.webUrl, recognitionLists.badgeNominations, 'afterRefusal');
    this.awards = new PeopleListAccess(this.connection, context.webUrl, recognitionLists.recognitions, 'afterRefusal');
    this.attempts = context.attempts ?? attemptsInMemory();
    this.awarders = new Awarders(this.connection, managers ?? new SharePointManagers(context, this.connection));
    this.recognitions = new SharePointRecognitions(context, this.connection);
  }

  /** Two requests: nominations, then what was said to them; a third where somebody decided. */
  public async list(wall: Wall, all: boolean): Promise<readonly BadgeNomination[]> {
    const { items } = await readNewest(this.steps, {
      ...stepItems, rowLimit: mostNominations, filter: { where: equals(recognitionColumns.step, 'Text', 'nomination'), columns: [recognitionColumns.step] }
    });
    return (await withSteps(this.steps, this.awarders, wall, items ?? [])).filter(one => all || !one.decision);
  }

  public async nominate(wall: Wall, nominee: Person, badge: BadgeId, reason: string, key: RecognitionKey): Promise<BadgeNomination> {
    demand(mayNominate(wall.me, nominee, wall.badges.find(one => one.id === badge), reason));
    const made = await this.write(wall, key, reason, {
      [recognitionColumns.step]: 'nomination', [idsOf.nominee]: await ensuredUserId(this.connection, nominee), [recognitionColumns.badge]: badge
    });
    return this.one(wall, made.id as BadgeNominationId);
  }

  public async endorse(wall: Wall, nomination: BadgeNominationId, reason: string, key: RecognitionKey): Promise<void> {
    const before = await this.one(wall, nomination);
    const ruling = mayEndorse(wall.me, before, reason);
    const isSent = !ruling.allowed && (await storedItems(this.steps, [key], stepItems, isBy(wall.me.siteUserId))).size > 0;
    if (!isSent) demand(ruling);
    await this.write(wall, key, reason, { [recognitionColumns.step]: 'endorsement', [recognitionColumns.nominationOf]: nomination });
  }

  /** The award first: a decision without it would be an empty word; an award without its decision is decided again, once. */
  public async decide(wall: Wall, nomination: BadgeNomination, answer: 'awarded' | 'declined', reason: string, key: RecognitionKey): Promise<void> {
    const badge = wall.badges.find(one => one.id === nomination.badge);
    const isManager = badge?.awarders.kind === 'managers' ? await this.awarders.isManager(wall.me, nomination.nominee) : undefined;
    demand(mayDecide(nomination, badge, answer, reason, { me: wall.me, ...(wall.myGroupIds ? { myGroupIds: wall.myGroupIds } : {}), isMyReport: () => isManager }));
    if (answer === 'awarded' && !await this.isAwarded(nomination.id, reason)) {
      await this.recognitions.give(wall, {
        act: actOf(nomination.id), kind: 'award', recipients: [nomination.nominee], badge: nomination.badge, reason, topics: [], values: [], nominationId: nomination.id
      }, [key]);
    }
    await this.write(wall, key, reason, { [recognitionColumns.step]: answer, [recognitionColumns.nominationOf]: nomination.id });
  }

  /** By me, in an attempt that got no further: with other words it is taken back. */
  private async isAwarded(nomination: BadgeNominationId, reason: string): Promise<boolean> {
    const { act, reason: said } = recognitionColumns;
    const { items = [] } = await this.awards.items({
      wanted: [columns.id, said], persons: [], viewXml: fields => view({ fields, where: and(equals(act, 'Text', actOf(nomination)), isMe(columns.author)), rowLimit: mostOwn })
    });
    const others = items.filter(item => cleanReason(String(item[said] ?? '')) !== cleanReason(reason));
    await recycleItems(this.connection, this.awards.webUrl, this.awards.plan, others.map(item => Number(item[columns.id])));
    return items.length > others.length;
  }

  private async write(wall: Wall, key: RecognitionKey, reason: string, fields: Readonly<Record<string, unknown>>): Promise<NominationStep> {
    const words = cleanReason(reason);
    const body = { ...fields, [columns.title]: cleanLine(words.slice(0, 120)), [recognitionColumns.reason]: words, [recognitionColumns.clientKey]: key };
    const [item] = await giveItems(this.connection, this.steps, [{ key, fields: body }], { read: stepItems, isMine: isBy(wall.me.siteUserId), attempts: this.attempts });
    return readStep(item);
  }

  private async one(wall: Wall, id: BadgeNominationId): Promise<BadgeNomination> {
    const [found] = await nominationsOf(this.steps, this.awarders, wall, [id]);
    if (!found) throw new AppError('notFound', { status: 404 });
    return found;
  }
}

/** Of the award that a nomination leads to. */
function actOf(nomination: BadgeNominationId): ActKey {
  return `nomination-${nomination}` as ActKey;
}

/** What a screen did not ask the rules about. */
function demand(ruling: Ruling<string>): void {
  if (!ruling.allowed) throw new AppError('forbidden', { field: ruling.reason });
}
