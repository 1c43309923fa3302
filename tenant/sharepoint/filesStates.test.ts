import { makeTestTenant, type TestTenant } from '../http/testTenant.ts';

let demo: TestTenant;
const other = 'other@example.test';
const file = 'web/getfilebyserverrelativepath(decodedurl=\'/sites/demo/Papers/a.txt\')';
const id = '4f0b1f0e-8f7a-4b6d-9d55-0e9c1c0a1b2c';

beforeEach(async () => {
  demo = makeTestTenant();
  const { store, web } = demo;
  const system = store.users.system(web.siteId);
  store.directory.add({ objectId: '00000000-0000-4000-8000-000000000042', upn: other, displayName: 'other', mail: other, userType: 'Member', accountEnabled: true, profile: {} });
  store.permissions.assign({ kind: 'web', web }, store.users.add(web.siteId, { upn: other, title: 'other', email: other }).id, 1073741827, system);
  store.lists.create(web, { template: 101, title: 'Papers' }, system);
  expect((await demo.ask(demo.people.member, 'POST', 'web/getfolderbyserverrelativepath(decodedurl=\'/sites/demo/Papers\')/files/add(url=\'a.txt\',overwrite=true)', { body: 'One' })).status).toBe(200);
});

afterEach(() => {
  expect(demo.failures).toEqual([]);
  demo.store.close();
});

const post = async (who: string, what: string, body?: unknown, headers: Record<string, string> = {}): Promise<number> => (await demo.ask(who, 'POST', `${file}/${what}`, { body, headers })).status;
const write = (who: string, text: string): Promise<number> => post(who, '$value', text, { 'x-http-method': 'PUT' });
const content = async (): Promise<string> => (await demo.ask(demo.people.visitor, 'GET', `${file}/$value`)).text();
const state = (): Promise<any> => demo.json(demo.people.visitor, 'GET', `${file}?$select=CheckOutType,CheckInComment,UIVersionLabel,CheckedOutByUser/Title&$expand=CheckedOutByUser`);

describe('a document that is checked out', () => {
  test('is its holder\'s to change, and nobody else\'s', async () => {
    expect(await post(demo.people.member, 'checkout()')).toBe(200);
    expect(await state()).toMatchObject({ CheckOutType: 0, CheckedOutByUser: { Title: 'member' } });
    expect([await write(other, 'Two'), await post(other, 'checkout()'), await post(other, 'recycle')]).toEqual([423, 423, 423]);
    expect(await write(demo.people.member, 'Two')).toBe(204);
    expect([await post(other, 'checkin(comment=\'Mine\',checkintype=0)'), await post(demo.people.member, 'checkin(comment=\'Better\',checkintype=1)')]).toEqual([403, 200]);
    expect(await state()).toMatchObject({ CheckOutType: 2, CheckInComment: 'Better', UIVersionLabel: '2.0' });
    expect(await write(other, 'Three')).toBe(204);
  });

  test('is as it was before when that is undone, by its holder or by those who may', async () => {
    await post(demo.people.member, 'checkout()');
    await write(demo.people.member, 'Two');
    await write(demo.people.member, 'Three');
    expect([await post(other, 'undocheckout()'), await post(demo.people.owner, 'undocheckout()')]).toEqual([403, 200]);
    expect([await content(), (await state()).UIVersionLabel]).toEqual(['One', '1.0']);
    expect((await demo.json(demo.people.owner, 'GET', `${file}/listitemallfields/versions`)).value).toHaveLength(1);
    expect(await post(demo.people.member, 'undocheckout()')).toBe(400);
  });

  test('is published nowhere but where there are minor versions', async () => {
    expect([await post(demo.people.member, 'publish(\'Now\')'), await post(demo.people.member, 'unpublish(\'No\')')]).toEqual([400, 400]);
    demo.store.lists.update(demo.store.lists.byTitle(demo.web, 'Papers', demo.store.users.system(demo.web.siteId)), { enableMinorVersions: true }, demo.store.users.system(demo.web.siteId));
    expect(await post(demo.people.member, 'publish(\'Now\')')).toBe(501);
  });
});

describe('a document that comes in parts', () => {
  test('is there when the last has come', async () => {
    expect(await demo.json(demo.people.member, 'POST', `${file}/startupload(uploadid=guid'${id}')`, { body: 'abc' })).toEqual({ value: '3' });
    expect(await demo.json(demo.people.member, 'POST', `${file}/continueupload(uploadid=guid'${id}',fileoffset=3)`, { body: 'defg' })).toEqual({ value: '7' });
    expect(await content()).toBe('One');
    expect(await demo.json(demo.people.member, 'POST', `${file}/finishupload(uploadid=guid'${id}',fileoffset=7)`, { body: 'h' })).toMatchObject({ Name: 'a.txt', Length: '8', UIVersionLabel: '2.0' });
    expect(await content()).toBe('abcdefgh');
  });

  test('is refused where a part does not follow, and may begin again when it was given up', async () => {
    await post(demo.people.member, `startupload(uploadid=guid'${id}')`, 'abc');
    expect(await post(demo.people.member, `continueupload(uploadid=guid'${id}',fileoffset=2)`, 'x')).toBe(400);
    expect(await post(demo.people.member, `finishupload(uploadid=guid'00000000-0000-4000-8000-000000000000',fileoffset=0)`, 'x')).toBe(400);
    expect(await post(demo.people.visitor, `continueupload(uploadid=guid'${id}',fileoffset=3)`, 'x')).toBe(403);
    expect(await post(demo.people.member, `cancelupload(uploadid=guid'${id}')`)).toBe(200);
    expect(await post(demo.people.member, `startupload(uploadid=guid'${id}')`, 'abc')).toBe(200);
  });

  test('may be larger than one request, which may not', async () => {
    demo.store.setSwitches({ largestUploadBytes: 10 });
    expect(await write(demo.people.member, '12345678901')).toBe(413);
    expect(await post(demo.people.member, `startupload(uploadid=guid'${id}')`, '12345678901')).toBe(413);
    await post(demo.people.member, `startupload(uploadid=guid'${id}')`, '1234567890');
    expect(await post(demo.people.member, `finishupload(uploadid=guid'${id}',fileoffset=10)`, '1')).toBe(200);
    expect(await content()).toBe('12345678901');
  });
});
