/** @jest-environment node */
import { AppError } from '../../core/shared';
import { attemptsInMemory, exactlyOnce } from './exactlyOnce';
import type { AttemptStorage, Clock } from './SiteContext';

const clock: Clock = { now: () => 0, wait: async () => undefined, random: () => 0 };
const lost = new AppError('offline');
const gateway = new AppError('unexpected', { status: 504 });
const clash = new AppError('conflict', { status: 500, cause: { code: -2130575169, typeName: '' } });
const refusal = new AppError('forbidden', { status: 403 });

/** A service that keeps what was sent; each attempt commits or not, and answers or not. */
function service(script: readonly { commits: boolean; answer: 'ok' | AppError }[]) {
  const stored: string[] = [];
  let sent = 0;
  return {
    stored,
    sent: () => sent,
    intent: {
      key: 'k',
      async send() {
        const step = script[Math.min(sent++, script.length - 1)];
        if (step.commits) stored.push(`item${stored.length + 1}`);
        if (step.answer !== 'ok') throw step.answer;
        return stored[stored.length - 1];
      },
      async find() {
        return stored[0];
      }
    }
  };
}

describe('exactlyOnce', () => {
  it.each([
    ['everything goes well', [{ commits: true, answer: 'ok' as const }], 1, { result: 'item1', alreadyThere: false }],
    ['the reply is lost after the commit', [{ commits: true, answer: lost }], 1, { result: 'item1', alreadyThere: true }],
    ['504 comes after the commit', [{ commits: true, answer: gateway }], 1, { result: 'item1', alreadyThere: true }],
    ['the request is lost before the commit', [{ commits: false, answer: lost }, { commits: true, answer: 'ok' as const }], 2, { result: 'item1', alreadyThere: false }],
    ['504 comes before the commit, then the reply is lost', [{ commits: false, answer: gateway }, { commits: true, answer: lost }], 2, { result: 'item1', alreadyThere: true }],
    ['the unique column says it is there', [{ commits: true, answer: clash }], 1, { result: 'item1', alreadyThere: true }]
  ])('leaves one item when %s', async (_, script, sent, expected) => {
    const { intent, stored, sent: times } = service(script);
    expect(await exactlyOnce(intent, attemptsInMemory(), clock)).toEqual(expected);
    expect(stored).toHaveLength(1);
    expect(times()).toBe(sent);
  });

  it('throws a clear refusal at once, and forgets the attempt', async () => {
    const attempts = attemptsInMemory();
    const { intent, sent } = service([{ commits: false, answer: refusal }]);
    await expect(exactlyOnce(intent, attempts, clock)).rejects.toBe(refusal);
    expect(sent()).toBe(1);
    expect(attempts.getItem('knowhow.sent.k')).toBeNull();
  });

  it('gives up after four tries and remembers that it was begun', async () => {
    const attempts = attemptsInMemory();
    const { intent, sent } = service([{ commits: false, answer: lost }]);
    await expect(exactlyOnce(intent, attempts, clock)).rejects.toBe(lost);
    expect(sent()).toBe(4);
    expect(attempts.getItem('knowhow.sent.k')).not.toBeNull();
  });

  it('looks first when it was begun before, for example before a reload', async () => {
    const attempts = attemptsInMemory();
    attempts.setItem('knowhow.sent.k', '0');
    const { intent, stored, sent } = service([{ commits: true, answer: 'ok' }]);
    stored.push('earlier');
    expect(await exactlyOnce(intent, attempts, clock)).toEqual({ result: 'earlier', alreadyThere: true });
    expect(sent()).toBe(0);
  });

  it('tells the failure of the sending when looking fails too', async () => {
    const { intent } = service([{ commits: true, answer: lost }]);
    await expect(exactlyOnce({ ...intent, find: async () => { throw new AppError('throttled'); } }, attemptsInMemory(), clock)).rejects.toBe(lost);
  });

  it('works where the browser stores nothing', async () => {
    const blocked: AttemptStorage = {
      getItem: () => { throw new Error('blocked'); }, setItem: () => { throw new Error('blocked'); }, removeItem: () => { throw new Error('blocked'); }
    };
    const { intent } = service([{ commits: true, answer: lost }]);
    expect((await exactlyOnce(intent, blocked, clock)).alreadyThere).toBe(true);
  });
});
