import { siteContext } from './siteContext';

const page = (legacyPageContext: object, isExternalGuestUser = false): Parameters<typeof siteContext>[0] => ({
  pageContext: {
    web: { absoluteUrl: 'https://contoso.example/sites/intranet/' },
    user: { loginName: 'member@contoso.example', isExternalGuestUser },
    legacyPageContext
  }
});

test('what the page knows is used: address, person and digest', () => {
  const before = Date.now();
  const context = siteContext(page({ userId: 7, formDigestValue: '0xABC', formDigestTimeoutSeconds: 1800 }, true));
  expect(context).toMatchObject({ webUrl: 'https://contoso.example/sites/intranet', me: { id: 7, isGuest: true }, pageDigest: { value: '0xABC' } });
  expect(context.pageDigest?.expiresAt).toBeGreaterThanOrEqual(before + 1740 * 1000);
});

test('a page that knows nothing leaves it to be asked', () => {
  const context = siteContext(page({}));
  expect(context).not.toHaveProperty('me');
  expect(context).not.toHaveProperty('pageDigest');
});
