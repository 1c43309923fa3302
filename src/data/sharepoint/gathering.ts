import { isAppError } from '../../core/shared';
import type { Answer, Ask, Connection, Part } from './connection';
import { mostParts, need } from './connection';

interface Waiting {
  readonly asks: readonly Ask[];
  settle(parts: readonly Part[]): void;
  fail(error: unknown): void;
}

/**
 * The same connection, but what is asked in one turn of the event loop travels in one `$batch`: sources that know nothing
 * of each other cost one request together. A single ask is sent plainly. A part that fails stays with whoever asked for
 * it; only where the whole request fails does everybody hear of it.
 *
 * Writes are never gathered: in company they could not be told apart after a lost reply.
 */
export function gathering(connection: Connection): Connection {
  let waiting: Waiting[] = [];

  const flush = (): void => {
    const gathered = waiting;
    waiting = [];
    for (const group of groups(gathered)) {
      send(connection, group.flatMap(one => one.asks)).then(
        parts => {
          let from = 0;
          for (const one of group) one.settle(parts.slice(from, from += one.asks.length));
        },
        (error: unknown) => group.forEach(one => one.fail(error))
      );
    }
  };
  const gather = (asks: readonly Ask[]): Promise<readonly Part[]> => new Promise((settle, fail) => {
    if (waiting.length === 0) setTimeout(flush, 0);
    waiting.push({ asks, settle, fail });
  });

  return {
    clock: connection.clock,
    async send(ask): Promise<Answer> {
      return isReading(ask) ? need((await gather([ask]))[0]) : connection.send(ask);
    },
    batch(asks) {
      return asks.length > 0 && asks.length <= mostParts && asks.every(isReading) ? gather(asks) : connection.batch(asks);
    }
  };
}

async function send(connection: Connection, asks: readonly Ask[]): Promise<readonly Part[]> {
  if (asks.length > 1) return connection.batch(asks);
  try {
    return [{ answer: await connection.send(asks[0]) }];
  } catch (error) {
    if (isAppError(error)) return [{ error }];
    throw error;
  }
}

/** As many together as one batch takes, nobody's asks torn apart. */
function groups(waiting: readonly Waiting[]): readonly (readonly Waiting[])[] {
  const made: Waiting[][] = [];
  let size = mostParts;
  for (const one of waiting) {
    if (size + one.asks.length > mostParts) {
      made.push([]);
      size = 0;
    }
    made[made.length - 1].push(one);
    size += one.asks.length;
  }
  return made;
}

function isReading(ask: Ask): boolean {
  return ask.method === 'GET' || (ask.repeatable === true && ask.method === 'POST' && !(ask.body instanceof ArrayBuffer));
}
