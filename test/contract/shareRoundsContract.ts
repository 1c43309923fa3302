/** What every implementation of `ShareRounds` does, in memory and over SharePoint. */
import { accountOf, shareResults } from '../../src/core/recognition';
import type { CountedShares, SavedBallot, Share, ShareBallot, ShareRound } from '../../src/core/recognition';
import type { Role } from './ContractBoard';
import { division, newRound, openFor, shareKey, startRound } from './shareRoundsSite';
import type { ShareSite } from './shareRoundsSite';

/** Name of the account and shares, in one order. */
export const told = (shares: readonly Share[]): readonly string[] => shares.map(one => `${accountOf(one.recipient) ?? ''} ${one.shares}`).sort();

export function ballotOf(saved: SavedBallot): ShareBallot {
  if (!saved.saved) throw new Error('Not saved');
  return saved.ballot;
}

/** What an owner counts after the close. */
export async function count(site: ShareSite, round: ShareRound): Promise<CountedShares> {
  const results = shareResults(round, await site.rounds('owner').ballots(round), site.now());
  if (results.state === 'hidden') throw new Error('Hidden');
  return results;
}

export function shareRoundsContract(name: string, make: () => Promise<ShareSite>): void {
  describe(`${name}: gain-share rounds`, () => {
    let site: ShareSite;
    beforeAll(async () => { site = await make(); });
    afterEach(() => { site.empty(); });
    afterAll(async () => { await site.close(); });
    const vote = async (role: Role, round: ShareRound, wanted: Partial<Record<Role, number>>): Promise<ShareBallot> =>
      ballotOf(await site.rounds(role).vote(round, await division(site, wanted), { key: shareKey() }));

    it('opens empty, and says who may divide and who may open a round', async () => {
      expect(await site.rounds('owner').open()).toMatchObject({ exists: true, canManage: true, canVote: true, seesAllBallots: true, rounds: [], mine: [] });
      expect(await site.rounds('asker').open()).toMatchObject({ canManage: false, canVote: true, seesAllBallots: false });
      expect(await site.rounds('visitor').open()).toMatchObject({ canManage: false, canVote: false });
    });

    it('opens a round once for the same key, which everybody sees; members open none', async () => {
      const [round, key] = [newRound(site), shareKey()];
      const once = await site.rounds('owner').start(round, key);
      expect(await site.rounds('owner').start(round, key)).toEqual(once);
      expect((await site.rounds('visitor').open()).rounds).toEqual([once]);
      expect(once).toMatchObject(round);
      await expect(site.rounds('asker').start(round, shareKey())).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(site.rounds('owner').start({ ...round, title: ' ' }, shareKey())).rejects.toMatchObject({ kind: 'forbidden', details: { field: 'noTitle' } });
    });

    it('keeps one ballot of a member for the same key, with the words of the last attempt', async () => {
      const [round, key] = [await startRound(site), shareKey()];
      const page = site.rounds('asker');
      const once = ballotOf(await page.vote(round, await division(site, { answerer: 60 }), { key }));
      const twice = ballotOf(await page.vote(round, await division(site, { answerer: 60, moderator: 40 }), { key }));
      expect(twice.id).toBe(once.id);
      const { mine } = await site.rounds('asker').open();
      expect(mine.map(one => told(one.shares))).toEqual([told(await division(site, { answerer: 60, moderator: 40 }))]);
      expect(mine[0].by.siteUserId).toBe((await site.person('asker')).siteUserId);
    });

    it.each<[string, Partial<Record<Role, number>>, string]>([
      ['beyond the pot', { answerer: 60, moderator: 41 }, 'overPot'], ['to oneself', { asker: 1 }, 'toSelf'], ['half a share', { answerer: 0.5 }, 'notAWholeNumber'], ['nobody', {}, 'noShares']
    ])('refuses a division %s', async (_, wanted, field) => {
      const round = await startRound(site);
      await expect(vote('asker', round, wanted)).rejects.toMatchObject({ kind: 'forbidden', details: { field } });
      expect((await site.rounds('asker').open()).mine).toEqual([]);
    });

    it('lets a member change the ballot until the close, and not after', async () => {
      const round = await startRound(site);
      const ballot = await vote('asker', round, { answerer: 60 });
      site.tick(openFor - 1);
      const changed = ballotOf(await site.rounds('asker').vote(round, await division(site, { moderator: 10 }), { ballot }));
      expect([changed.id, told(changed.shares)]).toEqual([ballot.id, told(await division(site, { moderator: 10 }))]);
      site.tick(1);
      await expect(site.rounds('asker').vote(round, await division(site, { answerer: 5 }), { ballot: changed })).rejects.toMatchObject({ details: { field: 'closed' } });
    });

    it('overwrites no ballot that another page changed or made meanwhile, and gives theirs', async () => {
      const round = await startRound(site);
      const ballot = await vote('asker', round, { answerer: 60 });
      ballotOf(await site.rounds('asker').vote(round, await division(site, { moderator: 70 }), { ballot }));
      for (const known of [{ ballot }, { key: shareKey() }]) {
        const refused = await site.rounds('asker').vote(round, await division(site, { answerer: 1 }), known);
        expect(refused.saved ? [] : told(refused.theirs.shares)).toEqual(told(await division(site, { moderator: 70 })));
      }
      expect((await site.rounds('asker').open()).mine).toHaveLength(1);
    });

    it('shows members their own ballots only, and owners everybody\'s after the close', async () => {
      const round = await startRound(site);
      await vote('asker', round, { answerer: 60 });
      await vote('moderator', round, { answerer: 40, asker: 60 });
      await vote('owner', round, { moderator: 100 });
      for (const role of ['asker', 'moderator', 'owner'] as const) {
        const { mine } = await site.rounds(role).open();
        expect(mine.map(one => one.by.siteUserId)).toEqual([(await site.person(role)).siteUserId]);
      }
      await expect(site.rounds('owner').ballots(round)).rejects.toMatchObject({ kind: 'forbidden', details: { field: 'notClosed' } });
      site.tick(openFor);
      await expect(site.rounds('asker').ballots(round)).rejects.toMatchObject({ kind: 'forbidden' });
      expect(told((await count(site, round)).totals)).toEqual(told(await division(site, { answerer: 100, asker: 60, moderator: 100 })));
    });

    it('publishes totals after the close for everybody, with who did it; not before, not by members, not over a change', async () => {
      const round = await startRound(site);
      await vote('asker', round, { answerer: 60 });
      const nothing: CountedShares = { totals: [], ballots: 0, leftOut: [] };
      await expect(site.rounds('owner').publish(round, nothing)).rejects.toMatchObject({ kind: 'forbidden', details: { field: 'notClosed' } });
      site.tick(openFor);
      await expect(site.rounds('asker').publish(round, nothing)).rejects.toMatchObject({ kind: 'forbidden' });
      const counted = await count(site, round);
      await site.rounds('owner').publish(round, counted);
      const { rounds: [seen] } = await site.rounds('visitor').open();
      expect(seen.published).toMatchObject({ ballots: 1, leftOut: 0, by: { siteUserId: (await site.person('owner')).siteUserId } });
      expect(told(seen.published?.totals ?? [])).toEqual(told(counted.totals));
      expect(seen.published?.totals[0].recipient.name).toBe((await site.person('answerer')).name);
      await expect(site.rounds('owner').publish(round, nothing)).rejects.toMatchObject({ kind: 'conflict' });
      expect((await site.rounds('owner').publish(seen, nothing)).published).toMatchObject({ totals: [], ballots: 0 });
    });
  });
}
