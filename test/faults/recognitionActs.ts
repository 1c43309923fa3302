/** Everything that recognition writes, as acts that can be struck by faults and tried again with what makes them the same. */
import { shareResults } from '../../src/core/recognition';
import type { Badge, BadgeNomination, NewBadge, RecognitionId, RecognitionKey, ShareBallot, ShareRound } from '../../src/core/recognition';
import type { Instant } from '../../src/core/shared';
import { attemptsInMemory } from '../../src/data/sharepoint/exactlyOnce';
import { answersPlan, badgeNominationsPlan, badgesPlan, recognitionsPlan } from '../../src/data/sharepoint/recognitionPlans';
import { SharePointShareRounds } from '../../src/data/sharepoint/SharePointShareRounds';
import { sharesText } from '../../src/data/sharepoint/shareRoundRows';
import { SharePointShareSetup } from '../../src/data/sharepoint/SharePointShareSetup';
import { shareBallotsPlan, shareRoundPlans, shareRoundsPlan } from '../../src/data/sharepoint/shareRoundPlans';
import type { ListPlace } from '../../src/data/sharepoint/listPlans';
import type { ListRow } from '../../tenant/store/Store.ts';
import type { Role } from '../contract/ContractBoard';
import { give, makeTenantRecognition, recognitionKey, thanks } from '../contract/recognitionSite';
import type { TenantRecognitionSite } from '../contract/recognitionSite';

/** A site with all lists of recognition, those of gain-share rounds too. */
export interface ActSite extends TenantRecognitionSite {
  rounds(role: Role): SharePointShareRounds;
  /** Items of a list whose columns have these values. */
  tally(plan: ListPlace, values: Readonly<Record<string, unknown>>): number;
}

/** One thing that a person wants to happen once. */
export interface Act {
  readonly name: string;
  /** What has to be there before; gives the act, the same each time it is called, and how often each part of it is there. */
  prepare(site: ActSite): Promise<{ run(): Promise<unknown>; there(): readonly number[] }>;
}

export const first = { pageSize: 10 };
export const words: NewBadge = {
  name: 'Helpful', description: 'It helped', criteria: 'The asker says so', icon: 'lamp', awarders: { kind: 'everyone' }, needsEvidence: false, isRetired: false, translations: {}
};

export async function makeActSite(): Promise<ActSite> {
  const site = await makeTenantRecognition({ itemRulesBindComments: true });
  const { target } = site;
  const setup = new SharePointShareSetup(target.context('owner'));
  await setup.apply(await setup.preview());
  const web = target.store.sites.webAt('/sites/intranet');
  if (!web) throw new Error('No site');
  const system = target.store.users.system(web.siteId);
  const list = (plan: ListPlace): ListRow => target.store.lists.byPath(web, `/sites/intranet/Lists/${plan.urlName}`, system);
  const rows = (plan: ListPlace) => target.store.items.query(list(plan), { rowLimit: 5000, scope: 'RecursiveAll' }, system).rows;
  return {
    ...site,
    rounds: role => new SharePointShareRounds(target.context(role, { attempts: attemptsInMemory() })),
    tally: (plan, values) => rows(plan).filter(row => Object.entries(values).every(([name, value]) => row.values[name] === value)).length,
    empty() {
      site.empty();
      for (const plan of shareRoundPlans) for (const row of rows(plan)) target.store.items.remove(list(plan), row.id, {}, system);
    }
  };
}

export async function wallOf(site: ActSite, role: Role) {
  return (await site.recognitions(role).open(first)).wall;
}

async function nomination(site: ActSite): Promise<{ readonly nominated: BadgeNomination; readonly badge: Badge }> {
  const badge = await site.badges('owner').save({ ...words, awarders: { kind: 'group', groupId: site.ownersGroupId, groupName: 'Owners' } }, { key: recognitionKey() });
  const nominated = await site.nominations('asker').nominate(await wallOf(site, 'asker'), await site.person('answerer'), badge.id, 'Everybody asks her', recognitionKey());
  return { nominated, badge };
}

async function round(site: ActSite): Promise<ShareRound> {
  const now = site.target.context('owner').clock?.now() ?? 0;
  const at = (minutes: number): Instant => `${new Date(now + minutes * 60_000).toISOString().slice(0, 19)}Z` as Instant;
  return site.rounds('owner').start({ title: 'Quarter', opens: at(0), closes: at(600) }, recognitionKey());
}

