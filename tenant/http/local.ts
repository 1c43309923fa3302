/** `/_local/…`: what a test or a developer does with the tenant itself. Not part of SharePoint. */
import type { Context, Hono } from 'hono';
import type { FaultPlans } from './FaultPlans.ts';
import type { RequestLog } from './RequestLog.ts';
import type { Store, Switches } from '../store/Store.ts';
import { InvalidPlan } from './FaultPlans.ts';
import { nearest } from './nearest.ts';

export interface LocalOptions {
  readonly store: Store;
  readonly log: RequestLog;
  readonly faults: FaultPlans;
  /** Back to the seed. */
  readonly reset: () => Promise<void>;
}

export function mountLocal(app: Hono, { store, log, faults, reset }: LocalOptions): void {
  // Pages of other origins may not steer the tenant; tools send no Origin.
  app.use('/_local/*', async (c, next) => {
    if (isForeign(c)) {
      return c.json({ error: 'This address answers only its own origin.' }, 403);
    }
    await next();
    return undefined;
  });

  app.get('/_local/log', c => c.json({ requests: log.requests, totals: log.totals() }));
  app.delete('/_local/log', c => {
    log.clear();
    return c.body(null, 204);
  });

  app.get('/_local/faults', c => c.json({ plans: faults.list() }));
  app.post('/_local/faults', async c => {
    try {
      const body: unknown = await c.req.json();
      const plans = (Array.isArray(body) ? body : [body]).map(plan => faults.add(plan));
      return c.json({ plans }, 201);
    } catch (failure) {
      if (failure instanceof InvalidPlan || failure instanceof SyntaxError) {
        return c.json({ error: failure.message }, 400);
      }
      throw failure;
    }
  });
  app.delete('/_local/faults/:id?', c => {
    const id = c.req.param('id');
    faults.clear(id === undefined ? undefined : Number(id));
    return c.body(null, 204);
  });

  app.get('/_local/switches', c => c.json(store.switches));
  app.post('/_local/switches', async c => {
    const changes = readSwitches(await c.req.json().catch(() => undefined), store.switches);
    if (typeof changes === 'string') {
      return c.json({ error: changes }, 400);
    }
    store.setSwitches(changes);
    return c.json(store.switches);
  });

  app.post('/_local/reset', async c => {
    await reset();
    return c.body(null, 204);
  });
}

/** A known name with a value of its type, or a sentence about what is wrong. */
function readSwitches(body: unknown, switches: Switches): Partial<Switches> | string {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return 'Switches are a JSON object: {"name": value}.';
  }
  for (const [name, value] of Object.entries(body)) {
    const present: unknown = (switches as unknown as Record<string, unknown>)[name];
    if (present === undefined) {
      return `There is no switch '${name}'. Near: ${nearest(name, Object.keys(switches)).join(', ') || 'nothing'}.`;
    }
    if (typeof value !== typeof present) {
      return `The switch '${name}' takes a ${typeof present}.`;
    }
  }
  return body as Partial<Switches>;
}

function isForeign(c: Context): boolean {
  const origin = c.req.header('origin');
  const fetchSite = c.req.header('sec-fetch-site');
  return (origin !== undefined && origin !== new URL(c.req.url).origin)
    || (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none');
}
