import { BrowserKept, keptRows, keptSetupChanges } from './BrowserKept';

const list = '{7D1F6A52-0C33-4C2A-9E57-4A1C0D9B8E11}';

beforeEach(() => {
  window.sessionStorage.clear();
  window.localStorage.clear();
});

it('gives back what was kept to a later page view of the same person and list', () => {
  keptRows('amina', list).save({ rows: [1] });
  expect(keptRows('AMINA', list.slice(1, -1).toLowerCase()).load()).toEqual({ rows: [1] });
  expect(keptRows('amina', list.replace('7D', '8D')).load()).toBeUndefined();
});

it('takes away the rows of whoever was here before', () => {
  keptRows('amina', list).save('hers');
  window.sessionStorage.setItem('somebody else', 'stays');
  expect(keptRows('jonas', list).load()).toBeUndefined();
  expect(Object.keys(window.sessionStorage)).toEqual(['somebody else']);
});

it('keeps what was changed on a list over the end of the session', () => {
  keptSetupChanges('amina', list).save(['made']);
  window.sessionStorage.clear();
  expect(keptSetupChanges('amina', list).load()).toEqual(['made']);
  expect(keptRows('amina', list).load()).toBeUndefined();
});

it('keeps nothing that is too large, and not the older value instead', () => {
  const kept = keptRows('amina', list);
  kept.save('small');
  kept.save('x'.repeat(100_001));
  expect(kept.load()).toBeUndefined();
});

it('forgets when told so', () => {
  const kept = keptRows('amina', list);
  kept.save('here');
  kept.save(undefined);
  expect(window.sessionStorage.length).toBe(0);
});

it.each(['not json', '{"rows":', 'null'])('ignores damaged storage: %s', damaged => {
  window.sessionStorage.setItem('key', damaged);
  expect(new BrowserKept(window.sessionStorage, 'key').load()).toBeUndefined();
});

it('does without a storage that is blocked or full', () => {
  const refuse = (): never => { throw new Error('blocked'); };
  const blocked = { getItem: refuse, setItem: refuse, removeItem: refuse } as unknown as Storage;
  for (const kept of [new BrowserKept(blocked, 'key'), new BrowserKept(undefined, 'key')]) {
    kept.save('value');
    expect(kept.load()).toBeUndefined();
  }
});
