/** @jest-environment node */
import { AppError } from '../../core/shared';
import type { Answer, Ask, Connection, Part } from './connection';
import { gathering } from './gathering';
import { realClock } from './SiteContext';

const get = (path: string): Ask => ({ method: 'GET', path });
const write = (path: string): Ask => ({ method: 'POST', path, body: {} });
const answerTo = (ask: Ask): Answer => ({ status: 200, body: ask.path });

/** Answers with the path; `bad` fails by itself, and `whole` fails the request that it travels in. */
function service(): { connection: Connection; sent: string[] } {
  const sent: string[] = [];
  const refuse = (ask: Ask, path: string): void => { if (ask.path === path) throw new AppError('notFound'); };
  return {
    sent,
    connection: {
      clock: realClock,
      async send(ask) {
        sent.push(`send ${ask.path}`);
        refuse(ask, 'bad');
        return answerTo(ask);
      },
      async batch(asks) {
        sent.push(`batch ${asks.map(ask => ask.path).join(' ')}`);
        asks.forEach(ask => refuse(ask, 'whole'));
        return asks.map((ask): Part => (ask.path === 'bad' ? { error: new AppError('notFound') } : { answer: answerTo(ask) }));
      }
    }
  };
}

const bodies = (parts: readonly Part[]): readonly unknown[] => parts.map(part => ('error' in part ? part.error.kind : part.answer.body));

describe('gathering', () => {
  it('sends what is asked in one turn in one batch, and gives everybody their own answers', async () => {
    const { connection, sent } = service();
    const gathered = gathering(connection);
    const later = Promise.resolve().then(() => gathered.send(get('c')));
    const [a, both, c] = await Promise.all([gathered.send(get('a')), gathered.batch([get('b1'), get('b2')]), later]);
    expect(sent).toEqual(['batch a b1 b2 c']);
    expect([a.body, bodies(both), c.body]).toEqual(['a', ['b1', 'b2'], 'c']);
  });

  it('sends a single ask plainly, and the next turn by itself', async () => {
    const { connection, sent } = service();
    const gathered = gathering(connection);
    await gathered.send(get('a'));
    expect(bodies(await gathered.batch([get('b')]))).toEqual(['b']);
    expect(sent).toEqual(['send a', 'send b']);
  });

  it('leaves the failure of a part with whoever asked for it', async () => {
    const { connection } = service();
    const gathered = gathering(connection);
    const outcomes = await Promise.allSettled([gathered.send(get('bad')), gathered.send(get('a')), gathered.batch([get('bad'), get('b')])]);
    expect(outcomes[0]).toMatchObject({ status: 'rejected', reason: { kind: 'notFound' } });
    expect(outcomes[1]).toMatchObject({ value: { body: 'a' } });
    expect(bodies((outcomes[2] as PromiseFulfilledResult<readonly Part[]>).value)).toEqual(['notFound', 'b']);
  });

  it('tells everybody when the request as a whole fails', async () => {
    const { connection } = service();
    const gathered = gathering(connection);
    const outcomes = await Promise.allSettled([gathered.send(get('whole')), gathered.send(get('a')), gathered.batch([get('b')])]);
    expect(outcomes.map(outcome => outcome.status)).toEqual(['rejected', 'rejected', 'rejected']);
  });

  it('gives a failed single ask to `send` as a failure and to `batch` as a part', async () => {
    const gathered = gathering(service().connection);
    await expect(gathered.send(get('bad'))).rejects.toMatchObject({ kind: 'notFound' });
    expect(bodies(await gathered.batch([get('bad')]))).toEqual(['notFound']);
  });

  it('never gathers writes, nor bytes', async () => {
    const { connection, sent } = service();
    const gathered = gathering(connection);
    await Promise.all([
      gathered.send(get('a')), gathered.send(write('w')), gathered.send({ ...write('set'), method: 'MERGE', repeatable: true }),
      gathered.batch([get('b'), write('x')]), gathered.send({ ...write('bytes'), repeatable: true, body: new ArrayBuffer(1) }),
      gathered.send({ ...write('stream'), repeatable: true })
    ]);
    expect(sent).toEqual(['send w', 'send set', 'batch b x', 'send bytes', 'batch a stream']);
  });

  it('takes a second batch where one is full, and tears nobody\'s asks apart', async () => {
    const { connection, sent } = service();
    const gathered = gathering(connection);
    const sixty = (name: string): Ask[] => Array.from({ length: 60 }, () => get(name));
    const [first, second] = await Promise.all([gathered.batch(sixty('a')), gathered.batch(sixty('b'))]);
    expect([first.length, second.length]).toEqual([60, 60]);
    expect(sent.map(line => line.split(' ').slice(1))).toEqual([sixty('a').map(ask => ask.path), sixty('b').map(ask => ask.path)]);
    await expect(gathered.batch(Array.from({ length: 101 }, () => get('x')))).resolves.toHaveLength(101);
  });
});
