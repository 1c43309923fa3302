import * as v from 'valibot';
import type { AppError } from '../../core/shared';
import { isAppError } from '../../core/shared';
import { honestRetry } from '../sharepoint/behaviors/honestRetry';
import { connectionFailure, failureOf } from '../sharepoint/behaviors/translateErrors';
import { wholeAnswer } from '../sharepoint/behaviors/wholeAnswer';
import { graphAddress } from './graphAccess';
import type { GraphTransport } from './readUsers';

/** The most that Graph takes in one batch. */
export const mostParts = 20;
/** Milliseconds: nobody waits long for an extra. */
const timeLimit = 10_000;

/** A read, whatever its method. */
export interface GraphAsk {
  readonly method: 'GET' | 'POST';
  /** Behind the version, already encoded: `users/ann%40contoso.example/manager`. */
  readonly path: string;
  readonly body?: object;
}

/** Parts fail by themselves. An image is its bytes in base64. */
export type GraphPart = { readonly body: unknown; readonly contentType: string } | { readonly error: AppError };

const answerSchema = v.object({
  responses: v.array(v.object({ id: v.string(), status: v.number(), headers: v.optional(v.nullable(v.record(v.string(), v.unknown())), {}), body: v.optional(v.unknown()) }))
});

/**
 * Up to 20 reads in one request, answered in the order asked, which Graph does not keep. What PnPjs makes of a batch has
 * no room for images. Only as a whole does it throw an `AppError`; a throttled part is not asked again: the next page will.
 * @see https://learn.microsoft.com/graph/json-batching
 */
export async function graphBatch({ token, fetch, clock }: GraphTransport, asks: readonly GraphAsk[]): Promise<readonly GraphPart[]> {
  const send = honestRetry(wholeAnswer(fetch, timeLimit), 'freely', clock);
  const requests = asks.map(({ method, path, body }, index) => ({
    id: String(index + 1), method, url: `/${path}`, ...(body === undefined ? {} : { body, headers: { 'Content-Type': 'application/json' } })
  }));
  try {
    const response = await send(`${graphAddress}/v1.0/$batch`, {
      method: 'POST', body: JSON.stringify({ requests }),
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', Authorization: `Bearer ${await token()}` }
    });
    const text = await response.text();
    if (!response.ok) throw failureOf(response.status, response.headers, text, clock.now());
    const { responses } = v.parse(answerSchema, JSON.parse(text));
    return requests.map(({ id }) => partOf(responses.find(one => one.id === id), clock.now()));
  } catch (error) {
    throw isAppError(error) ? error : connectionFailure(error);
  }
}

function partOf(answer: v.InferOutput<typeof answerSchema>['responses'][number] | undefined, nowMs: number): GraphPart {
  if (answer === undefined) return { error: connectionFailure(new SyntaxError('A part of the batch has no answer')) };
  const header = (name: string): string | null => {
    const found = Object.entries(answer.headers ?? {}).find(([key]) => key.toLowerCase() === name.toLowerCase());
    return found ? String(found[1]) : null;
  };
  if (answer.status >= 200 && answer.status < 300) return { body: answer.body, contentType: header('Content-Type') ?? '' };
  return { error: failureOf(answer.status, { get: header }, JSON.stringify(answer.body ?? {}), nowMs) };
}
