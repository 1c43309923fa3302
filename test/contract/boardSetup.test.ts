import type { BoardSetup, DiscussionQuery } from '../../src/core/discussion';
import { supports } from '../../src/core/discussion';
import { InMemoryBoardSetup, InMemoryDiscussions, ownerRights, plainFeatures, sampleBoard, samplePeople } from '../../src/core/discussion/memory';
import type { Discussions } from '../../src/core/discussion';
import { SharePointBoardSetup } from '../../src/data/sharepoint/SharePointBoardSetup';
import { ask } from './discussionsContract';
import { makeTenantBoard } from './tenantBoard';

const firstPage: DiscussionQuery = { filter: 'all', sort: 'newest', pageSize: 20 };

interface SetupCase {
  readonly setup: BoardSetup;
  readonly listId: string;
  discussions(): Discussions;
  close(): Promise<void>;
}

/** What every implementation of `BoardSetup` owes, begun on a plain board by its owner. */
function boardSetupContract(name: string, make: () => Promise<SetupCase>): void {
  describe(`${name}: setting up a plain board`, () => {
    let target: SetupCase;
    beforeEach(async () => { target = await make(); });
    afterEach(async () => { await target.close(); });

    const features = async (): Promise<readonly string[]> => (await target.discussions().open(firstPage)).board.features;

    it('previews what is missing without touching anything', async () => {
      const before = await features();
      const changes = await target.setup.preview(target.listId);
      expect(changes.flatMap(change => change.enables)).toEqual(expect.arrayContaining(['questions', 'acceptedAnswers', 'outcomes', 'lastReplyBy', 'clientKeys', 'askedPeople', 'reuse', 'likes']));
      expect(changes.filter(change => change.kind === 'addColumn').every(change => change.detail.indexOf(`Name="${change.column}"`) > 0)).toBe(true);
      expect(changes.some(change => change.blockedBy !== undefined)).toBe(false);
      expect(await features()).toEqual(before);
    });

    it('applies everything, and nothing twice', async () => {
      const changes = await target.setup.preview(target.listId);
      const applied = await target.setup.apply(target.listId, changes);
      expect(applied.map(one => one.made)).toEqual(changes.map(() => true));
      const { board } = await target.discussions().open(firstPage);
      for (const feature of ['questions', 'acceptedAnswers', 'outcomes', 'lastReplyBy', 'clientKeys', 'askedPeople', 'reuse', 'likes'] as const) expect(supports(board, feature)).toBe(true);
      expect(await target.setup.preview(target.listId)).toEqual([]);
      expect((await target.setup.apply(target.listId, changes)).map(one => one.made)).toEqual(changes.map(() => false));
    });

    it('undoes exactly what it made', async () => {
      const before = await features();
      const changes = await target.setup.preview(target.listId);
      const [first] = await target.setup.apply(target.listId, changes.slice(0, 1));
      const rest = await target.setup.apply(target.listId, changes);
      expect(rest[0].made).toBe(false);
      await target.setup.undo(target.listId, rest);
      expect([...await features()].sort()).toEqual([...before, ...first.change.enables].sort());
      await target.setup.undo(target.listId, [first]);
      expect(await features()).toEqual(before);
      expect(await target.setup.preview(target.listId)).toEqual(changes);
    });

    it('makes a new board, and not a second one of that name', async () => {
      const made = await target.setup.createList('  New board ');
      expect(made).toMatchObject({ title: 'New board', itemCount: 0 });
      expect((await target.setup.lists()).map(list => list.id)).toEqual(expect.arrayContaining([made.id, target.listId]));
      await expect(target.setup.createList('New board')).rejects.toMatchObject({ kind: 'conflict' });
    });
  });
}

boardSetupContract('in memory', async () => {
  const board = sampleBoard({ isEmpty: true, features: plainFeatures });
  return {
    setup: new InMemoryBoardSetup(board), listId: board.id, close: async () => undefined,
    discussions: () => new InMemoryDiscussions(board, { me: samplePeople.owner, rights: ownerRights })
  };
});

boardSetupContract('on the tenant', async () => {
  const target = await makeTenantBoard('plain');
  return {
    setup: new SharePointBoardSetup(target.context('owner')), listId: target.list.id, close: () => target.close(), discussions: () => target.fresh('owner')
  };
});

describe('SharePointBoardSetup', () => {
  it('offers nothing to somebody who may not change the list', async () => {
    const target = await makeTenantBoard('plain');
    const changes = await new SharePointBoardSetup(target.context('asker')).preview(target.list.id);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every(change => change.blockedBy === 'noPermission')).toBe(true);
    await expect(new SharePointBoardSetup(target.context('asker')).apply(target.list.id, changes)).rejects.toMatchObject({ kind: 'forbidden' });
    await target.close();
  });

  it('makes a board that keeps its promises at once', async () => {
    const target = await makeTenantBoard('plain');
    const setup = new SharePointBoardSetup(target.context('owner'));
    await setup.apply(target.list.id, await setup.preview(target.list.id));
    const discussion = await ask(target, 'asker', 'After the change');
    expect(discussion.isQuestion).toBe(true);
    const { board } = await target.fresh('answerer').open(firstPage);
    expect(await target.fresh('answerer').like(board, discussion.id, true)).toBe(1);
    await target.close();
  });

  it('adds one column when the reply to adding it is lost', async () => {
    const target = await makeTenantBoard('plain');
    const setup = new SharePointBoardSetup(target.context('owner'));
    const [change] = await setup.preview(target.list.id);
    target.tenant.faults.add({ route: 'createfieldasxml', moment: 'afterCommit', count: 1, fault: 'cutSocket' });
    expect(await setup.apply(target.list.id, [change])).toEqual([{ change, made: true }]);
    const fields = target.store.fields.list(target.store.lists.fresh(target.list)).map(field => field.internalName);
    expect(fields.filter(name => name.indexOf(change.column) === 0)).toEqual([change.column]);
    await target.close();
  });
});
