/** @jest-environment node */
import { GraphError } from '@microsoft/microsoft-graph-client';
import { AppError } from '../../core/shared';
import { translateGraphError } from './translateGraphError';

function graphError(statusCode: number, code: string, message: string, headers: Record<string, string> = {}): GraphError {
  const error = new GraphError(statusCode, message);
  error.code = code;
  error.requestId = 'f1e2';
  error.headers = new Headers(headers);
  return error;
}

test.each([
  [401, 'InvalidAuthenticationToken', 'forbidden'],
  [403, 'Authorization_RequestDenied', 'forbidden'],
  [404, 'Request_ResourceNotFound', 'notFound'],
  [400, 'BadRequest', 'invalid'],
  [503, 'serviceNotAvailable', 'throttled'],
  [500, 'generalException', 'unexpected']
] as const)('%i %s is %s, with what an administrator needs to look it up', (status, code, kind) => {
  expect(translateGraphError(graphError(status, code, 'Said by Graph'), 0)).toMatchObject({
    kind, details: { status, serviceMessage: 'Said by Graph', correlationId: 'f1e2' }
  });
});

test('a throttled answer says how long to wait', () => {
  expect(translateGraphError(graphError(429, 'TooManyRequests', 'Slow down', { 'Retry-After': '7' }), 0)).toMatchObject({ kind: 'throttled', details: { retryAfterMs: 7000 } });
});

test('without an answer the connection failed, whoever says so', () => {
  const broken = new GraphError(-1, 'Failed to fetch');
  broken.code = 'TypeError';
  expect(translateGraphError(broken, 0)).toMatchObject({ kind: 'offline', details: { serviceMessage: 'Failed to fetch' } });
  expect(translateGraphError(new TypeError('Failed to fetch'), 0).kind).toBe('offline');
});

test('what is translated already stays as it is', () => {
  const refused = new AppError('forbidden');
  expect(translateGraphError(refused, 0)).toBe(refused);
});
