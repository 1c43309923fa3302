import { InMemoryPersonalChoices } from '../../src/core/people/memory';
import type { PersonalChoices } from '../../src/core/people';
import { attemptsInMemory } from '../../src/data/sharepoint/exactlyOnce';
import { SharePointChoices } from '../../src/data/sharepoint/SharePointChoices';
import { SharePointPeopleSetup } from '../../src/data/sharepoint/SharePointPeopleSetup';
import { makeTenantBoard } from './tenantBoard';
import type { TenantBoard } from './tenantBoard';

function choicesContract(name: string, make: () => Promise<{ choices: PersonalChoices; close(): Promise<void> }>): void {
  it(`${name}: what was waved away stays so, and nothing else does`, async () => {
    const { choices, close } = await make();
    expect([...await choices.dismissed()]).toEqual([]);
    await choices.dismiss('my entry');
    await choices.dismiss('my entry');
    expect([...await choices.dismissed()]).toEqual(['my entry']);
    await choices.dismiss('tour\'s "end"');
    expect([...await choices.dismissed()].sort()).toEqual(['my entry', 'tour\'s "end"']);
    await close();
  });
}

async function makeTenant(): Promise<TenantBoard> {
  const target = await makeTenantBoard('plain');
  const setup = new SharePointPeopleSetup(target.context('owner'));
  await setup.apply((await setup.preview()).filter(change => change.list === 'choices'));
  return target;
}

choicesContract('in memory', async () => ({ choices: new InMemoryPersonalChoices(), close: async () => undefined }));
choicesContract('on the tenant', async () => {
  const target = await makeTenant();
  return { choices: new SharePointChoices(target.context('asker')), close: () => target.close() };
});
choicesContract('on a site without the list', async () => {
  const target = await makeTenantBoard('plain');
  return { choices: new SharePointChoices(target.context('asker', { attempts: attemptsInMemory() })), close: () => target.close() };
});

describe('SharePointChoices', () => {
  let target: TenantBoard;
  afterEach(async () => { await target.close(); });

  it('remembers on another device, for that person alone, owners included', async () => {
    target = await makeTenant();
    await new SharePointChoices(target.context('asker', { attempts: attemptsInMemory() })).dismiss('my entry');
    expect([...await new SharePointChoices(target.context('asker', { attempts: attemptsInMemory() })).dismissed()]).toEqual(['my entry']);
    for (const role of ['owner', 'answerer'] as const) expect([...await new SharePointChoices(target.context(role)).dismissed()]).toEqual([]);
  });

  it('remembers in a shared browser for each person by themselves where the site has no list', async () => {
    target = await makeTenantBoard('plain');
    const attempts = attemptsInMemory();
    await new SharePointChoices(target.context('asker', { attempts })).dismiss('my entry');
    expect([...await new SharePointChoices(target.context('asker', { attempts })).dismissed()]).toEqual(['my entry']);
    expect([...await new SharePointChoices(target.context('answerer', { attempts })).dismissed()]).toEqual([]);
  });

  it('remembers here while there is no connection, and never throws', async () => {
    target = await makeTenant();
    const choices = new SharePointChoices(target.context('asker', { attempts: attemptsInMemory(), me: { id: 5, isGuest: false } }));
    target.tenant.faults.add({ route: '', fault: 'offline' });
    await choices.dismiss('my entry');
    expect([...await choices.dismissed()]).toEqual(['my entry']);
    const nobody = new SharePointChoices(target.context('asker'));
    await expect(nobody.dismiss('x')).resolves.toBeUndefined();
    expect([...await nobody.dismissed()]).toEqual([]);
    target.tenant.faults.clear();
  });

  it('asks a large list for the person\'s own alone', async () => {
    target = await makeTenant();
    const web = target.store.sites.webAt('/sites/intranet');
    if (!web) throw new Error('No site');
    const list = target.store.lists.byPath(web, '/sites/intranet/Lists/KnowhowChoices', target.store.users.system(web.siteId));
    const author = target.store.users.byUpn(web.siteId, 'amara@contoso.example')?.id ?? 0;
    target.store.items.bulkInsert(list, Array.from({ length: 5001 }, (_, at) => ({
      id: at + 1, fsType: 0 as const, contentTypeId: '0x01', parentFolderId: 0, authorId: author, created: '2026-02-01T00:00:00Z', values: { Title: `prompt ${at % 3}` }
    })));
    const choices = new SharePointChoices(target.context('asker'));
    await choices.dismiss('my entry');
    expect([...await new SharePointChoices(target.context('asker')).dismissed()]).toEqual(['my entry']);
  });
});
