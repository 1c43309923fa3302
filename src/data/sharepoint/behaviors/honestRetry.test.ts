/** @jest-environment node */
import type { Clock, FetchLike } from '../SiteContext';
import { honestRetry, mostTries } from './honestRetry';
import type { Resend } from './honestRetry';

type Step = number | 'cut' | 'abort' | { status: number; headers: Record<string, string> };

/** Sends against a script of answers and notes every wait. */
async function run(resend: Resend, steps: readonly Step[]): Promise<{ outcome: number | string; sent: number; waits: readonly number[] }> {
  const waits: number[] = [];
  let sent = 0;
  const clock: Clock = { now: () => Date.parse('2026-03-01T10:00:00Z'), wait: async ms => { waits.push(ms); }, random: () => 0 };
  const send: FetchLike = async () => {
    const step = steps[Math.min(sent++, steps.length - 1)];
    if (step === 'cut') throw new TypeError('fetch failed');
    if (step === 'abort') throw Object.assign(new Error('gave up'), { name: 'AbortError' });
    return typeof step === 'number' ? new Response('', { status: step }) : new Response('', step);
  };
  const outcome = await honestRetry(send, resend, clock)('https://x', { method: 'POST' }).then(response => response.status, (error: Error) => error.name);
  return { outcome, sent, waits };
}

describe('honestRetry', () => {
  it.each<[string, Resend, Step[], number | string, number]>([
    ['passes a success on', 'freely', [200], 200, 1],
    ['passes a refusal on', 'freely', [403], 403, 1],
    ['asks a read again after a broken connection', 'freely', ['cut', 200], 200, 2],
    ['asks a read again after 503', 'freely', [503, 200], 200, 2],
    ['asks a read again after 504', 'freely', [504, 502, 200], 200, 3],
    ['does not repeat a plain 500', 'freely', [500, 200], 500, 1],
    ['never resends a write whose reply was lost', 'ifRefused', ['cut', 200], 'TypeError', 1],
    ['never resends a write after 503', 'ifRefused', [503, 200], 503, 1],
    ['never resends a write after 504', 'ifRefused', [504, 200], 504, 1],
    ['resends a write after 429, which did nothing', 'ifRefused', [429, 201], 201, 2],
    ['does not repeat what was given up for its time', 'freely', ['abort', 200], 'AbortError', 1],
    ['stops after four tries', 'freely', [429], 429, mostTries],
    ['stops after four broken connections', 'freely', ['cut'], 'TypeError', mostTries]
  ])('%s', async (_, resend, steps, outcome, sent) => {
    expect(await run(resend, steps)).toMatchObject({ outcome, sent });
  });

  it('waits at least as long as it was asked to, in seconds or until a date', async () => {
    const { waits } = await run('ifRefused', [
      { status: 429, headers: { 'Retry-After': '3' } }, { status: 429, headers: { 'Retry-After': 'Sun, 01 Mar 2026 10:00:08 GMT' } }, 200
    ]);
    expect(waits).toEqual([3000, 8000]);
  });

  it('gives up at once when it would have to wait longer than a person would', async () => {
    expect(await run('freely', [{ status: 429, headers: { 'Retry-After': '300' } }, 200])).toMatchObject({ outcome: 429, sent: 1, waits: [] });
  });

  it('waits longer each time when nobody says how long', async () => {
    expect((await run('freely', [503])).waits).toEqual([500, 1000, 2000]);
  });
});