async function ballot(site: ActSite, of: ShareRound): Promise<ShareBallot> {
  const saved = await site.rounds('asker').vote(of, [{ recipient: await site.person('answerer'), shares: 10 }], { key: recognitionKey() });
  if (!saved.saved) throw new Error('Not saved');
  return saved.ballot;
}

async function deciding(site: ActSite, answer: 'awarded' | 'declined'): ReturnType<Act['prepare']> {
  const { nominated } = await nomination(site);
  const [nominations, wall, key] = [site.nominations('owner'), await wallOf(site, 'owner'), recognitionKey()];
  return {
    run: () => nominations.decide(wall, nominated, answer, 'So it is', key),
    there: () => [site.tally(badgeNominationsPlan, { KnowhowStep: answer }), ...(answer === 'awarded' ? [site.tally(recognitionsPlan, { KnowhowKind: 'award' })] : [])]
  };
}

function comments(site: ActSite, id: RecognitionId): number {
  return site.target.store.comments.of(site.listOf(recognitionsPlan), id, { parentId: 0, limit: 10 }, site.user('owner')).length;
}

async function keyed(site: ActSite, plan: ListPlace, keys: readonly RecognitionKey[], run: () => Promise<unknown>): ReturnType<Act['prepare']> {
  return { run, there: () => keys.map(key => site.tally(plan, { KnowhowClientKey: key })) };
}

