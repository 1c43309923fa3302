import { makeTestGraph } from './testGraph.ts';
import type { TestGraph } from './testGraph.ts';

let graph: TestGraph;
beforeAll(async () => { graph = await makeTestGraph(); });
afterAll(() => graph.tenant.store.close());

const hour = { startTime: { dateTime: '2026-11-20T12:00:00', timeZone: 'UTC' }, endTime: { dateTime: '2026-11-20T13:00:00', timeZone: 'UTC' }, availabilityViewInterval: 60 };
const ask = (body: object): ReturnType<TestGraph['ask']> => graph.ask('me/calendar/getSchedule', { method: 'POST', body: { ...hour, ...body } });

test('hours of work are told beside free and busy times, and who is unknown beside the others', async () => {
  await graph.grant('Calendars.ReadBasic');
  const { status, body } = await ask({ schedules: ['ben@contoso.example', 'nobody@contoso.example'] });
  expect(status).toBe(200);
  expect(body.value).toMatchObject([
    { scheduleId: 'ben@contoso.example', availabilityView: '0', workingHours: { startTime: '08:00:00.0000000', timeZone: { name: 'W. Europe Standard Time' } } },
    { scheduleId: 'nobody@contoso.example', error: { responseCode: 'ErrorMailRecipientNotFound' } }
  ]);
});

test.each([
  ['nobody', { schedules: [] }],
  ['more than 20', { schedules: Array.from({ length: 21 }, (_, index) => `p${index}@contoso.example`) }],
  ['a window that ends before it begins', { schedules: ['ben@contoso.example'], endTime: { dateTime: '2026-11-20T11:00:00', timeZone: 'UTC' } }],
  ['steps of no time', { schedules: ['ben@contoso.example'], availabilityViewInterval: 1 }]
])('%s is refused', async (_, body) => {
  await graph.grant('Calendars.Read');
  expect((await ask(body)).status).toBe(400);
});

test('without the permission Exchange refuses', async () => {
  await graph.grant('User.Read.All');
  expect(await ask({ schedules: ['ben@contoso.example'] })).toMatchObject({ status: 403, body: { error: { code: 'ErrorAccessDenied' } } });
});

test.each([
  ['photos/48x48', 'ProfilePhoto.Read.All'],
  ['presence', 'Presence.Read.All']
])('%s of others needs its own permission and no other', async (path, scope) => {
  await graph.grant(scope);
  expect((await graph.ask(`users/amara@contoso.example/${path}`)).status).toBe(200);
  await graph.grant('User.Read');
  expect((await graph.ask(`users/amara@contoso.example/${path}`)).status).toBe(403);
});
