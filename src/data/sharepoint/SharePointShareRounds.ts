import { cleanLine } from '../../core/people';
import type { Person } from '../../core/people';
import { ballotRefusal, shareRoundRefusal, shareRoundState } from '../../core/recognition';
import type {
  CountedShares, NewShareRound, RecognitionKey, SavedBallot, Share, ShareBallot, ShareRound, ShareRoundId, ShareRounds, ShareRoundsFound
} from '../../core/recognition';
import { AppError, isAppError } from '../../core/shared';
import { and, equals, isMe, view } from './caml';
import { columns, rights } from './columns';
import { connect } from './connection';
import type { Connection } from './connection';
import { attemptsInMemory } from './exactlyOnce';
import { onList, PeopleListAccess } from './expertiseLists';
import type { ItemJson } from './expertiseLists';
import { gathering } from './gathering';
import { id as idText } from './odata';
import { readEach } from './readEach';
import { giveItems, isBy } from './recognitionGiving';
import { readNewest } from './recognitionWindows';
import { shareLists, shareRoundColumns } from './shareRoundColumns';
import { ballotItems, readBallot, readRound, resultsText, roundItems, sharesText } from './shareRoundRows';
import { mayManageSite, meAsk, meFrom, readerAsk, readerFrom, webRightsAsk } from './siteUsers';
import type { AttemptStorage, SiteContext } from './SiteContext';

/** Rounds that are shown, newest first: twelve years of quarters. */
const mostRounds = 50;
/** Own ballots that are read. */
const mostOwn = 200;
const atOnce = 5000;
/** Characters that a note of a list holds. */
const noteLimit = 63_999;

const newestFirst = [{ field: columns.id, ascending: false }];

/** Rounds as items that owners write; ballots as items that their author and the list's owners can read. */
export class SharePointShareRounds implements ShareRounds {
  private readonly connection: Connection;
  private readonly rounds: PeopleListAccess;
  private readonly ballotList: PeopleListAccess;
  private readonly attempts: AttemptStorage;

  /** @param connection the page's own gathering one lets requests travel together */
  public constructor(context: SiteContext, connection?: Connection) {
    this.connection = connection ?? gathering(connect(context));
    this.rounds = new PeopleListAccess(this.connection, context.webUrl, shareLists.shareRounds, 'afterRefusal');
    this.ballotList = new PeopleListAccess(this.connection, context.webUrl, shareLists.shareBallots);
    this.attempts = context.attempts ?? attemptsInMemory();
  }

  /** One request. */
  public async open(): Promise<ShareRoundsFound> {
    const [rounds, mine] = await Promise.all([
      this.rounds.items({ ...roundItems, viewXml: fields => view({ fields, rowLimit: mostRounds, orderBy: newestFirst }) }, [readerAsk]),
      this.myBallots()
    ]);
    if (rounds.forbidden) throw rounds.forbidden;
    const permissions = this.ballotList.schema?.permissions ?? BigInt(0);
    const reader = readerFrom(rounds.more[0]);
    return {
      exists: (rounds.items !== undefined || rounds.refused === true) && this.ballotList.schema !== undefined,
      canManage: reader.mayManageSite,
      canVote: (permissions & rights.add) === rights.add,
      seesAllBallots: (permissions & (rights.manageLists | rights.moderate)) !== BigInt(0),
      me: reader.me,
      rounds: readEach(rounds.items ?? [], readRound).rows,
      mine: readEach(mine, readBallot).rows
    };
  }

  public async start(round: NewShareRound, key: RecognitionKey): Promise<ShareRound> {
    demand(shareRoundRefusal(round, this.now()));
    const me = await this.me();
    const fields = {
      [columns.title]: cleanLine(round.title), [shareRoundColumns.opens]: round.opens, [shareRoundColumns.closes]: round.closes, [shareRoundColumns.clientKey]: key
    };
    const read = { ...roundItems, wanted: [...roundItems.wanted, columns.author], persons: [columns.author, columns.editor] };
    const [item] = await giveItems(this.connection, this.rounds, [{ key, fields }], { read, isMine: isBy(me.siteUserId), attempts: this.attempts });
    return readRound(item);
  }

