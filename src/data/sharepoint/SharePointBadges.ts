import * as v from 'valibot';
import type { AwarderGroup, Badge, BadgeId, Badges, ClassicBadge, ClassicGift, NewBadge, RecognitionKey } from '../../core/recognition';
import { cleanBadge, validateBadge } from '../../core/recognition';
import { AppError, isAppError } from '../../core/shared';
import { badgeFields, badgeItems, badgesOf, readBadge } from './badgeRows';
import { readClassic } from './badgesClassic';
import type { ClassicFound } from './badgesClassic';
import { parse } from './boardSchema';
import { connect } from './connection';
import type { Connection } from './connection';
import { attemptsInMemory } from './exactlyOnce';
import { onList, PeopleListAccess } from './expertiseLists';
import { gathering } from './gathering';
import { id as idText } from './odata';
import { recognitionColumns, recognitionLists } from './recognitionColumns';
import { recognitionFields } from './recognitionFields';
import { giveItems, isBy } from './recognitionGiving';
import type { Giving, ItemToMake } from './recognitionGiving';
import { recognitionItems, tenantOriginsOf } from './recognitionRows';
import { meAsk, meFrom } from './siteUsers';
import type { AttemptStorage, SiteContext } from './SiteContext';

/** Items made in one request. */
const atOnce = 50;
/** Groups of a site that are offered. */
const mostGroups = 5000;
/** Owners write the catalogue together: an item is the same whoever made it, and whatever it says by now. */
const anybodys = { isMine: () => true, keysSuffice: true } as const;
const groupsSchema = v.object({ value: v.array(v.object({ Id: v.number(), Title: v.string(), IsHiddenInUI: v.optional(v.boolean()) })) });

/** The catalogue as items of a list that owners write. */
export class SharePointBadges implements Badges {
  private readonly list: PeopleListAccess;
  private readonly connection: Connection;
  private readonly attempts: AttemptStorage;

  /** @param connection the page's own gathering one lets requests travel together */
  public constructor(private readonly context: SiteContext, connection?: Connection) {
    this.connection = connection ?? gathering(connect(context));
    this.list = new PeopleListAccess(this.connection, context.webUrl, recognitionLists.badges, 'afterRefusal');
    this.attempts = context.attempts ?? attemptsInMemory();
  }

  public async all(): Promise<readonly Badge[]> {
    return badgesOf(await this.list.items(badgeItems));
  }

  public async save(typed: NewBadge, known: { readonly key: RecognitionKey } | { readonly badge: Badge }): Promise<Badge> {
    const badge = cleanBadge(typed);
    const [problem] = validateBadge(badge, tenantOriginsOf(this.context.webUrl));
    if (problem) throw new AppError('invalid', { field: problem.field });
    if ('badge' in known) return this.change(known.badge, badge);
    const [item] = await giveItems(this.connection, this.list, [this.toMake(badge, known.key)], { read: badgeItems, ...anybodys, attempts: this.attempts });
    return readBadge(item);
  }

  /** Without those that SharePoint makes for itself: one for every link that was shared, and those of limited access. */
  public async groups(): Promise<readonly AwarderGroup[]> {
    const { body } = await this.connection.send({ method: 'GET', path: 'web/sitegroups', query: { $select: 'Id,Title,IsHiddenInUI', $top: String(mostGroups) } });
    return parse(groupsSchema, body).value
      .filter(group => !group.IsHiddenInUI && !/^(SharingLinks\.|Limited Access System Group)/.test(group.Title))
      .map(group => ({ id: group.Id, name: group.Title }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  public async classic(): Promise<{ readonly badges: readonly ClassicBadge[]; readonly gifts: readonly ClassicGift[] }> {
    const { badges, gifts } = await this.readClassic();
    return { badges, gifts };
  }

  /**
   * 1. badges that the catalogue lacks, retired: nobody awards them here any more
   * 2. what was given, as awards of the importer that name the community and the date; only where there is a list for them
   */
  public async importClassic(badges: readonly ClassicBadge[]): Promise<number> {
    const before = await this.readClassic();
    const wanted = before.badges.filter(badge => badges.some(one => one.id === badge.id));
    const missing = wanted.filter(badge => badge.importedAs === undefined);
    await this.make(this.list, missing.map(badge => this.toMake({
      name: badge.name, description: badge.name, criteria: badge.name, icon: 'book', awarders: { kind: 'everyone' }, needsEvidence: false, isRetired: true, translations: {},
      importedFrom: before.originOf(badge)
    }, before.originOf(badge) as RecognitionKey)));
    const after = missing.length === 0 ? before : await this.readClassic();
    await this.importGifts({ ...after, gifts: after.gifts.filter(gift => wanted.some(one => one.id === gift.badge.id)) });
    return missing.length;
  }

  private async importGifts({ gifts, siteTitle, originOf }: ClassicFound): Promise<void> {
    const recognitions = new PeopleListAccess(this.connection, this.context.webUrl, recognitionLists.recognitions);
    const me = meFrom((await this.connection.batch([meAsk]))[0]);
    await this.make(recognitions, gifts.flatMap(({ badge, memberId, at }) => {
      const key = `${originOf(badge)}/${memberId}` as RecognitionKey;
      const award = { act: key, kind: 'award', reason: badge.name, topics: [], values: [] } as const;
      const imported = JSON.stringify({ from: this.context.webUrl, giverName: siteTitle, at });
      const fields = recognitionFields({ ...award, act: '' as never, ...(badge.importedAs === undefined ? {} : { badge: badge.importedAs as BadgeId }) }, memberId, key);
      return badge.importedAs === undefined ? [] : [{ key, fields: { ...fields, [recognitionColumns.imported]: imported } }];
    }), isBy(me.siteUserId));
  }

  private async make(list: PeopleListAccess, items: readonly ItemToMake[], isMine: Giving['isMine'] = anybodys.isMine): Promise<void> {
    const read = list === this.list ? badgeItems : recognitionItems;
    for (let from = 0; from < items.length; from += atOnce) await giveItems(this.connection, list, items.slice(from, from + atOnce), { read, isMine, keysSuffice: true, attempts: this.attempts });
  }

  /** After a lost reply the version is newer: with the same words in it, it was ours. */
  private async change(known: Badge, badge: NewBadge): Promise<Badge> {
    try {
      await this.connection.send(onList(this.context.webUrl, recognitionLists.badges, `/items(${idText(known.id)})`, { method: 'MERGE', body: badgeFields(badge), ifMatch: known.etag, repeatable: true }));
    } catch (error) {
      if (!isAppError(error, 'conflict')) throw error;
      const theirs = await this.byId(known.id);
      if (JSON.stringify(badgeFields(theirs)) !== JSON.stringify(badgeFields(badge))) throw error;
      return theirs;
    }
    return this.byId(known.id);
  }

  private async byId(id: BadgeId): Promise<Badge> {
    const found = (await this.all()).find(one => one.id === id);
    if (!found) throw new AppError('notFound', { status: 404 });
    return found;
  }

  private async readClassic(): Promise<ClassicFound> {
    return readClassic(this.connection, this.context.webUrl, await this.all());
  }

  private toMake(badge: NewBadge, key: RecognitionKey): ItemToMake {
    return { key, fields: { ...badgeFields(badge), [recognitionColumns.clientKey]: key } };
  }
}
