/**
 * Multipart batches, as text in and text out.
 *
 *   batch     = part* ; each either a request or a changeset
 *   changeset = multipart/mixed with its own boundary (quoted or not), holding requests
 *   request   = application/http: request line, headers, blank line, body
 *
 * Line ends may be LF (PnPjs) or CRLF, and none need stand before a delimiter (CLI for Microsoft 365). The answer is flat, with CRLF and one part per request, in order, also for the
 * requests of changesets. `mailsplit` takes the multipart apart; the HTTP inside is read here.
 */
import mailsplit from 'mailsplit';

export interface BatchRequest {
  readonly method: string;
  /** As written: absolute or relative. */
  readonly target: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

export interface BatchResponse {
  readonly status: number;
  readonly reason: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** A batch that cannot be read; the message names what is wrong with it. */
export class BatchSyntaxError extends Error {}

/** `contentType` is the header of the outer request. */
export async function parseBatch(contentType: string | null, body: Uint8Array): Promise<BatchRequest[]> {
  if (!/^multipart\/mixed\s*;.*boundary=/i.test(contentType ?? '')) {
    throw new BatchSyntaxError('The content type of a batch is multipart/mixed with a boundary.');
  }
  const requests: BatchRequest[] = [];
  for (const { type, content } of await leaves(contentType!, body)) {
    if (!/^application\/http$/i.test(type)) {
      throw new BatchSyntaxError(`A part of a batch has the content type '${type}' and not application/http.`);
    }
    requests.push(parseRequest(content));
  }
  return requests;
}

export function writeBatch(boundary: string, responses: readonly BatchResponse[]): Uint8Array {
  const parts = responses.flatMap(({ status, reason, headers, body }) => [
    `--${boundary}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 ${status} ${reason}\r\n`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`),
    '\r\n', body, '\r\n'
  ]);
  return Buffer.concat([...parts, `--${boundary}--\r\n`].map(part => Buffer.from(part)));
}

interface Leaf {
  readonly type: string;
  readonly content: Uint8Array;
}

/** The parts that are no multipart themselves, in order. */
function leaves(contentType: string, body: Uint8Array): Promise<Leaf[]> {
  return new Promise((resolve, reject) => {
    const found: { type: string; chunks: Uint8Array[] }[] = [];
    const splitter = new mailsplit.Splitter({ maxHeadSize: 1024 * 1024 });
    splitter.on('data', piece => {
      if (piece.type === 'node' && !piece.multipart) {
        found.push({ type: piece.contentType === false ? '' : piece.contentType, chunks: [] });
      } else if (piece.type === 'body') {
        found.at(-1)?.chunks.push(piece.value);
      }
    });
    splitter.on('end', () => resolve(found.map(({ type, chunks }) => ({ type, content: Buffer.concat(chunks) }))));
    splitter.on('error', error => reject(new BatchSyntaxError(error.message)));
    splitter.write(Buffer.from(`Content-Type: ${contentType}\r\n\r\n`));
    splitter.end(delimitersOnLines(Buffer.from(body)));
  });
}

/** Every delimiter at the beginning of a line. Latin-1 keeps one character per byte. */
function delimitersOnLines(body: Buffer): Buffer {
  const text = body.toString('latin1');
  const inner = [...text.matchAll(/^content-type:[ \t]*multipart\/mixed;.*?boundary="?([^"\s;]+)/gim)].map(found => found[1]!);
  return inner.length === 0 ? body : Buffer.from(inner.reduce((lines, boundary) => splitBefore(lines, `--${boundary}`), text), 'latin1');
}

/** A line end in front of the delimiter wherever it ends a line that it did not begin. */
function splitBefore(text: string, delimiter: string): string {
  const pieces = text.split(delimiter);
  const isLate = (index: number): boolean => index > 0 && !/(^|\n)$/.test(pieces[index - 1]!.slice(-1)) && /^(--)?[ \t]*\r?(\n|$)/.test(pieces[index]!);
  return pieces.map((piece, index) => `${isLate(index) ? '\r\n' : ''}${index === 0 ? '' : delimiter}${piece}`).join('');
}

function parseRequest(content: Uint8Array): BatchRequest {
  // Latin-1 keeps one character per byte, so places in the text are places in the bytes.
  const text = Buffer.from(content).toString('latin1').replace(/^(\r?\n)+/, '');
  const offset = content.length - text.length;
  const head = /^([\s\S]*?)(\r?\n\r?\n|\r?\n?$)/.exec(text)!;
  const [requestLine, ...headerLines] = head[1]!.split(/\r?\n/);
  const line = /^([A-Za-z]+) (.+?)(?: HTTP\/\d(?:\.\d)?)?\s*$/.exec(requestLine ?? '');
  if (line === null) {
    throw new BatchSyntaxError(`A part of a batch begins with '${requestLine}', which is no request line.`);
  }
  const body = content.subarray(offset + head[0].length);
  return { method: line[1]!.toUpperCase(), target: Buffer.from(line[2]!, 'latin1').toString('utf8'), headers: parseHeaders(headerLines), body };
}

function parseHeaders(lines: readonly string[]): Headers {
  const headers = new Headers();
  for (const line of lines) {
    const colon = line.indexOf(':');
    try {
      headers.append(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
    } catch {
      throw new BatchSyntaxError(`A part of a batch has the line '${line}', which is no header.`);
    }
  }
  return headers;
}
