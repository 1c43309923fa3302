/** Everything that recognition writes × every fault of the way there: quality.md, section 4, below the screens. */
import { AppError } from '../../src/core/shared';
import { acts, makeActSite } from './recognitionActs';
import type { ActSite } from './recognitionActs';

/** Whatever writes, and nothing that reads. */
const writes = '/\\/items(\\?|$)|\\/items\\(\\d+\\)(\\?|$)|recycle\\(|\\/Comments|SetLike/i';
const methods = ['POST', 'MERGE', 'DELETE'];

interface Fault {
  readonly name: string;
  readonly plan: object;
  readonly outcome: 'done' | 'refused' | 'either';
  /** Milliseconds that the service asks for. */
  readonly asks?: number;
}
const once = { count: 1 };
const before = { moment: 'before' };
const afterCommit = { moment: 'afterCommit' };
const faults: readonly Fault[] = [
  { name: '429 with seconds', plan: { ...once, ...before, fault: { kind: 'status', status: 429, retryAfter: 3 } }, outcome: 'done', asks: 3000 },
  { name: '429 without a header', plan: { ...once, ...before, fault: { kind: 'status', status: 429 } }, outcome: 'done' },
  { name: '503 before the commit', plan: { ...once, ...before, fault: { kind: 'status', status: 503, retryAfter: 2 } }, outcome: 'done' },
  { name: '504 after the commit', plan: { ...once, ...afterCommit, fault: { kind: 'status', status: 504, body: '<html>gateway</html>' } }, outcome: 'done' },
  { name: 'a cut before the commit', plan: { ...once, ...before, fault: 'cutSocket' }, outcome: 'done' },
  { name: 'a cut after the commit', plan: { ...once, ...afterCommit, fault: 'cutSocket' }, outcome: 'done' },
  { name: 'half an answer', plan: { ...once, fault: 'cutMidBody' }, outcome: 'done' },
  { name: 'a sign-in that ran out', plan: { ...once, ...before, fault: { kind: 'refused', as: 'tokenExpired' } }, outcome: 'refused' },
  { name: 'a right that was lost', plan: { ...before, fault: { kind: 'refused', as: 'accessDenied' } }, outcome: 'refused' },
  { name: '429 for ever', plan: { ...before, fault: { kind: 'status', status: 429, retryAfter: 2 } }, outcome: 'refused' },
  { name: 'no connection', plan: { ...before, fault: 'offline' }, outcome: 'refused' },
  { name: 'answers that are lost for ever', plan: { ...afterCommit, fault: 'cutSocket' }, outcome: 'either' }
];

let site: ActSite;
beforeAll(async () => { site = await makeActSite(); });
afterEach(() => {
  site.target.tenant.faults.clear();
  site.empty();
});
afterAll(async () => { await site.close(); });

describe.each(acts)('$name', act => {
  it.each(faults)('under $name is done once, or refused and then done once', async ({ plan, outcome, asks = 0 }) => {
    const { run, there } = await act.prepare(site);
    for (const method of methods) site.target.tenant.faults.add({ route: writes, method, ...plan });
    const waited = site.target.waited();
    const failure = await run().then(() => undefined, (error: unknown) => error);
    if (outcome === 'done') expect(failure).toBeUndefined();
    if (outcome === 'refused' || failure !== undefined) expect(failure).toBeInstanceOf(AppError);
    expect(site.target.waited() - waited).toBeGreaterThanOrEqual(asks);
    site.target.tenant.faults.clear();
    if (failure === undefined) expect(there().every(count => count === 1)).toBe(true);
    else {
      expect(there().every(count => count === 0 || count === 1)).toBe(true);
      await run();
      expect(there().every(count => count === 1)).toBe(true);
    }
  });
});
