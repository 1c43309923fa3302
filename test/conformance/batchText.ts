/** Reads a raw multipart answer as text, part by part: what stands on its lines matters here. */
export interface BatchPart {
  /** Header lines of the part and of the HTTP answer in it, names as written. */
  readonly partHeaders: readonly string[];
  readonly statusLine: string;
  readonly headers: readonly string[];
  readonly body: unknown;
}

export interface BatchText {
  /** `--batchresponse_` and a GUID. */
  readonly boundary: string;
  readonly parts: readonly BatchPart[];
  readonly lineEnds: 'CRLF' | 'LF' | 'mixed';
  /** The closing boundary is the last line. */
  readonly isClosed: boolean;
}

export function readBatchText(text: string): BatchText {
  const lines = text.split(/\r?\n/);
  const boundary = lines[0]!;
  // Line ends inside of bodies are the body's own.
  const own = text.match(new RegExp(`${boundary}\\r?\\n`, 'g')) ?? [];
  const parts = text.split(new RegExp(`${boundary}(?:--)?\\r?\\n?`)).slice(1).filter(part => part !== '');
  return {
    boundary,
    parts: parts.map(readPart),
    lineEnds: own.every(line => line.endsWith('\r\n')) ? 'CRLF' : own.some(line => line.endsWith('\r\n')) ? 'mixed' : 'LF',
    isClosed: text.trimEnd().endsWith(`${boundary}--`)
  };
}

function readPart(text: string): BatchPart {
  const [partHead = '', ...rest] = text.split(/\r?\n\r?\n/);
  const [statusLine = '', ...headers] = (rest[0] ?? '').split(/\r?\n/);
  const body = rest.slice(1).join('\n\n').trim();
  return { partHeaders: partHead.split(/\r?\n/).filter(line => line !== ''), statusLine, headers, body: asJson(body) };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
