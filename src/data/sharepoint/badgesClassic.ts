import * as v from 'valibot';
import type { Badge, ClassicBadge, ClassicGift } from '../../core/recognition';
import type { Instant } from '../../core/shared';
import { parse } from './boardSchema';
import { isNotNull, view } from './caml';
import { columns } from './columns';
import { need } from './connection';
import type { Connection } from './connection';
import { PeopleListAccess } from './expertiseLists';
import type { ItemJson } from './expertiseLists';
import { instantCell, itemId, parsedItem } from './itemCells';
import type { ListPlace } from './listPlans';
import { list as listPath, pathText } from './odata';
import { readEach } from './readEach';
import { readNewest } from './recognitionWindows';

/** Template of the list Community Members. */
const memberTemplate = 880;
const rowsAtOnce = 1000;
/** Reads of the member list, each of many thousand ids. */
const mostReads = 20;

export interface ClassicFound {
  readonly badges: readonly ClassicBadge[];
  readonly gifts: readonly ClassicGift[];
  /** The community's own name: the only issuer that a classic site keeps. */
  readonly siteTitle: string;
  readonly originOf: (badge: ClassicBadge) => string;
}

const listsSchema = v.object({ value: v.array(v.object({ Id: v.string(), RootFolder: v.object({ ServerRelativeUrl: v.string() }) })) });
const badgeSchema = v.looseObject({ ID: itemId, [columns.title]: v.pipe(v.string(), v.trim(), v.minLength(1)) });
const memberSchema = v.looseObject({
  [columns.modified]: instantCell, GiftedBadgeLookupId: itemId, [columns.member]: v.object({ Id: itemId, Title: v.optional(v.nullable(v.string()), '') })
});

/**
 * Badges of a classic Community Site and who was given them: the member list names the hidden list of badges by its lookup.
 * Empty on every other site. Four requests, more for very large communities.
 */
export async function readClassic(connection: Connection, webUrl: string, catalogue: readonly Badge[]): Promise<ClassicFound> {
  const [members, title] = await connection.batch([
    { method: 'GET', path: 'web/lists', query: { $select: 'Id,RootFolder/ServerRelativeUrl', $expand: 'RootFolder', $filter: `BaseTemplate eq ${memberTemplate}` } },
    { method: 'GET', path: 'web', query: { $select: 'Title' } }
  ]);
  const siteTitle = parse(v.object({ Title: v.string() }), need(title).body).Title;
  const memberList = parse(listsSchema, need(members).body).value[0];
  const nothing: ClassicFound = { badges: [], gifts: [], siteTitle, originOf: () => '' };
  if (!memberList) return nothing;
  const { body: field } = await connection.send({ method: 'GET', path: `${listPath(memberList.Id)}/fields/getbyinternalnameortitle(${pathText(columns.giftedBadge)})`, query: { $select: 'LookupList' } });
  const badgeListId = parse(v.object({ LookupList: v.string() }), field).LookupList.replace(/[{}]/g, '').toLowerCase();
  if (badgeListId === '') return nothing;
  const { body: found } = await connection.send({ method: 'GET', path: listPath(badgeListId), query: { $select: 'Id,RootFolder/ServerRelativeUrl', $expand: 'RootFolder' } });
  const badgeList = parse(listsSchema.entries.value.item, found);
  const originOf = ({ id }: ClassicBadge): string => `classic/${badgeListId}/${id}`;
  const badges = await readBadges(connection, webUrl, badgeList.RootFolder.ServerRelativeUrl);
  const known = badges.map((badge): ClassicBadge => {
    const imported = catalogue.find(one => one.importedFrom === originOf(badge));
    return imported ? { ...badge, importedAs: imported.id } : badge;
  });
  return { badges: known, gifts: await readGifts(connection, webUrl, memberList.RootFolder.ServerRelativeUrl, known), siteTitle, originOf };
}

async function readBadges(connection: Connection, webUrl: string, folder: string): Promise<readonly ClassicBadge[]> {
  const list = new PeopleListAccess(connection, webUrl, placeAt(folder));
  const { items } = await list.items({ wanted: [columns.id, columns.title], persons: [], viewXml: fields => view({ fields, rowLimit: rowsAtOnce }) });
  return readEach(items ?? [], item => parsedItem(badgeSchema, item)).rows.map(row => ({ id: row.ID, name: row[columns.title] }));
}

async function readGifts(connection: Connection, webUrl: string, folder: string, badges: readonly ClassicBadge[]): Promise<readonly ClassicGift[]> {
  const list = new PeopleListAccess(connection, webUrl, placeAt(folder));
  const gifts: ClassicGift[] = [];
  let before: number | undefined;
  for (let read = 0; read < mostReads; read++) {
    const page = await readNewest(list, {
      wanted: [columns.id, columns.modified, columns.giftedBadge, columns.member], persons: [columns.member], ids: [columns.giftedBadge],
      filter: { where: isNotNull(columns.giftedBadge), columns: [columns.giftedBadge] }, rowLimit: rowsAtOnce, ...(before === undefined ? {} : { before })
    });
    gifts.push(...readEach(page.items ?? [], item => giftOf(item, badges)).rows.flat());
    before = page.lowest;
    if (before === undefined) break;
  }
  return gifts;
}

function giftOf(item: ItemJson, badges: readonly ClassicBadge[]): readonly ClassicGift[] {
  const row = parsedItem(memberSchema, item);
  const badge = badges.find(one => one.id === row.GiftedBadgeLookupId);
  const member = row[columns.member];
  return badge ? [{ badge, memberId: member.Id, memberName: member.Title ?? '', at: row[columns.modified] as Instant }] : [];
}

/** A list that is there already, by the last part of its address. */
function placeAt(folder: string): ListPlace {
  return { urlName: folder.slice(folder.lastIndexOf('/') + 1) };
}
