import path from 'node:path';
import { Hono } from 'hono';
import { mountPage } from './mountPage.ts';
import type { FactsSource, PageFacts } from './pageFacts.ts';

const project = path.resolve(__dirname, '../..');
const people = [
  { upn: 'owner@contoso.example', name: 'Owner </script><b>', title: '', role: 'Owner' },
  { upn: 'visitor@contoso.example', name: 'Visitor', title: '', role: 'Visitor' }
];
const facts = (upn: string): PageFacts => {
  const permissions = { High: 0, Low: upn.startsWith('owner') ? 0xf : 0x1 };
  return {
    site: { id: '1' }, web: { id: '2', title: 'Contoso intranet', path: '/sites/intranet', permissions }, pageList: { id: '3', permissions },
    user: { id: 7, upn, loginName: `i:0#.f|membership|${upn}`, name: people.find(person => person.upn === upn)!.name, email: upn, isGuest: false, isSiteAdmin: false },
    digest: { value: 'good', timeoutSeconds: 1800 }
  };
};
const source: FactsSource = {
  people: () => people,
  facts: (_site, upn) => (people.some(person => person.upn === upn) ? facts(upn) : undefined),
  listId: () => 'a-list',
  boards: (_site, upn) => [
    { title: 'Questions and answers', address: 'Lists/Questions' },
    ...(upn.startsWith('owner') ? [{ title: 'Aurora', address: 'Lists/Aurora' }] : [])
  ],
  digestHolds: (_site, _upn, digest) => digest === 'good'
};

const app = new Hono();
mountPage(app, { facts: source, projectFolder: project, distFolder: path.join(project, 'test/support/fixtures/samplePart') });
const origin = 'http://127.0.0.1:4400';
const ask = (url: string, init: RequestInit = {}): Promise<Response> => Promise.resolve(app.request(origin + url, init));
const home = '/sites/intranet/SitePages/Home.aspx';
const stateOf = async (answer: Response): Promise<any> =>
  JSON.parse(/id="pageState">([\s\S]*?)<\/script>/.exec(await answer.text())![1]);

describe('the pages', () => {
  it('begin at the home page', async () => {
    expect((await ask('/')).headers.get('location')).toBe(home);
  });

  it('answer an unknown page with a message, not with a blank', async () => {
    const answer = await ask('/sites/intranet/SitePages/Nowhere.aspx');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('This page is not there');
  });

  it('are there for every board that the person may see, in the navigation too', async () => {
    const asVisitor = { headers: { cookie: 'KnowhowPerson=visitor%40contoso.example' } };
    expect(await (await ask(home)).text()).toContain('<a href="Aurora.aspx"');
    expect(await (await ask('/sites/intranet/SitePages/Aurora.aspx')).text()).toContain('<h1>Aurora</h1>');
    expect(await (await ask(home, asVisitor)).text()).not.toContain('Aurora');
    expect((await ask('/sites/intranet/SitePages/Aurora.aspx', asVisitor)).status).toBe(404);
  });

  it('run no inline script and no eval, and load from nowhere else', async () => {
    const policy = (await ask(home)).headers.get('content-security-policy')!;
    expect(policy).toContain(`default-src 'none'`);
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).toMatch(/connect-src 'self'(;|$)/);
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).not.toMatch(/https?:/);
  });

  it('show a name with markup in it as text, also inside the state', async () => {
    const html = await (await ask(home)).text();
    expect(html).not.toContain('</script><b>');
    expect((await stateOf(await ask(home))).preloaded.spPageContextInfo.userDisplayName).toBe('Owner </script><b>');
  });

  it('are shown to the first person, who is kept in a cookie that scripts cannot read', async () => {
    expect((await ask(home)).headers.get('set-cookie')).toMatch(/KnowhowPerson=owner%40contoso\.example; Path=\/; HttpOnly; SameSite=Lax/);
  });

  it('change the person by the address, and then forget it there', async () => {
    const answer = await ask(`${home}?person=visitor@contoso.example&theme=dark`);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe(`${home}?theme=dark`);
    expect(answer.headers.get('set-cookie')).toContain('KnowhowPerson=visitor%40contoso.example');
  });

  it('offer editing to those who may edit pages only', async () => {
    const asked = await ask(home, { headers: { cookie: 'KnowhowPerson=visitor%40contoso.example' } });
    expect(await asked.text()).toMatch(/id="editPage"[^>]* hidden/);
    expect(await (await ask(home)).text()).not.toMatch(/id="editPage"[^>]* hidden/);
  });

  it('are written from right to left in Arabic', async () => {
    const answer = await ask(`${home}?lang=ar-SA`);
    expect(await answer.clone().text()).toContain('<html lang="ar-SA" dir="rtl"');
    expect((await stateOf(answer)).preloaded.spPageContextInfo.isRightToLeft).toBe(true);
  });
});

