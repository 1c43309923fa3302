import type { Person } from '../core/people';
import { directoryPeople } from './directoryPeople';
import type { HostContext } from './hostContext';

const ana: Person = { siteUserId: 7, name: 'Ana', email: 'ana@contoso.example', isGuest: false, isDeleted: false };

/** A page whose tokens are refused, and that counts what is asked of it. */
function page(isExternalGuestUser = false): { readonly context: HostContext; readonly asked: string[] } {
  const asked: string[] = [];
  const refuse = (what: string): Promise<never> => {
    asked.push(what);
    return Promise.reject(new Error('Nobody consented'));
  };
  return {
    asked,
    context: {
      pageContext: { web: { absoluteUrl: 'https://contoso.example' }, user: { loginName: 'member@contoso.example', isExternalGuestUser }, legacyPageContext: {} },
      aadTokenProviderFactory: { getTokenProvider: () => refuse('token') },
      msGraphClientFactory: { getClient: () => refuse('client') }
    }
  };
}

test('nothing is asked of the page before somebody is missing and an owner wanted it', async () => {
  const { context, asked } = page();
  let isWanted = false;
  const people = directoryPeople(context, () => isWanted, 7, { isClosed: false });
  await people?.details([ana]);
  expect(asked).toEqual([]);
  isWanted = true;
  await people?.details([]);
  expect(asked).toEqual([]);
});

test('a refused token means less detail, and is not asked for again by any board of the page', async () => {
  const { context, asked } = page();
  const gate = { isClosed: false };
  for (const board of [1, 2]) {
    const details = await directoryPeople(context, () => true, 7, gate)?.details([{ ...ana, siteUserId: board }]);
    expect(details?.size).toBe(0);
  }
  expect(asked).toEqual(['token']);
});

test('guests, and hosts without Graph, have no directory', () => {
  const { context } = page();
  expect(directoryPeople(page(true).context, () => true, 7)).toBeUndefined();
  expect(directoryPeople({ pageContext: context.pageContext }, () => true, 7)).toBeUndefined();
});
