import { directoryGraph } from './directoryGraph';
import type { HostContext } from './hostContext';

const tokens = jest.fn().mockRejectedValue(new Error('Nobody signed in'));
const context: HostContext = {
  pageContext: { web: { absoluteUrl: 'https://contoso.sharepoint.com' }, user: { loginName: 'ada@contoso.com' }, legacyPageContext: {} },
  aadTokenProviderFactory: { getTokenProvider: tokens },
  msGraphClientFactory: { getClient: jest.fn() }
};

test('nothing of Graph is asked before an owner wants it', async () => {
  const graph = directoryGraph(context, () => false);
  expect(await graph?.extras([])).toEqual(new Map());
  expect(await graph?.organisation({ siteUserId: 1, name: 'Ada', email: 'ada@contoso.com', isGuest: false })).toBeUndefined();
  expect(tokens).not.toHaveBeenCalled();
});

test('guests, and pages without Graph, have none', () => {
  const guest = { ...context, pageContext: { ...context.pageContext, user: { loginName: 'x', isExternalGuestUser: true } } };
  expect(directoryGraph(guest, () => true)).toBeUndefined();
  expect(directoryGraph({ pageContext: context.pageContext }, () => true)).toBeUndefined();
});
