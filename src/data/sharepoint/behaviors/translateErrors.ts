import { AppError } from '../../../core/shared';
import type { FailureDetails, FailureKind } from '../../../core/shared';
import { retryAfter } from './retryAfter';

/**
 * Everything that can go wrong with a request → one `AppError`. The only place that knows SharePoint's error codes; their
 * odd statuses (a duplicate is a 500) come from recorded answers.
 */
export function failureOf(status: number, headers: Pick<Headers, 'get'>, text: string, nowMs: number): AppError {
  const { code, typeName, message } = serviceError(text);
  const wait = retryAfter(headers, nowMs);
  const correlationId = headers.get('SPRequestGuid') ?? headers.get('request-id') ?? undefined;
  const kind = kindOf(status, code, typeName, message);
  const threshold = /SPQueryThrottledException/.test(typeName) || code === -2147024860;
  const details: FailureDetails = {
    status,
    ...(message === '' ? {} : { serviceMessage: message }),
    ...(kind === 'throttled' && wait !== undefined ? { retryAfterMs: wait } : {}),
    ...(correlationId === undefined ? {} : { correlationId }),
    ...(threshold ? { threshold } : {}),
    ...(code === undefined ? {} : { cause: { code, typeName } satisfies ServiceCode })
  };
  return new AppError(kind, details);
}

/** A broken connection or one given up: there was no answer. */
export function connectionFailure(error: unknown): AppError {
  if (error instanceof AppError) return error;
  // By name, not by class: an error of another frame or library is no instance of ours.
  const { name, message } = named(error);
  if (name === 'AbortError') return new AppError('offline', { serviceMessage: 'No answer in time', cause: error });
  if (name === 'TypeError') return new AppError('offline', { serviceMessage: message, cause: error });
  if (name === 'SyntaxError') return new AppError('unexpectedData', { serviceMessage: message, cause: error });
  return new AppError('unexpected', { serviceMessage: message, cause: error });
}

function named(error: unknown): { name: string; message: string } {
  const { name, message } = (typeof error === 'object' && error !== null ? error : {}) as { name?: unknown; message?: unknown };
  return { name: String(name ?? ''), message: typeof message === 'string' ? message : String(error) };
}

/** A write after which nobody knows whether it happened: look before sending again (quality.md section 3). */
export function isOutcomeUnknown(error: AppError): boolean {
  if (error.kind === 'offline' || error.kind === 'unexpectedData') return true;
  const { status } = error.details;
  return status === 408 || status === 502 || status === 503 || status === 504 || (status === 500 && codeOf(error) === undefined);
}

/** The value was there already in a unique column. HTTP 500, code -2130575169. */
export function isDuplicateValue(error: AppError): boolean {
  return codeOf(error) === -2130575169 || isDuplicateMessage(error.details.serviceMessage ?? '');
}

export function isDuplicateMessage(message: string): boolean {
  return /duplicate value|SPDuplicateValuesFoundException/i.test(message);
}

/** A file or folder of that name exists: -2130575257 or -2147024713. */
export function isNameTaken(error: AppError): boolean {
  const code = codeOf(error);
  return code === -2130575257 || code === -2147024713 || /already exists/i.test(error.details.serviceMessage ?? '');
}

/**
 * A view was refused for what it asks: a column that the list lacks, or the threshold. Which error a missing column gives is
 * unverified, so everything counts that is no matter of rights, load or connection.
 */
export function isRefusedView(error: AppError): boolean {
  return error.kind === 'unexpected' || error.kind === 'invalid' || error.kind === 'notFound';
}

/** 403 -2130575251 or -2130575252: the digest is missing, too old or of another session. */
export function isDigestRefusal(text: string): boolean {
  const { code } = serviceError(text);
  return code === -2130575251 || code === -2130575252;
}

interface ServiceCode {
  readonly code: number;
  readonly typeName: string;
}

export function codeOf(error: AppError): number | undefined {
  return (error.details.cause as Partial<ServiceCode> | undefined)?.code;
}

function kindOf(status: number, code: number | undefined, typeName: string, message: string): FailureKind {
  if (code === -2130575169 || /SPDuplicateValuesFoundException/.test(typeName) || code === -2130575342) return 'conflict';
  if (code === -2130575338 || code === -2147024894 || /^User cannot be found/.test(message)) return 'notFound';
  if (status === 429 || status === 503) return 'throttled';
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'notFound';
  if (status === 409 || status === 412 || status === 423) return 'conflict';
  if (status === 400 || status === 413 || status === 414 || status === 415 || status === 422) return 'invalid';
  return 'unexpected';
}

/** `{"odata.error":{code,message}}` of v3, `{"error":…}` of verbose and v4; anything else (HTML of a gateway) says nothing. */
function serviceError(text: string): { code: number | undefined; typeName: string; message: string } {
  const parsed = parsedObject(text);
  const error = parsed?.['odata.error'] ?? parsed?.error;
  if (typeof error !== 'object' || error === null) return { code: undefined, typeName: '', message: '' };
  const { code, message } = error as { code?: unknown; message?: unknown };
  const value = typeof message === 'object' && message !== null ? (message as { value?: unknown }).value : message;
  const [number, typeName] = String(code ?? '').split(/,\s*/, 2);
  return { code: /^-?\d+$/.test(number) ? Number(number) : undefined, typeName: typeName ?? '', message: typeof value === 'string' ? value : '' };
}

function parsedObject(text: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed as Record<string, unknown> : undefined;
  } catch {
    return undefined;
  }
}