describe('the toolbar', () => {
  const choose = (headers: Record<string, string>, person = 'visitor@contoso.example'): Promise<Response> =>
    ask('/_local/person', { method: 'POST', body: JSON.stringify({ person }), headers });

  it('changes the person', async () => {
    const answer = await choose({ origin });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('set-cookie')).toContain('KnowhowPerson=visitor');
  });

  it.each([
    ['another origin', { origin: 'http://127.0.0.1:9999' }],
    ['another site, by the word of the browser', { 'sec-fetch-site': 'cross-site' }]
  ])('takes nothing from %s', async (_name, headers) => {
    expect((await choose(headers as Record<string, string>)).status).toBe(403);
  });

  it('knows nobody else', async () => {
    expect((await choose({ origin }, 'nobody@contoso.example')).status).toBe(404);
  });
});

describe('saving a page', () => {
  const part = { id: '5a3b1c9e-7d24-4f60-9c1b-2e8f4a6d0b13', instanceId: '5a3b1c9e-7d24-4f60-9c1b-2e8f4a6d0b14', title: 'Sample', properties: { text: 'kept' } };
  const save = (person: string, headers: Record<string, string>, page = 'Blank', body: unknown = { columns: [[part]] }): Promise<Response> =>
    ask(`/_local/pages/${page}`, { method: 'PUT', body: JSON.stringify(body), headers: { cookie: `KnowhowPerson=${encodeURIComponent(person)}`, ...headers } });

  it('needs the right to edit, a digest, an existing page and sound content', async () => {
    expect((await save('visitor@contoso.example', { 'x-requestdigest': 'good' })).status).toBe(403);
    expect((await save('owner@contoso.example', { 'x-requestdigest': 'stale' })).status).toBe(403);
    expect((await save('owner@contoso.example', { 'x-requestdigest': 'good', origin: 'http://evil.example' })).status).toBe(403);
    expect((await save('owner@contoso.example', { 'x-requestdigest': 'good' }, 'Nowhere')).status).toBe(404);
    expect((await save('owner@contoso.example', { 'x-requestdigest': 'good' }, 'Blank', { columns: 1 })).status).toBe(400);
  });

  it('shows the web parts as they were saved', async () => {
    expect((await save('owner@contoso.example', { 'x-requestdigest': 'good', origin })).status).toBe(204);
    expect((await stateOf(await ask('/sites/intranet/SitePages/Blank.aspx'))).columns).toEqual([[part]]);
  });
});

describe('the scripts', () => {
  it.each([
    ['/_local/spfx/sp-application-base/sp-default-assembly_en-us.js', 200],
    ['/_local/app/samplePart.js', 200],
    ['/_local/standin/0d910c1c-13b9-4e1c-9aa4-b008c5e42d7d_17.0.1.js', 200],
    ['/_local/page/require.js', 200],
    ['/_local/standin/none.js', 404],
    ['/_local/app/..%2f..%2fpackage.json', 404],
    ['/_local/spfx/..%2f..%2f/package.json', 404]
  ])('%s is answered by %i', async (url, status) => {
    expect((await ask(url)).status).toBe(status);
  });
});
