import * as v from 'valibot';
import type { AwarderGroup, Badge, BadgeId, Badges, ClassicBadge, ClassicGift, NewBadge, RecognitionKey } from '../../core/recognition';
import { cleanBadge, validateBadge } from '../../core/recognition';
import { AppError, isAppError } from '../../core/shared';
import { badgeFields, badgeItems, badgesOf, readBadge } from './badgeRows';
import { readClassic } from './badgesClassic';
import type { ClassicFound } from './badgesClassic';
import { parse } from './boardSchema';
import { connect, need } from './connection';
import type { Connection } from './connection';
import { attemptsInMemory } from './exactlyOnce';
import { onList, PeopleListAccess } from './expertiseLists';
import type { ItemJson } from './expertiseLists';
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
   * 3. where each badge came from, by which an import is known to be done: one that broke off is offered again and goes on
   */
  public async importClassic(badges: readonly ClassicBadge[]): Promise<number> {
    const { originOf, siteTitle, ...found } = await this.readClassic();
    const wanted = found.badges.filter(badge => badges.some(one => one.id === badge.id));
    const missing = wanted.filter(badge => badge.importedAs === undefined);
    const made = (await this.make(this.list, missing.map(badge => this.toMake({
      name: badge.name, description: badge.name, criteria: badge.name, icon: 'book', awarders: { kind: 'everyone' }, needsEvidence: false, isRetired: true, translations: {}
    }, originOf(badge) as RecognitionKey)))).map(readBadge);
    const known = new Map(wanted.map(badge => [badge.id, badge.importedAs ?? made[missing.indexOf(badge)].id]));
    await this.importGifts(found.gifts.flatMap(gift => {
      const badge = known.get(gift.badge.id);
      return badge === undefined ? [] : [{ gift, badge, key: `${originOf(gift.badge)}/${gift.memberId}` as RecognitionKey }];
    }), siteTitle);
    await this.markImported(missing.map((badge, index) => ({ badge: made[index], origin: originOf(badge) })));
    return missing.length;
  }

  private async importGifts(gifts: readonly { readonly gift: ClassicGift; readonly badge: BadgeId; readonly key: RecognitionKey }[], siteTitle: string): Promise<void> {
    const recognitions = new PeopleListAccess(this.connection, this.context.webUrl, recognitionLists.recognitions);
    const me = meFrom((await this.connection.batch([meAsk]))[0]);
    await this.make(recognitions, gifts.map(({ gift, badge, key }) => {
      const imported = JSON.stringify({ from: this.context.webUrl, giverName: siteTitle, at: gift.at });
      const fields = recognitionFields({ act: '' as never, kind: 'award', badge, reason: gift.badge.name, topics: [], values: [] }, gift.memberId, key);
      return { key, fields: { ...fields, [recognitionColumns.imported]: imported } };
    }), isBy(me.siteUserId));
  }

  /** Whatever else an owner has changed in them meanwhile: nothing but the import writes this. */
  private async markImported(badges: readonly { readonly badge: Badge; readonly origin: string }[]): Promise<void> {
    for (let from = 0; from < badges.length; from += atOnce) {
      const parts = await this.connection.batch(badges.slice(from, from + atOnce).map(({ badge, origin }) => onList(this.context.webUrl, recognitionLists.badges, `/items(${idText(badge.id)})`, {
        method: 'MERGE', body: { [recognitionColumns.importedFrom]: origin }, ifMatch: '*', repeatable: true
      })));
      parts.forEach(need);
    }
  }

  private async make(list: PeopleListAccess, items: readonly ItemToMake[], isMine: Giving['isMine'] = anybodys.isMine): Promise<readonly ItemJson[]> {
    const read = list === this.list ? badgeItems : recognitionItems;
    const made: ItemJson[] = [];
    for (let from = 0; from < items.length; from += atOnce) made.push(...await giveItems(this.connection, list, items.slice(from, from + atOnce), { read, isMine, keysSuffice: true, attempts: this.attempts }));
    return made;
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
