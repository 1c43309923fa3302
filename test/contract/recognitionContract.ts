/** What every implementation of the recognition ports does, in memory and over SharePoint. */
import type { Badge, NewBadge, Recognition, RecognitionKey, WallPage } from '../../src/core/recognition';
import { give, recognitionKey, thanks } from './recognitionSite';
import type { RecognitionSite } from './recognitionSite';

const names = (page: WallPage): readonly string[] => page.entries.map(entry => entry.recognitions.map(one => one.reason).join('+'));
const reason = (text: string): { readonly reason: string } => ({ reason: text });
const words: NewBadge = {
  name: 'Helpful answer', description: 'It solved it', criteria: 'The asker says so', icon: 'answer', awarders: { kind: 'everyone' }, needsEvidence: false, isRetired: false, translations: {}
};
const first = { pageSize: 10 };

export function recognitionContract(name: string, make: () => Promise<RecognitionSite>): void {
  describe(`${name}: recognitions`, () => {
    let site: RecognitionSite;
    beforeAll(async () => { site = await make(); });
    afterEach(() => { site.empty(); });
    afterAll(async () => { await site.close(); });
    const open = async (role: Parameters<RecognitionSite['recognitions']>[0], query = first): Promise<WallPage> => (await site.recognitions(role).open(query)).page;
    const badge = (some: Partial<NewBadge> = {}): Promise<Badge> => site.badges('owner').save({ ...words, ...some }, { key: recognitionKey() });

    it('opens empty, and says who may give and who may manage', async () => {
      const { wall, page } = await site.recognitions('asker').open(first);
      expect(wall).toMatchObject({ exists: true, canGive: true, canManage: false, badges: [], missingColumns: [], isLarge: false });
      expect(page).toMatchObject({ entries: [], unreadable: [] });
      expect(page.next).toBeUndefined();
      expect((await site.recognitions('owner').open(first)).wall.canManage).toBe(true);
      expect((await site.recognitions('visitor').open(first)).wall.canGive).toBe(false);
    });

    it('gives one item to each recipient, shown as one entry with everything that was said', async () => {
      const helpful = await badge();
      const evidence = { kind: 'post' as const, title: 'Which form?', place: { listId: '0b8a1b0e-0000-4000-8000-000000000001', discussionId: 7, replyId: 9 } };
      const given = await give(site, 'asker', ['answerer', 'moderator'], { badge: helpful.id, evidence, topics: ['Customs'], values: ['Care'] });
      expect(given).toHaveLength(2);
      const { entries: [entry] } = await open('visitor');
      const [asker, answerer, moderator] = await Promise.all((['asker', 'answerer', 'moderator'] as const).map(role => site.person(role)));
      expect(entry.recognitions.map(one => one.recipient.siteUserId)).toEqual([answerer.siteUserId, moderator.siteUserId]);
      expect(entry.recognitions[0]).toMatchObject({
        kind: 'thanks', giver: { siteUserId: asker.siteUserId }, badge: helpful.id, reason: 'You found the right form.', evidence, topics: ['Customs'], values: ['Care'],
        likeCount: 0, likedByMe: false
      });
    });

    it('gives each person once for the same keys', async () => {
      const recognitions = site.recognitions('asker');
      const { wall } = await recognitions.open(first);
      const recipients = [await site.person('answerer'), await site.person('moderator')];
      const [typed, keys] = [thanks(recipients), recipients.map(recognitionKey)];
      const once = await recognitions.give(wall, typed, keys);
      const twice = await site.recognitions('asker').give(wall, typed, keys);
      expect(twice.map(one => one.id)).toEqual(once.map(one => one.id));
      expect((await open('asker')).entries.flatMap(entry => entry.recognitions)).toHaveLength(2);
    });

    it.each([
      ['a reason', { reason: '  ' }, 'noReason'], ['a recipient', { recipients: [] }, 'noRecipient']
    ])('refuses to give without %s', async (_, some, field) => {
      const recognitions = site.recognitions('asker');
      const { wall } = await recognitions.open(first);
      await expect(recognitions.give(wall, thanks([await site.person('answerer')], some), [recognitionKey()])).rejects.toMatchObject({ kind: 'invalid', details: { field } });
      await expect(recognitions.give(wall, thanks([wall.me]), [recognitionKey()])).rejects.toMatchObject({ kind: 'invalid', details: { field: 'toSelf' } });
      expect((await open('asker')).entries).toEqual([]);
    });

    it('pages from the newest down, nothing twice and nothing missing, also while more is given', async () => {
      for (let number = 1; number <= 7; number++) await give(site, 'asker', number === 4 ? ['answerer', 'moderator'] : ['answerer'], reason(`${number}`));
      const recognitions = site.recognitions('visitor');
      const { wall, page } = await recognitions.open({ pageSize: 3 });
      expect(names(page)).toEqual(['7', '6', '5']);
      await give(site, 'asker', ['answerer'], reason('8'));
      const second = await recognitions.list(wall, { pageSize: 3, cursor: page.next });
      expect(names(second)).toEqual(['4+4', '3', '2']);
      const third = await recognitions.list(wall, { pageSize: 3, cursor: second.next });
      expect(names(third)).toEqual(['1']);
      expect(third.next).toBeUndefined();
    });

    it('filters by badge, kind, topic and department', async () => {
      const [one, two] = [await badge(), await badge({ name: 'Another' })];
      await give(site, 'asker', ['answerer'], { ...reason('a'), badge: one.id, topics: ['Customs', 'Tax'] });
      await give(site, 'asker', ['moderator'], { ...reason('b'), badge: two.id, topics: ['Customs duty'] });
      await give(site, 'moderator', ['answerer'], { ...reason('c'), kind: 'award', badge: one.id });
      const filtered = async (filter: object): Promise<readonly string[]> => names(await open('visitor', { pageSize: 10, ...filter }));
      expect(await filtered({ badge: one.id })).toEqual(['c', 'a']);
      expect(await filtered({ kind: 'award' })).toEqual(['c']);
      expect(await filtered({ badge: one.id, kind: 'thanks' })).toEqual(['a']);
      expect(await filtered({ topic: 'customs' })).toEqual(['a']);
      const { entries } = await open('visitor');
      const { department } = entries[0].recognitions[0].recipient;
      expect((await filtered({ department: (department ?? '').toUpperCase() })).length).toBeGreaterThan(0);
      expect(await filtered({ department: 'Nowhere' })).toEqual([]);
    });

    it('shows what one person was given', async () => {
      await give(site, 'asker', ['answerer'], reason('a'));
      await give(site, 'asker', ['moderator'], reason('b'));
      const recognitions = site.recognitions('visitor');
      const { wall } = await recognitions.open(first);
      const answerer = await site.person('answerer');
      expect(names(await recognitions.of(wall, answerer))).toEqual(['a']);
      expect(names(await recognitions.of(wall, { ...answerer, siteUserId: undefined }))).toEqual(['a']);
      expect(names(await recognitions.of(wall, await site.person('owner')))).toEqual([]);
    });

    it('tells whose first recognition it is', async () => {
      const [early] = await give(site, 'asker', ['answerer']);
      const [late] = await give(site, 'owner', ['answerer']);
      const [other] = await give(site, 'owner', ['moderator']);
      const recognitions = site.recognitions('visitor');
      const { wall, page } = await recognitions.open(first);
      expect(page.entries.map(entry => entry.isFirst)).toEqual([true, false, true]);
      expect([...await recognitions.firsts(wall, [late, other])]).toEqual([other.id]);
      expect([...await recognitions.firsts(wall, [early, late])]).toEqual([early.id]);
    });

    it('takes back what one gave, and nobody else\'s', async () => {
      const given = await give(site, 'asker', ['answerer', 'moderator']);
      await expect(site.recognitions('answerer').takeBack(given)).rejects.toMatchObject({ kind: 'forbidden' });
      await site.recognitions('asker').takeBack(given);
      expect((await open('visitor')).entries).toEqual([]);
    });

    it('likes through the platform, each person once', async () => {
      const [{ id }] = await give(site, 'asker', ['answerer']);
      const { wall } = await site.recognitions('answerer').open(first);
      expect(await site.recognitions('answerer').like(wall, id, true)).toBe(1);
      expect(await site.recognitions('answerer').like(wall, id, true)).toBe(1);
      expect(await site.recognitions('moderator').like(wall, id, true)).toBe(2);
      expect((await open('answerer')).entries[0].recognitions[0]).toMatchObject({ likeCount: 2, likedByMe: true, integrity: { state: 'sound' } });
      expect(await site.recognitions('answerer').like(wall, id, false)).toBe(1);
      expect((await open('answerer')).entries[0].recognitions[0]).toMatchObject({ likeCount: 1, likedByMe: false });
    });

    it('leaves out what its recipient hides or declines, until that is taken back; the recipient still sees it', async () => {
      const [{ id }] = await give(site, 'asker', ['answerer'], reason('a'));
      await give(site, 'asker', ['moderator'], reason('b'));
      const answerer = site.recognitions('answerer');
      const { wall } = await answerer.open(first);
      const mine = async (): Promise<readonly (string | undefined)[]> => {
        const page = await answerer.of(wall, wall.me);
        return page.entries.flatMap(entry => entry.recognitions).map((one: Recognition) => page.responses?.find(response => response.recognition === one.id)?.answer);
      };
      for (const answer of ['hidden', 'declined'] as const) {
        await answerer.respond(wall, id, answer);
        for (const role of ['asker', 'owner', 'answerer'] as const) expect(names(await open(role))).toEqual(['b']);
        const owner = site.recognitions('owner');
        expect((await owner.of((await owner.open(first)).wall, wall.me)).entries).toEqual([]);
        expect(await mine()).toEqual([answer]);
      }
      await answerer.respond(wall, id, undefined);
      expect(names(await open('visitor'))).toEqual(['b', 'a']);
      expect(await mine()).toEqual([undefined]);
    });

    it('opens with what I was given, hidden or not, and how I answered, as it is read once the wall is known', async () => {
      const [{ id }] = await give(site, 'asker', ['answerer'], reason('a'));
      await give(site, 'asker', ['moderator'], reason('b'));
      await give(site, 'owner', ['answerer'], reason('c'));
      const answerer = site.recognitions('answerer');
      const { wall, page } = await answerer.open(first);
      expect(names(page)).toEqual(['c', 'b', 'a']);
      await answerer.respond(wall, id, 'hidden');
      const mine = await site.recognitions('answerer').openMine();
      expect(mine.wall).toEqual(wall);
      expect(names(mine.page)).toEqual(['c', 'a']);
      expect(mine.page).toEqual(await answerer.of(wall, wall.me));
      expect(mine.page.responses?.map(one => [one.recognition, one.answer])).toEqual([[id, 'hidden']]);
      expect((await site.recognitions('visitor').openMine()).page).toMatchObject({ entries: [], responses: [] });
    });

    it('lets nobody hide what another person was given', async () => {
      const [{ id }] = await give(site, 'asker', ['answerer'], reason('a'));
      const { wall } = await site.recognitions('asker').open(first);
      await expect(site.recognitions('asker').respond(wall, id, 'hidden')).rejects.toMatchObject({ kind: 'forbidden' });
      expect(names(await open('visitor'))).toEqual(['a']);
    });

    it('shows what others wrote with a recognition, newest last, and lets people take their own words away', async () => {
      const [{ id }] = await give(site, 'asker', ['answerer']);
      const [asker, owner] = [site.recognitions('asker'), site.recognitions('owner')];
      const { wall } = await asker.open(first);
      expect(await asker.comments(wall, id)).toEqual({ comments: [], isWhole: true });
      await owner.congratulate((await owner.open(first)).wall, id, 'Well earned: <b>bold</b> & "quoted"');
      site.tick(1);
      await asker.congratulate(wall, id, 'Thank you\nagain');
      const { comments, isWhole } = await site.recognitions('visitor').comments(wall, id);
      expect(isWhole).toBe(true);
      expect(comments.map(one => [one.by.siteUserId, one.text])).toEqual([
        [(await site.person('owner')).siteUserId, 'Well earned: <b>bold</b> & "quoted"'], [(await site.person('asker')).siteUserId, 'Thank you\nagain']
      ]);
      expect(Date.parse(comments[1].at)).toBeGreaterThanOrEqual(Date.parse(comments[0].at));
      await expect(asker.removeComment(wall, id, comments[0].id)).rejects.toMatchObject({ kind: 'forbidden' });
      await asker.removeComment(wall, id, comments[1].id);
      await asker.removeComment(wall, id, comments[1].id);
      expect((await asker.comments(wall, id)).comments.map(one => one.text)).toEqual([comments[0].text]);
    });

    it('shows the newest 30 comments and says that there are more', async () => {
      const [{ id }] = await give(site, 'asker', ['answerer']);
      const asker = site.recognitions('asker');
      const { wall } = await asker.open(first);
      for (let number = 1; number <= 31; number++) await asker.congratulate(wall, id, `${number}`);
      const { comments, isWhole } = await asker.comments(wall, id);
      expect([comments.length, comments[0].text, comments[29].text, isWhole]).toEqual([30, '2', '31', false]);
    });

    it('refuses an empty congratulation', async () => {
      const [{ id }] = await give(site, 'asker', ['answerer']);
      const { wall } = await site.recognitions('moderator').open(first);
      await expect(site.recognitions('moderator').congratulate(wall, id, ' ')).rejects.toMatchObject({ kind: 'invalid' });
    });
  });

  describe(`${name}: the catalogue`, () => {
    let site: RecognitionSite;
    beforeAll(async () => { site = await make(); });
    afterEach(() => { site.empty(); });
    afterAll(async () => { await site.close(); });

    it('keeps a badge with all that was said of it, once for one key', async () => {
      const typed: NewBadge = {
        ...words, awarders: { kind: 'group', groupId: site.ownersGroupId, groupName: 'Owners' }, needsEvidence: true, validMonths: 24,
        translations: { 'de-de': { name: 'Hilfreich', description: 'Es half', criteria: 'Sagt die Fragende' } }
      };
      const key = recognitionKey();
      const saved = await site.badges('owner').save(typed, { key });
      expect(saved).toMatchObject(typed);
      expect((await site.badges('owner').save(typed, { key })).id).toBe(saved.id);
      expect(await site.badges('visitor').all()).toEqual([saved]);
      expect((await site.recognitions('asker').open(first)).wall.badges).toEqual([saved]);
    });

    it('knows the groups of the site by name', async () => {
      const groups = await site.badges('owner').groups();
      expect(groups.map(group => group.id)).toContain(site.ownersGroupId);
      expect(groups.every(group => group.name.length > 0)).toBe(true);
    });

    it('changes a badge under the version that was read, and refuses an older one', async () => {
      const saved = await site.badges('owner').save({ ...words, validMonths: 12 }, { key: recognitionKey() });
      const { validMonths: _months, ...forGood } = { ...saved, isRetired: true };
      const changed = await site.badges('owner').save(forGood, { badge: saved });
      expect(changed).toMatchObject({ id: saved.id, isRetired: true });
      expect(changed.validMonths).toBeUndefined();
      await expect(site.badges('owner').save({ ...words, name: 'Late' }, { badge: saved })).rejects.toMatchObject({ kind: 'conflict' });
      expect((await site.badges('asker').all()).map(one => one.name)).toEqual(['Helpful answer']);
    });

    it('is written by owners only, and by them only in a shape that makes sense', async () => {
      await expect(site.badges('asker').save(words, { key: recognitionKey() })).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(site.badges('owner').save({ ...words, name: ' ' }, { key: recognitionKey() })).rejects.toMatchObject({ kind: 'invalid', details: { field: 'name' } });
      expect(await site.badges('owner').all()).toEqual([]);
    });

    it('has nothing to import on a site that never was a classic community', async () => {
      expect(await site.badges('owner').classic()).toEqual({ badges: [], gifts: [] });
      expect(await site.badges('owner').importClassic([])).toBe(0);
    });
  });

  describe(`${name}: nominations`, () => {
    let site: RecognitionSite;
    let badge: Badge;
    beforeAll(async () => { site = await make(); });
    beforeEach(async () => {
      badge = await site.badges('owner').save({ ...words, awarders: { kind: 'group', groupId: site.ownersGroupId, groupName: 'Owners' } }, { key: recognitionKey() });
    });
    afterEach(() => { site.empty(); });
    afterAll(async () => { await site.close(); });
    const wallOf = async (role: Parameters<RecognitionSite['recognitions']>[0]) => (await site.recognitions(role).open(first)).wall;
    const nominate = async (key: RecognitionKey = recognitionKey()) =>
      site.nominations('asker').nominate(await wallOf('asker'), await site.person('answerer'), badge.id, 'Everybody asks her', key);

    it('go from a case by endorsements to an award, each step once and by its own author', async () => {
      const key = recognitionKey();
      const nomination = await nominate(key);
      expect((await nominate(key)).id).toBe(nomination.id);
      const endorsed = recognitionKey();
      for (let time = 1; time <= 2; time++) await site.nominations('moderator').endorse(await wallOf('moderator'), nomination.id, 'So do I', endorsed);
      const [open] = await site.nominations('visitor').list(await wallOf('visitor'), false);
      const moderator = await site.person('moderator');
      expect(open).toMatchObject({ nominee: { siteUserId: (await site.person('answerer')).siteUserId }, badge: badge.id, reason: 'Everybody asks her' });
      expect(open.endorsements.map(one => [one.by.siteUserId, one.reason])).toEqual([[moderator.siteUserId, 'So do I']]);
      const decided = recognitionKey();
      for (let time = 1; time <= 2; time++) await site.nominations('owner').decide(await wallOf('owner'), open, 'awarded', 'Well deserved', decided);
      expect(await site.nominations('asker').list(await wallOf('asker'), false)).toEqual([]);
      const [closed] = await site.nominations('asker').list(await wallOf('asker'), true);
      expect(closed.decision).toMatchObject({ answer: 'awarded', by: { siteUserId: (await site.person('owner')).siteUserId } });
      const { entries } = (await site.recognitions('visitor').open(first)).page;
      expect(entries.flatMap(entry => entry.recognitions)).toMatchObject([{ kind: 'award', badge: badge.id, nominationId: nomination.id, reason: 'Well deserved' }]);
    });

    it('are refused to those who may not take the step', async () => {
      const wall = await wallOf('asker');
      await expect(site.nominations('asker').nominate(wall, wall.me, badge.id, 'Me', recognitionKey())).rejects.toMatchObject({ kind: 'forbidden', details: { field: 'toSelf' } });
      const nomination = await nominate();
      await expect(site.nominations('asker').endorse(wall, nomination.id, 'Again', recognitionKey())).rejects.toMatchObject({ details: { field: 'isNominator' } });
      await expect(site.nominations('answerer').endorse(await wallOf('answerer'), nomination.id, 'Me', recognitionKey())).rejects.toMatchObject({ details: { field: 'isNominee' } });
      await site.nominations('moderator').endorse(await wallOf('moderator'), nomination.id, 'Yes', recognitionKey());
      await expect(site.nominations('moderator').endorse(await wallOf('moderator'), nomination.id, 'Yes', recognitionKey())).rejects.toMatchObject({ details: { field: 'endorsedAlready' } });
      await expect(site.nominations('moderator').decide(await wallOf('moderator'), nomination, 'awarded', 'Mine', recognitionKey())).rejects.toMatchObject({ details: { field: 'notAnAwarder' } });
      expect((await site.recognitions('visitor').open(first)).page.entries).toEqual([]);
    });

    it('are closed by a decision against', async () => {
      const nomination = await nominate();
      await site.nominations('owner').decide(await wallOf('owner'), nomination, 'declined', 'Not yet', recognitionKey());
      expect(await site.nominations('asker').list(await wallOf('asker'), false)).toEqual([]);
      expect((await site.recognitions('visitor').open(first)).page.entries).toEqual([]);
    });
  });
}
