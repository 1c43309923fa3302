import type { ExpertiseEntry, Person, PersonRef } from '../../src/core/people';
import type { Instant } from '../../src/core/shared';
import type { Role } from './ContractBoard';
import { entryKey, says } from './expertiseSite';
import type { ExpertiseSite } from './expertiseSite';

const at = (text: string): Instant => text as Instant;

/** What every implementation of `ExpertiseEntries` and `ExpertiseSource` owes. The clock begins at 2026-03-01T09:00Z. */
export function expertiseContract(name: string, make: () => Promise<ExpertiseSite>): void {
  describe(`${name}: what people say of themselves`, () => {
    let site: ExpertiseSite;
    beforeAll(async () => { site = await make(); });
    beforeEach(() => { site.empty(); });
    afterAll(async () => { await site.close(); });

    const meOf = async (role: Role): Promise<Person> => (await site.entries(role).open()).me;
    const write = async (role: Role, number: number, some: Parameters<typeof says>[0]): Promise<ExpertiseEntry> => {
      const saved = await site.entries(role).save(says(some), { key: entryKey(number) });
      if (!saved.saved) throw new Error('Not saved');
      return saved.entry;
    };
    const names = (entries: readonly ExpertiseEntry[]): readonly string[] => entries.map(entry => entry.topics.join('+'));

    it('opens empty, and says who is asked and what they may do', async () => {
      const mine = await site.entries('asker').open();
      expect(mine).toMatchObject({ exists: true, canWrite: true, canManage: false, nominations: [], missingColumns: [], missingFields: [] });
      expect(mine.entry).toBeUndefined();
      expect(await site.entries('owner').open()).toMatchObject({ canManage: true });
      expect(await site.entries('visitor').open()).toMatchObject({ exists: true, canWrite: false, canManage: false });
    });

    it('keeps everything that somebody says, and shows it to everybody', async () => {
      const all = says({
        topics: ['Customs', 'Travel, expenses; and "visas"'], askMeAbout: ['Customs'], wantsToLearn: ['Spanish'], isMentor: true, languages: ['en', 'pt-BR'],
        processes: ['Order to cash'], disciplines: ['Tax'], pronouns: 'she/her', timeZone: 'Europe/Lisbon',
        officeHours: [{ day: 2, from: 840, until: 900 }, { day: 4, from: 570, until: 1440 }], weeklyLimit: 5, pausedUntil: at('2026-03-10T08:00:00Z')
      });
      const saved = await site.entries('asker').save(all, { key: entryKey(1) });
      expect(saved).toMatchObject({ saved: true, entry: { ...all, subjectExpertOn: [] } });
      const mine = await site.entries('asker').open();
      expect(mine.entry).toMatchObject(all);
      const { entries: [seen] } = await site.source('visitor').matching([], {}, 10);
      expect(seen).toMatchObject({ ...all, person: { siteUserId: mine.me.siteUserId, name: mine.me.name, isGuest: false } });
      expect(seen).toEqual(mine.entry);
    });

    it('forgets what was taken out of the form', async () => {
      const entry = await write('asker', 1, { topics: ['Customs'], weeklyLimit: 5, pronouns: 'they', timeZone: 'Europe/Lisbon', pausedUntil: at('2026-03-10T08:00:00Z'), isMentor: true });
      await site.entries('asker').save(says({}), { entry });
      const { entry: left } = await site.entries('asker').open();
      expect(left).toMatchObject(says({}));
      for (const member of ['weeklyLimit', 'pronouns', 'timeZone', 'pausedUntil'] as const) expect(left?.[member]).toBeUndefined();
    });

    it('makes one entry of one key, whatever is said the second time', async () => {
      await write('asker', 1, { topics: ['First'] });
      await write('asker', 1, { topics: ['First'] });
      expect(names((await site.source('visitor').matching([], {}, 10)).entries)).toEqual(['First']);
    });

    it('shows the newer version to whoever began from an older one, and keeps it', async () => {
      const read = await write('asker', 1, { topics: ['Customs'] });
      await site.entries('asker').save(says({ topics: ['Customs', 'Tax'] }), { entry: read });
      const late = await site.entries('asker').save(says({ topics: ['Travel'] }), { entry: read });
      expect(late).toMatchObject({ saved: false, theirs: { topics: ['Customs', 'Tax'] } });
      if (late.saved) throw new Error('Saved');
      expect(await site.entries('asker').save(says({ topics: ['Travel'] }), { entry: late.theirs })).toMatchObject({ saved: true, entry: { topics: ['Travel'] } });
    });

    it('lets nobody write another person\'s entry', async () => {
      const entry = await write('asker', 1, { topics: ['Customs'] });
      await expect(site.entries('answerer').save(says({ topics: ['Hacked'] }), { entry })).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(site.entries('answerer').remove(entry)).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(site.entries('visitor').save(says({}), { key: entryKey(2) })).rejects.toMatchObject({ kind: 'forbidden' });
      expect(names((await site.source('visitor').matching([], {}, 10)).entries)).toEqual(['Customs']);
    });

    it('refuses what the form would refuse, naming the field', async () => {
      await expect(site.entries('asker').save(says({ topics: ['x'.repeat(61)] }), { key: entryKey(1) })).rejects.toMatchObject({ kind: 'invalid', details: { field: 'topics' } });
      expect((await site.entries('asker').open()).entry).toBeUndefined();
    });

    it('hides who wants to be hidden from everybody but themselves', async () => {
      const entry = await write('asker', 1, { topics: ['Customs'], isHidden: true });
      const me = await meOf('asker');
      expect(await site.source('answerer').matching([], {}, 10)).toMatchObject({ entries: [] });
      expect(await site.source('answerer').matching(['custom'], {}, 10)).toMatchObject({ entries: [] });
      expect(await site.source('answerer').of([me])).toEqual({ entries: [], hidden: [expect.objectContaining({ siteUserId: me.siteUserId })] });
      expect(names((await site.source('asker').matching(['custom'], {}, 10)).entries)).toEqual(['Customs']);
      expect(await site.source('asker').of([me])).toEqual({ entries: [entry], hidden: [] });
      expect(await site.entries('answerer').topics()).toEqual([]);
    });

    it('finds entries by a word or by what was chosen, newest first', async () => {
      await write('asker', 1, { topics: ['Customs forms'], processes: ['Order to cash'], disciplines: ['Tax'], languages: ['en'] });
      await write('answerer', 2, { topics: ['Travel'], processes: ['Order to cash'], disciplines: ['Legal'], languages: ['en', 'de'] });
      await write('owner', 3, { topics: ['Customs'], processes: ['Hire to retire'] });
      const source = site.source('visitor');
      const found = async (...asked: Parameters<typeof source.matching>): Promise<readonly string[]> => names((await source.matching(...asked)).entries);
      expect(await found(['custom'], {}, 10)).toEqual(['Customs', 'Customs forms']);
      expect(await found(['nothing', 'travel'], {}, 10)).toEqual(['Travel']);
      expect(await found(['cash'], {}, 10)).toEqual(['Travel', 'Customs forms']);
      expect(await found([], { topic: 'Customs' }, 10)).toEqual(['Customs']);
      expect(await found([], { process: 'Order to cash', discipline: 'Tax' }, 10)).toEqual(['Customs forms']);
      expect(await found([], { language: 'de' }, 10)).toEqual(['Travel']);
      expect(await found(['custom'], { process: 'Order to cash' }, 10)).toEqual(['Customs forms']);
      expect(await found(['travels'], {}, 10)).toEqual(['Travel']);
      expect(await found(['ravel'], {}, 10)).toEqual([]);
      expect(await found(['unheard-of'], {}, 10)).toEqual([]);
    });

    it('finds words with accents as they are typed', async () => {
      await write('asker', 1, { topics: ['Zölle', 'Übersetzung'] });
      const source = site.source('visitor');
      for (const word of ['Zölle', 'zöl', 'ÜBERSETZUNGEN']) expect(names((await source.matching([word], {}, 10)).entries)).toEqual(['Zölle+Übersetzung']);
    });

    it('gives as many as asked for, and says whether there are more', async () => {
      await write('asker', 1, { topics: ['A'] });
      await write('answerer', 2, { topics: ['B'] });
      await write('owner', 3, { topics: ['C'] });
      expect(await site.source('visitor').matching([], {}, 3)).toMatchObject({ total: 3, isComplete: true });
      const two = await site.source('visitor').matching([], {}, 2);
      expect(names(two.entries)).toEqual(['C', 'B']);
      expect(two.isComplete).toBe(false);
    });

    it('gives the entries of people whichever way they are named, and of nobody else', async () => {
      await write('asker', 1, { topics: ['A'] });
      await write('answerer', 2, { topics: ['B'] });
      const { siteUserId, name, email, loginName } = await meOf('asker');
      const named: readonly PersonRef[] = [
        { siteUserId, name, email, loginName, isGuest: false }, { siteUserId, name, isGuest: false },
        { siteUserId: undefined, name, loginName: loginName?.toUpperCase(), isGuest: false }, { siteUserId: undefined, name, email, isGuest: false }
      ];
      for (const person of named) expect(names((await site.source('visitor').of([person])).entries)).toEqual(['A']);
      expect(await site.source('visitor').of([{ siteUserId: undefined, name, isGuest: false }])).toEqual({ entries: [], hidden: [] });
      expect(await site.source('visitor').of([])).toEqual({ entries: [], hidden: [] });
    });

    it('takes an entry away', async () => {
      const entry = await write('asker', 1, { topics: ['A'] });
      await site.entries('asker').remove(entry);
      expect((await site.entries('asker').open()).entry).toBeUndefined();
      expect(await site.source('visitor').matching([], {}, 10)).toMatchObject({ entries: [] });
    });

    it('suggests topics in use, most used first', async () => {
      await write('asker', 1, { topics: ['Travel', 'Customs'] });
      await write('answerer', 2, { topics: ['Customs'] });
      await write('owner', 3, { topics: ['Payroll'], isHidden: true });
      expect((await site.entries('visitor').topics())).toEqual(['Customs', 'Travel']);
    });

    describe('nominations', () => {
      const term = { from: at('2026-03-01T00:00:00Z'), until: at('2026-06-01T00:00:00Z') };

      it('make a subject expert of whoever says yes, within the term', async () => {
        await write('asker', 1, { topics: ['Travel'] });
        const nominee = await meOf('asker');
        const nomination = await site.entries('owner').nominate({ key: entryKey(9), topic: 'Customs', nominee, ...term });
        expect(nomination).toMatchObject({ topic: 'Customs', answer: 'open', ...term, nominee: { siteUserId: nominee.siteUserId } });
        expect((await site.entries('asker').open()).nominations).toEqual([nomination]);
        expect((await site.source('visitor').of([nominee])).entries[0].subjectExpertOn).toEqual([]);
        expect(await site.entries('asker').answer(nomination.id, 'accepted')).toMatchObject({ saved: true, entry: { topics: ['Travel'], subjectExpertOn: ['Customs'] } });
        expect((await site.source('visitor').of([nominee])).entries[0].subjectExpertOn).toEqual(['Customs']);
        expect(names((await site.source('visitor').matching(['customs'], {}, 10)).entries)).toEqual(['Travel']);
        expect(await site.entries('owner').nominations()).toMatchObject([{ id: nomination.id, answer: 'accepted' }]);
        site.tick(100 * 24 * 60);
        expect((await site.source('visitor').of([nominee])).entries[0].subjectExpertOn).toEqual([]);
        site.tick(-100 * 24 * 60);
        await site.entries('owner').withdraw(nomination.id);
        expect((await site.source('visitor').of([nominee])).entries[0].subjectExpertOn).toEqual([]);
        expect(await site.entries('owner').nominations()).toEqual([]);
      });

      it('do not count when declined, nor does the answer of anybody else', async () => {
        await write('answerer', 2, { topics: ['Tax'] });
        const nominee = await meOf('asker');
        const nomination = await site.entries('owner').nominate({ key: entryKey(9), topic: 'Customs', nominee, ...term });
        await expect(site.entries('answerer').answer(nomination.id, 'accepted')).rejects.toMatchObject({ kind: 'forbidden' });
        await site.entries('asker').answer(nomination.id, 'declined');
        expect(await site.entries('asker').open()).toMatchObject({ entry: { topics: [], subjectExpertOn: [] }, nominations: [{ answer: 'declined' }] });
        expect(await site.entries('owner').nominations()).toMatchObject([{ answer: 'declined' }]);
      });

      it('are made by owners only, each once', async () => {
        const nominee = await meOf('asker');
        const wanted = { key: entryKey(9), topic: 'Customs', nominee, ...term };
        await expect(site.entries('answerer').nominate(wanted)).rejects.toMatchObject({ kind: 'forbidden' });
        await site.entries('owner').nominate(wanted);
        await site.entries('owner').nominate(wanted);
        expect(await site.entries('owner').nominations()).toHaveLength(1);
      });

      it('outlive a change of the entry', async () => {
        const nominee = await meOf('asker');
        const read = await write('asker', 1, { topics: ['Travel'] });
        const nomination = await site.entries('owner').nominate({ key: entryKey(9), topic: 'Customs', nominee, ...term });
        await site.entries('asker').answer(nomination.id, 'accepted');
        const { entry } = await site.entries('asker').open();
        if (!entry) throw new Error('No entry');
        expect(entry.id).toBe(read.id);
        expect(await site.entries('asker').save(says({ topics: ['Visas'] }), { entry })).toMatchObject({ saved: true, entry: { topics: ['Visas'], subjectExpertOn: ['Customs'] } });
      });
    });
  });
}
