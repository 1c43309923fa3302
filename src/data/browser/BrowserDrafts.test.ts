import 'fake-indexeddb/auto';
import type { ClientKey, Draft, PostId } from '../../core/discussion';
import type { Html } from '../../core/shared';
import { BrowserDrafts } from './BrowserDrafts';

const list = '7d1f6a52-0c33-4c2a-9e57-4a1c0d9b8e11';
const draft: Draft = {
  place: { kind: 'ask' }, clientKey: 'key' as ClientKey, title: 'Typed', body: '<p>so far</p>' as Html, savedAt: 1, sending: true,
  images: [{ id: 'a', fileName: 'a.png', type: 'image/png', data: new Uint8Array([1, 2, 3]).buffer }]
};

it('gives back what was saved, pictures included, to a later page', async () => {
  await new BrowserDrafts('amina', list, localStorage).save(draft);
  const loaded = await new BrowserDrafts('AMINA', `{${list.toUpperCase()}}`, localStorage).load(draft.place);
  expect(loaded).toMatchObject({ title: 'Typed', clientKey: 'key', sending: true });
  expect([...new Uint8Array(loaded?.images[0].data ?? new ArrayBuffer(0))]).toEqual([1, 2, 3]);
});

it('shows nobody another person\'s drafts, nor those of another list', async () => {
  await new BrowserDrafts('amina', list, localStorage).save(draft);
  expect(await new BrowserDrafts('jonas', list, localStorage).load(draft.place)).toBeUndefined();
  expect(await new BrowserDrafts('jonas', list, localStorage).all()).toEqual([]);
  expect(await new BrowserDrafts('amina', list.replace('7d', '8d'), localStorage).all()).toEqual([]);
});

it('keeps one draft for each composer, and discards just that one', async () => {
  const drafts = new BrowserDrafts('priya', list, localStorage);
  const reply: Draft = { ...draft, place: { kind: 'reply', to: 5 as PostId } };
  await drafts.save(draft);
  await drafts.save(reply);
  await drafts.save({ ...reply, title: 'Later' });
  expect((await drafts.all()).map(one => one.title).sort()).toEqual(['Later', 'Typed']);
  await drafts.discard(reply.place);
  expect((await drafts.all()).map(one => one.title)).toEqual(['Typed']);
});

it('says so when the browser refuses to store, and offers nothing', async () => {
  const open = jest.spyOn(indexedDB, 'open').mockImplementation(() => { throw Object.assign(new Error('no'), { name: 'SecurityError' }); });
  const drafts = new BrowserDrafts('tom', list, localStorage);
  await expect(drafts.save(draft)).rejects.toMatchObject({ kind: 'unexpected' });
  expect(await drafts.all()).toEqual([]);
  expect(await drafts.load(draft.place)).toBeUndefined();
  await drafts.discard(draft.place);
  open.mockRestore();
});

describe('words kept as a page goes', () => {
  const going: Draft = { ...draft, title: 'Typed to the end', savedAt: 2 };

  it('are there for the next page, with the pictures that were saved before', async () => {
    const drafts = new BrowserDrafts('lena', list, localStorage);
    await drafts.save(draft);
    drafts.keepWords(going);
    const next = new BrowserDrafts('lena', list, localStorage);
    expect(await next.load(draft.place)).toMatchObject({ title: 'Typed to the end', images: [{ id: 'a' }] });
    expect((await next.all()).map(({ title }) => title)).toEqual(['Typed to the end']);
  });

  it('are there although nothing was ever saved, and for nobody else', async () => {
    new BrowserDrafts('nora', list, localStorage).keepWords(going);
    expect(await new BrowserDrafts('nora', list, localStorage).all()).toEqual([{ ...going, images: [] }]);
    expect(await new BrowserDrafts('olaf', list, localStorage).all()).toEqual([]);
  });

  it('give way to what is saved later', async () => {
    const drafts = new BrowserDrafts('mara', list, localStorage);
    drafts.keepWords(going);
    await drafts.save({ ...draft, title: 'Gone on', savedAt: 3 });
    expect(await drafts.load(draft.place)).toMatchObject({ title: 'Gone on' });
    expect(Object.keys(localStorage).filter(key => key.includes('mara'))).toEqual([]);
  });

  it('are forgotten with the draft', async () => {
    const drafts = new BrowserDrafts('pia', list, localStorage);
    drafts.keepWords(going);
    await drafts.discard(draft.place);
    expect(await drafts.load(draft.place)).toBeUndefined();
  });

  it('cost nothing where the browser blocks storage or it is full', async () => {
    const full = { setItem: () => { throw new Error('QuotaExceededError'); }, getItem: () => { throw new Error('blocked'); } } as unknown as Storage;
    for (const storage of [full, undefined]) {
      const drafts = new BrowserDrafts('rui', list, storage);
      drafts.keepWords(going);
      expect(await drafts.all()).toEqual([]);
    }
  });
});

it('hands a draft over for good before a page that goes away stops to exist', async () => {
  const commit = jest.spyOn(IDBTransaction.prototype, 'commit');
  await new BrowserDrafts('kian', list, localStorage).save(draft);
  expect(commit).toHaveBeenCalledTimes(1);
  commit.mockRestore();
});
