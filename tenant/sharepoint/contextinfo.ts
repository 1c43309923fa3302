/** `POST _api/contextinfo`: the request digest of a page, and where it is. */
import type { Extension } from '../http/resources.ts';
import { digestSeconds, makeDigest } from '../http/digest.ts';

export const contextInfoExtension: Extension = {
  root: {
    operations: {
      contextinfo: {
        method: 'POST',
        run: (_root, _args, call) => ({
          kind: 'complex',
          name: 'GetContextWebInformation',
          type: 'SP.ContextWebInformation',
          value: {
            FormDigestTimeoutSeconds: digestSeconds,
            FormDigestValue: makeDigest(call.web, call.user, call.now()),
            LibraryVersion: '16.0.26615.12013',
            SiteFullUrl: call.webUrl,
            SupportedSchemaVersions: call.format.kind === 'verbose'
              ? { __metadata: { type: 'Collection(Edm.String)' }, results: ['14.0.0.0', '15.0.0.0'] }
              : ['14.0.0.0', '15.0.0.0'],
            WebFullUrl: call.webUrl
          }
        })
      }
    }
  }
};
