import type { GraphError } from '@microsoft/microsoft-graph-client';
import type { AppError } from '../../core/shared';
import { connectionFailure, failureOf } from '../sharepoint/behaviors/translateErrors';

/**
 * What Microsoft's Graph client throws → one `AppError`. Told by shape, not by class: SPFx brings a copy of the client of
 * its own, and importing the class would load the client with the first bundle.
 */
export function translateGraphError(error: unknown, nowMs: number): AppError {
  if (!isGraphError(error)) return connectionFailure(error);
  // Without an answer the client says -1, and the name of what was thrown as the code.
  if (error.statusCode < 100) return connectionFailure({ name: error.code ?? '', message: error.message });
  const headers = new Headers(error.headers);
  if (error.requestId) headers.set('request-id', error.requestId);
  return failureOf(error.statusCode, headers, JSON.stringify({ error: { code: error.code, message: error.message } }), nowMs);
}

function isGraphError(error: unknown): error is Pick<GraphError, 'statusCode' | 'code' | 'message' | 'requestId' | 'headers'> {
  return typeof error === 'object' && error !== null && typeof (error as Partial<GraphError>).statusCode === 'number';
}
