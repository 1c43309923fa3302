import { ServiceError } from '../sharepoint/errors.ts';
import { negotiate, negotiateError } from './formats.ts';

const headers = (accept: string | undefined, version?: string): Headers =>
  new Headers({ ...(accept === undefined ? {} : { accept }), ...(version === undefined ? {} : { 'odata-version': version }) });

describe('the format of an answer', () => {
  test.each<[string, string | undefined, string]>([
    ['application/json;odata=verbose', undefined, 'verbose'],
    ['application/json; odata=verbose', undefined, 'verbose'],
    ['application/json', undefined, 'minimal'],
    ['application/json;odata=minimalmetadata', undefined, 'minimal'],
    ['application/json;odata=nometadata', undefined, 'none'],
    ['APPLICATION/JSON;ODATA=NOMETADATA', undefined, 'none'],
    ['text/html, application/json;odata=nometadata, */*', undefined, 'none'],
    ['application/json', '4.0', 'v4minimal'],
    ['application/json;odata.metadata=minimal', '4', 'v4minimal'],
    ['application/json;odata.metadata=none', '4.0', 'v4none'],
    // CLI for Microsoft 365 sends the words of v4 without the version.
    ['application/json;odata.metadata=none', undefined, 'none'],
    // An empty version leaves the v4 mode.
    ['application/json;odata=nometadata', '', 'none'],
    ['application/json;odata=verbose', '3.0', 'verbose']
  ])('%s with odata-version %s is %s', (accept, version, expected) => {
    expect(negotiate(headers(accept, version)).kind).toBe(expected);
  });

  test.each<[string | undefined, string | undefined, number]>([
    // In v4 mode the v3 word fails.
    ['application/json;odata=nometadata', '4.0', 406],
    ['application/json;odata=verbose', '4', 406],
    ['application/json;odata=perfect', undefined, 406],
    ['text/csv', undefined, 406],
    ['application/json', '5.0', 400],
    ['application/json;odata=fullmetadata', undefined, 501],
    ['application/json;odata.metadata=full', '4.0', 501]
  ])('%s with odata-version %s is refused with %s', (accept, version, status) => {
    expect.assertions(1);
    try {
      negotiate(headers(accept, version));
    } catch (error) {
      expect((error as ServiceError).status).toBe(status);
    }
  });
});

test.each(['*/*', 'application/atom+xml', 'application/xml', 'text/html, */*;q=0.8', undefined])('%s is answered in Atom', accept => {
  expect(negotiate(headers(accept, undefined)).atom).toBe(true);
});

describe('the format of an error', () => {
  test.each<[string | undefined, string | undefined, string]>([
    ['application/json;odata=nometadata', undefined, 'none'],
    ['application/json;odata=nometadata', '4.0', 'v4minimal'],
    ['application/json;odata=perfect', undefined, 'minimal'],
    ['application/json', '5', 'minimal'],
    ['text/csv', undefined, 'xml'],
    [undefined, undefined, 'xml']
  ])('%s with odata-version %s is %s', (accept, version, expected) => {
    expect(negotiateError(headers(accept, version))).toBe(expected);
  });
});