export const acts: readonly Act[] = [
  {
    name: 'thanking two people',
    async prepare(site) {
      const [recognitions, wall, recipients] = [site.recognitions('asker'), await wallOf(site, 'asker'), [await site.person('answerer'), await site.person('moderator')]];
      const [typed, keys] = [thanks(recipients), recipients.map(recognitionKey)];
      return keyed(site, recognitionsPlan, keys, () => recognitions.give(wall, typed, keys));
    }
  },
  {
    name: 'taking thanks to two people back',
    async prepare(site) {
      const given = await give(site, 'asker', ['answerer', 'moderator']);
      const recognitions = site.recognitions('asker');
      return { run: () => recognitions.takeBack(given), there: () => (['answerer', 'moderator'] as const).map(role => 1 - site.tally(recognitionsPlan, { KnowhowRecipient: site.user(role).id })) };
    }
  },
  {
    name: 'nominating',
    async prepare(site) {
      const badge = await site.badges('owner').save(words, { key: recognitionKey() });
      const [nominations, wall, nominee, key] = [site.nominations('asker'), await wallOf(site, 'asker'), await site.person('answerer'), recognitionKey()];
      return keyed(site, badgeNominationsPlan, [key], () => nominations.nominate(wall, nominee, badge.id, 'Everybody asks her', key));
    }
  },
  {
    name: 'endorsing',
    async prepare(site) {
      const { nominated } = await nomination(site);
      const [nominations, wall, key] = [site.nominations('moderator'), await wallOf(site, 'moderator'), recognitionKey()];
      return keyed(site, badgeNominationsPlan, [key], () => nominations.endorse(wall, nominated.id, 'So do I', key));
    }
  },
  { name: 'awarding', prepare: site => deciding(site, 'awarded') },
  { name: 'declining a nomination', prepare: site => deciding(site, 'declined') },
  {
    name: 'hiding',
    async prepare(site) {
      const [{ id }] = await give(site, 'asker', ['answerer']);
      const [recognitions, wall] = [site.recognitions('answerer'), await wallOf(site, 'answerer')];
      return { run: () => recognitions.respond(wall, id, 'hidden'), there: () => [site.tally(answersPlan, { Title: 'hidden' })] };
    }
  },
  {
    name: 'showing again',
    async prepare(site) {
      const [{ id }] = await give(site, 'asker', ['answerer']);
      const [recognitions, wall] = [site.recognitions('answerer'), await wallOf(site, 'answerer')];
      await recognitions.respond(wall, id, 'hidden');
      return { run: () => recognitions.respond(wall, id, undefined), there: () => [1 - site.tally(answersPlan, { Title: 'hidden' })] };
    }
  },
  {
    name: 'congratulating by a comment',
    async prepare(site) {
      const [{ id }] = await give(site, 'asker', ['answerer']);
      const [recognitions, wall] = [site.recognitions('asker'), await wallOf(site, 'asker')];
      return { run: () => recognitions.congratulate(wall, id, 'Bravo'), there: () => [comments(site, id) + site.tally(answersPlan, { KnowhowWords: 'Bravo' })] };
    }
  },
  {
    name: 'congratulating where comments are refused',
    async prepare(site) {
      const [{ id }] = await give(site, 'asker', ['answerer']);
      const [recognitions, wall] = [site.recognitions('answerer'), await wallOf(site, 'answerer')];
      // Refused before, so that what is struck is the item.
      await recognitions.congratulate(wall, id, 'First');
      return { run: () => recognitions.congratulate(wall, id, 'Bravo'), there: () => [site.tally(answersPlan, { KnowhowWords: 'Bravo' })] };
    }
  },
  {
    name: 'taking a comment away',
    async prepare(site) {
      const [{ id }] = await give(site, 'asker', ['answerer']);
      const [recognitions, wall] = [site.recognitions('asker'), await wallOf(site, 'asker')];
      await recognitions.congratulate(wall, id, 'Bravo');
      const { comments: [comment] } = await recognitions.comments(wall, id);
      return { run: () => recognitions.removeComment(wall, id, comment.id), there: () => [1 - comments(site, id)] };
    }
  },
  {
    name: 'liking',
    async prepare(site) {
      const [{ id }] = await give(site, 'asker', ['answerer']);
      const [recognitions, wall] = [site.recognitions('moderator'), await wallOf(site, 'moderator')];
      return {
        run: () => recognitions.like(wall, id, true),
        there: () => [Number(site.target.store.items.get(site.listOf(recognitionsPlan), id, site.user('owner')).values.LikesCount ?? 0)]
      };
    }
  },
  {
    name: 'making a badge',
    async prepare(site) {
      const [badges, key] = [site.badges('owner'), recognitionKey()];
      return keyed(site, badgesPlan, [key], () => badges.save(words, { key }));
    }
  },
  {
    name: 'changing a badge',
    async prepare(site) {
      const badges = site.badges('owner');
      const badge = await badges.save(words, { key: recognitionKey() });
      return { run: () => badges.save({ ...words, name: 'Changed' }, { badge }), there: () => [site.tally(badgesPlan, { Title: 'Changed' })] };
    }
  },
  {
    name: 'opening a round',
    async prepare(site) {
      const [rounds, key, now] = [site.rounds('owner'), recognitionKey(), site.target.context('owner').clock?.now() ?? 0];
      const at = (minutes: number): Instant => `${new Date(now + minutes * 60_000).toISOString().slice(0, 19)}Z` as Instant;
      return keyed(site, shareRoundsPlan, [key], () => rounds.start({ title: 'Quarter', opens: at(0), closes: at(600) }, key));
    }
  },
  {
    name: 'dividing shares',
    async prepare(site) {
      const [rounds, of, key, recipient] = [site.rounds('asker'), await round(site), recognitionKey(), await site.person('answerer')];
      return keyed(site, shareBallotsPlan, [key], () => rounds.vote(of, [{ recipient, shares: 10 }], { key }));
    }
  },
  {
    name: 'changing a division',
    async prepare(site) {
      const of = await round(site);
      const [rounds, known, shares] = [site.rounds('asker'), await ballot(site, of), [{ recipient: await site.person('moderator'), shares: 20 }]];
      const text = sharesText(shares);
      return {
        run: async () => expect(await rounds.vote(of, shares, { ballot: known })).toMatchObject({ saved: true }),
        there: () => [site.tally(shareBallotsPlan, { KnowhowShares: text })]
      };
    }
  },
  {
    name: 'publishing a round',
    async prepare(site) {
      const of = await round(site);
      await ballot(site, of);
      site.tick(601);
      const rounds = site.rounds('owner');
      const counted = shareResults(of, await rounds.ballots(of), new Date(site.target.context('owner').clock?.now() ?? 0));
      if (counted.state !== 'counted') throw new Error('Not counted');
      return { run: () => rounds.publish(of, counted), there: () => [1 - site.tally(shareRoundsPlan, { KnowhowShareResults: undefined })] };
    }
  }
];
