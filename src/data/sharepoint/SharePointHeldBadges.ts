import type { PersonRef } from '../../core/people';
import type { HeldBadge, IntegrityChecks, Recognition, Wall } from '../../core/recognition';
import { badgesHeld, countable, visible } from '../../core/recognition';
import { isAppError } from '../../core/shared';
import { badgeItems, badgesOf } from './badgeRows';
import { equals } from './caml';
import type { Connection } from './connection';
import { PeopleListAccess } from './expertiseLists';
import { readEach } from './readEach';
import { RecognitionAnswers } from './recognitionAnswers';
import { recognitionColumns, recognitionLists } from './recognitionColumns';
import { judgedAtSight, readRecognition, recognitionItems, tenantOriginsOf } from './recognitionRows';
import { readNewest } from './recognitionWindows';
import type { SharePointThanksAccess } from './SharePointThanksAccess';
import { knownUserId } from './siteUsers';
import type { SiteContext } from './SiteContext';

/** Recognitions of one person that are looked at, newest first. */
const most = 100;
/** Of these, how many are checked: their questions fit into one request. */
const mostChecked = 20;

/**
 * Badges that somebody holds now, for their card. One request where the site has a catalogue, none where it is known to
 * have none; one more where a badge is not everybody's to give, or has evidence: what nobody could check is not shown.
 */
export class SharePointHeldBadges {
  private readonly recognitions: PeopleListAccess;
  private readonly badges: PeopleListAccess;
  private readonly answers: RecognitionAnswers;

  /** @param connection the page's own gathering one, shared with `access`: while that still asks, both are one request */
  public constructor(
    private readonly context: SiteContext, private readonly connection: Connection, private readonly access: Pick<SharePointThanksAccess, 'known'>,
    private readonly checks: Pick<IntegrityChecks, 'check'>
  ) {
    this.recognitions = new PeopleListAccess(connection, context.webUrl, recognitionLists.recognitions, 'afterRefusal');
    this.badges = new PeopleListAccess(connection, context.webUrl, recognitionLists.badges, 'afterRefusal');
    this.answers = new RecognitionAnswers(connection, context.webUrl);
  }

  /** Newest award first; without expired, hidden, declined and doubtful ones. Empty where anything fails: an extra. */
  public async of(person: PersonRef): Promise<readonly HeldBadge[]> {
    try {
      if (this.access.known?.hasBadges === false) return [];
      const recipient = await knownUserId(this.connection, person);
      return recipient === undefined ? [] : await this.heldBy(recipient);
    } catch (error) {
      if (isAppError(error)) return [];
      throw error;
    }
  }

  private async heldBy(recipient: number): Promise<readonly HeldBadge[]> {
    const where = equals(recognitionColumns.recipient, 'Integer', recipient, { byId: true });
    const [read, along, catalogue] = await Promise.all([
      readNewest(this.recognitions, { ...recognitionItems, rowLimit: most, filter: { where, columns: [recognitionColumns.recipient] } }),
      this.answers.along(undefined), this.badges.items(badgeItems)
    ]);
    const wall = this.wallWith(badgesOf(catalogue));
    const now = new Date(this.connection.clock.now());
    const rows = readEach(read.items ?? [], item => judgedAtSight(readRecognition(item, { me: undefined, tenantOrigins: tenantOriginsOf(this.context.webUrl) }), wall, now)).rows;
    const awards = rows.filter(one => one.badge !== undefined);
    const shown = visible(awards, await this.answers.to(awards.map(one => one.id), along));
    const { counted } = countable(await this.checked(wall, shown));
    return badgesHeld(counted, wall.badges, now).filter(({ state }) => state === 'valid' || state === 'expiresSoon');
  }

  private async checked(wall: Wall, recognitions: readonly Recognition[]): Promise<readonly Recognition[]> {
    const open = recognitions.filter(one => one.integrity.state === 'unchecked').slice(0, mostChecked);
    if (open.length === 0) return recognitions;
    const judged = new Map((await this.checks.check(wall, open)).map(one => [one.id, one]));
    return recognitions.map(one => judged.get(one.id) ?? one);
  }

  /** As much of a wall as judging needs: nobody gives or manages here. */
  private wallWith(badges: Wall['badges']): Wall {
    const me = { siteUserId: this.context.me?.id, name: '', isGuest: this.context.me?.isGuest === true, isDeleted: false };
    return { exists: true, canGive: false, canManage: false, me, badges, missingColumns: [], isLarge: false };
  }
}
