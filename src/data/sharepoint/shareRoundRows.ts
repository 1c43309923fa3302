import * as v from 'valibot';
import { addressOf, cleanLine, principalNameOf } from '../../core/people';
import type { Person } from '../../core/people';
import type { CountedShares, PublishedShares, Share, ShareBallot, ShareRound, ShareRoundId } from '../../core/recognition';
import { columns } from './columns';
import type { ItemJson, ItemsQuery } from './expertiseLists';
import { instantCell, itemId, optionalText, parsedItem, personCell, personOf } from './itemCells';
import { json } from './recognitionRows';
import { shareRoundColumns } from './shareRoundColumns';

const version = 'owshiddenversion';

export const roundItems: Omit<ItemsQuery, 'viewXml'> = {
  wanted: [columns.id, version, columns.title, columns.editor, columns.modified, shareRoundColumns.opens, shareRoundColumns.closes, shareRoundColumns.results],
  persons: [columns.editor]
};

export const ballotItems: Omit<ItemsQuery, 'viewXml'> = {
  wanted: [columns.id, version, columns.author, columns.editor, columns.modified, shareRoundColumns.clientKey, shareRoundColumns.round, shareRoundColumns.shares],
  persons: [columns.author, columns.editor]
};

const roundSchema = v.looseObject({
  ID: itemId,
  [version]: v.optional(v.number(), 1),
  [columns.title]: optionalText,
  [columns.editor]: v.optional(v.nullable(personCell)),
  [columns.modified]: instantCell,
  [shareRoundColumns.opens]: instantCell,
  [shareRoundColumns.closes]: instantCell
});
const ballotSchema = v.looseObject({
  ID: itemId,
  [version]: v.optional(v.number(), 1),
  [columns.author]: v.optional(v.nullable(personCell)),
  [columns.editor]: v.optional(v.nullable(personCell)),
  [columns.modified]: instantCell,
  [shareRoundColumns.round]: itemId
});
const shareSchema = v.object({ account: v.optional(v.string()), mail: v.optional(v.string()), name: v.string(), shares: v.number() });
const resultsSchema = v.object({ totals: v.array(shareSchema), ballots: v.number(), leftOut: v.number() });

export function readRound(item: ItemJson): ShareRound {
  const row = parsedItem(roundSchema, item);
  const results = json(resultsSchema, item[shareRoundColumns.results]);
  const published: PublishedShares | undefined = results && {
    totals: results.totals.map(shareOf), ballots: results.ballots, leftOut: results.leftOut, by: personIn(row[columns.editor]), at: row[columns.modified]
  };
  return {
    id: row.ID as ShareRoundId, title: row[columns.title] ?? '', opens: row[shareRoundColumns.opens], closes: row[shareRoundColumns.closes],
    ...(published ? { published } : {}), etag: `"${row[version]}"`
  };
}

/** A cell that cannot be read gives a ballot without shares: it counts for nobody, and is said to. */
export function readBallot(item: ItemJson): ShareBallot {
  const row = parsedItem(ballotSchema, item);
  return {
    id: row.ID, round: row[shareRoundColumns.round] as ShareRoundId, by: personIn(row[columns.author]), changedBy: personIn(row[columns.editor]),
    shares: (json(v.array(shareSchema), item[shareRoundColumns.shares]) ?? []).map(shareOf), modified: row[columns.modified], etag: `"${row[version]}"`
  };
}

/** Names come along for reading; who is meant, the account says. */
export function sharesText(shares: readonly Share[]): string {
  return JSON.stringify(shares.map(cellOf));
}

export function resultsText({ totals, ballots, leftOut }: CountedShares): string {
  return JSON.stringify({ totals: totals.map(cellOf), ballots, leftOut: leftOut.length });
}

/** Nobody in the cell: the site no longer knows the account. */
function personIn(cell: v.InferOutput<typeof personCell> | null | undefined): Person {
  return cell ? personOf(cell) : { siteUserId: undefined, name: '', isGuest: false, isDeleted: true };
}

function cellOf({ recipient, shares }: Share): v.InferInput<typeof shareSchema> {
  const account = principalNameOf(recipient.loginName);
  const mail = addressOf(recipient);
  return { ...(account === undefined ? {} : { account }), ...(mail === undefined || mail === account ? {} : { mail }), name: cleanLine(recipient.name), shares };
}

function shareOf({ account, mail, name, shares }: v.InferOutput<typeof shareSchema>): Share {
  const address = mail ?? (account?.includes('@') === true && !/#ext#/i.test(account) ? account : undefined);
  const recipient: Person = {
    siteUserId: undefined, name, ...(account === undefined ? {} : { loginName: account }), ...(address === undefined ? {} : { email: address }), isGuest: /#ext#/i.test(account ?? ''), isDeleted: false
  };
  return { recipient, shares };
}
