/**
 * Failures, as opposed to refusals: something that was expected to work did not.
 * Translated once, at the data edge; carries no text for people (see `src/loc`).
 */
export type FailureKind =
  | 'notFound'
  | 'forbidden'
  | 'conflict'
  | 'throttled'
  | 'offline'
  | 'invalid'
  | 'unexpectedData'
  | 'unexpected';

export interface FailureDetails {
  /** What the service said, for the folded "details" of an error state. Never shown by itself. */
  readonly serviceMessage?: string;
  /** HTTP status, when there was an answer. */
  readonly status?: number;
  /** Milliseconds that the service asked us to wait. */
  readonly retryAfterMs?: number;
  /** The service's request id, for an administrator who looks a failure up. */
  readonly correlationId?: string;
  /** Name of the field that was refused (kind `invalid`). */
  readonly field?: string;
  /** True when the list view threshold (5,000 rows) was the reason. */
  readonly threshold?: boolean;
  /** Keys of what was stored all the same, where several things were asked for together. */
  readonly stored?: readonly string[];
  readonly cause?: unknown;
}

export class AppError extends Error {
  public readonly kind: FailureKind;
  public readonly details: FailureDetails;

  public constructor(kind: FailureKind, details: FailureDetails = {}) {
    super(details.serviceMessage ?? kind);
    Object.setPrototypeOf(this, AppError.prototype);
    this.name = 'AppError';
    this.kind = kind;
    this.details = details;
  }
}

export function isAppError(error: unknown, kind?: FailureKind): error is AppError {
  return error instanceof AppError && (kind === undefined || error.kind === kind);
}