  /**
   * 1. a division that breaks the rules is not sent
   * 2. a ballot of mine that this page does not know is shown, not doubled
   * 3. creation goes exactly once by the key, a change under the ETag that was read
   */
  public async vote(round: ShareRound, shares: readonly Share[], known: { readonly key: RecognitionKey } | { readonly ballot: ShareBallot }): Promise<SavedBallot> {
    const me = await this.me();
    demand(ballotRefusal(round, me, shares, this.now()));
    if ('ballot' in known) return this.change(known.ballot, shares);
    const [mine] = await this.myBallots(round.id);
    if (mine) {
      const theirs = readBallot(mine);
      return mine[shareRoundColumns.clientKey] === known.key ? this.change(theirs, shares) : { saved: false, theirs };
    }
    const fields = { [columns.title]: '', [shareRoundColumns.round]: round.id, [shareRoundColumns.shares]: sharesText(shares), [shareRoundColumns.clientKey]: known.key };
    const [item] = await giveItems(this.connection, this.ballotList, [{ key: known.key, fields }], { read: ballotItems, isMine: isBy(me.siteUserId), attempts: this.attempts });
    return { saved: true, ballot: readBallot(item) };
  }

  /** As a whole up to the threshold, beyond it by windows of ids. A ballot that cannot be read for whose it is, is left out. */
  public async ballots(round: ShareRound): Promise<readonly ShareBallot[]> {
    await this.needClosed(round);
    const found: ShareBallot[] = [];
    let before: number | undefined;
    do {
      const { items, lowest } = await readNewest(this.ballotList, {
        ...ballotItems, rowLimit: atOnce, ...(before === undefined ? {} : { before }),
        filter: { where: equals(shareRoundColumns.round, 'Number', round.id), columns: [shareRoundColumns.round] }
      });
      found.push(...readEach(items ?? [], readBallot).rows);
      before = lowest;
    } while (before !== undefined);
    return found;
  }

  /** After a lost reply the version is newer: with the same totals in it, it was ours. */
  public async publish(round: ShareRound, counted: CountedShares): Promise<ShareRound> {
    await this.needClosed(round);
    const text = resultsText(counted);
    if (text.length > noteLimit) throw new AppError('invalid', { field: 'tooManyToPublish' });
    try {
      await this.merge(this.rounds, round, { [shareRoundColumns.results]: text });
    } catch (error) {
      if (!isAppError(error, 'conflict')) throw error;
      const theirs = await this.item(this.rounds, round.id, roundItems);
      if (theirs[shareRoundColumns.results] !== text) throw error;
    }
    return readRound(await this.item(this.rounds, round.id, roundItems));
  }

  private async change(known: ShareBallot, shares: readonly Share[]): Promise<SavedBallot> {
    let isRefused = false;
    try {
      await this.merge(this.ballotList, known, { [shareRoundColumns.shares]: sharesText(shares) });
    } catch (error) {
      if (!isAppError(error, 'conflict')) throw error;
      isRefused = true;
    }
    const now = readBallot(await this.item(this.ballotList, known.id, ballotItems));
    return !isRefused || sharesText(now.shares) === sharesText(shares) ? { saved: true, ballot: now } : { saved: false, theirs: now };
  }

  /** Newest first. Owners are not bound by the list's rule, so whose is asked for is said. */
  private async myBallots(round?: ShareRoundId): Promise<readonly ItemJson[]> {
    const of = round === undefined ? undefined : equals(shareRoundColumns.round, 'Number', round);
    const found = await this.ballotList.items({ ...ballotItems, viewXml: fields => view({ fields, where: and(isMe(columns.author), of), rowLimit: mostOwn, orderBy: newestFirst }) });
    if (found.forbidden) throw found.forbidden;
    if (found.refused) throw new AppError('unexpected', { threshold: true });
    return found.items ?? [];
  }

  private async merge(list: PeopleListAccess, known: { readonly id: number; readonly etag: string }, body: object): Promise<void> {
    await this.connection.send(onList(list.webUrl, list.plan, `/items(${idText(known.id)})`, { method: 'MERGE', body, ifMatch: known.etag, repeatable: true }));
  }

  private async item(list: PeopleListAccess, id: number, read: typeof roundItems): Promise<ItemJson> {
    const { items } = await list.items({ ...read, viewXml: fields => view({ fields, where: equals(columns.id, 'Counter', id), rowLimit: 1 }) });
    if (!items || items.length === 0) throw new AppError('notFound', { status: 404 });
    return items[0];
  }

  private async needClosed(round: ShareRound): Promise<void> {
    const [part] = await this.connection.batch([webRightsAsk]);
    if (!mayManageSite(part)) throw new AppError('forbidden');
    if (shareRoundState(round, this.now()) !== 'closed') throw new AppError('forbidden', { field: 'notClosed' });
  }

  private async me(): Promise<Person> {
    return meFrom((await this.connection.batch([meAsk]))[0]);
  }

  private now(): Date {
    return new Date(this.connection.clock.now());
  }
}

/** What a screen did not ask the rules about. */
function demand(refusal: string | undefined): void {
  if (refusal !== undefined) throw new AppError('forbidden', { field: refusal });
}
