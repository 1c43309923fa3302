/** @jest-environment node */
import { AppError } from '../../../core/shared';
import { connectionFailure, failureOf, isDigestRefusal, isDuplicateValue, isNameTaken, isOutcomeUnknown } from './translateErrors';

const now = 0;
const v3 = (code: string, value: string): string => JSON.stringify({ 'odata.error': { code, message: { lang: 'en-US', value } } });
const failure = (status: number, text: string, headers: Record<string, string> = {}): AppError => failureOf(status, new Headers(headers), text, now);

describe('failureOf', () => {
  it.each([
    [404, v3('-2130575338, System.ArgumentException', 'Item does not exist.'), 'notFound'],
    [500, v3('-2146232832, Microsoft.SharePoint.SPException', 'User cannot be found.'), 'notFound'],
    [500, v3('-2130575342, Microsoft.SharePoint.SPException', 'A list with the specified title already exists'), 'conflict'],
    [500, v3('-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException', 'duplicate'), 'conflict'],
    [412, v3('-1, Microsoft.SharePoint.Client.ClientServiceException', 'The request ETag value does not match'), 'conflict'],
    [403, v3('-2147024891, System.UnauthorizedAccessException', 'Access denied.'), 'forbidden'],
    [401, '', 'forbidden'],
    [400, v3('-2130575155, Microsoft.SharePoint.SPException', 'Invalid text value.'), 'invalid'],
    [413, '<html>too large</html>', 'invalid'],
    [429, '<html>busy</html>', 'throttled'],
    [503, 'busy', 'throttled'],
    [500, 'not json', 'unexpected'],
    [504, '', 'unexpected']
  ])('calls HTTP %i %s %s', (status, text, kind) => {
    expect(failure(status, text)).toMatchObject({ kind, details: { status } });
  });

  it('names the threshold, and keeps the request id for an administrator', () => {
    const text = v3('-2147024860, Microsoft.SharePoint.SPQueryThrottledException', 'exceeds the list view threshold');
    expect(failure(500, text, { SPRequestGuid: 'abc' }).details).toMatchObject({ threshold: true, correlationId: 'abc' });
  });

  it('says how long a throttled service asks to wait', () => {
    expect(failure(429, '', { 'Retry-After': '9' }).details.retryAfterMs).toBe(9000);
  });

  it.each([
    ['verbose', JSON.stringify({ error: { code: '-1, System.ArgumentException', message: { lang: 'en-US', value: 'Words' } } })],
    ['OData 4', JSON.stringify({ error: { code: '-1, System.ArgumentException', message: 'Words' } })]
  ])('reads the error of %s', (_, text) => {
    expect(failure(400, text).details.serviceMessage).toBe('Words');
  });

  it('never shows the HTML of a gateway', () => {
    expect(failure(502, '<html>secret</html>').details.serviceMessage).toBeUndefined();
  });
});

it.each([
  [new TypeError('Failed to fetch'), 'offline'],
  [Object.assign(new Error('x'), { name: 'AbortError' }), 'offline'],
  [new SyntaxError('Unexpected end of JSON input'), 'unexpectedData'],
  [new Error('?'), 'unexpected'],
  ['?', 'unexpected']
])('calls a broken connection by its kind: %s', (error, kind) => {
  expect(connectionFailure(error).kind).toBe(kind);
});

it.each([
  ['a broken connection', new AppError('offline'), true],
  ['half an answer', new AppError('unexpectedData'), true],
  ['503', failure(503, ''), true],
  ['504', failure(504, ''), true],
  ['500 of a gateway', failure(500, '<html>'), true],
  ['500 with SharePoint\'s own error', failure(500, v3('-2146232832, X', 'No')), false],
  ['429', failure(429, ''), false],
  ['400', failure(400, ''), false],
  ['403', failure(403, ''), false]
])('knows whether a write may have happened after %s', (_, error, expected) => {
  expect(isOutcomeUnknown(error)).toBe(expected);
});

it('recognises clashes and refused digests by their codes', () => {
  expect(isDuplicateValue(failure(500, v3('-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException', 'x')))).toBe(true);
  expect(isNameTaken(failure(500, v3('-2130575257, Microsoft.SharePoint.SPException', 'A file or folder with the name already exists')))).toBe(true);
  expect(isDigestRefusal(v3('-2130575252, Microsoft.SharePoint.SPException', 'The security validation'))).toBe(true);
  expect(isDigestRefusal(v3('-2147024891, System.UnauthorizedAccessException', 'Access denied.'))).toBe(false);
});
