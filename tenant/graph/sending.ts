/** `sendMail` and `sendActivityNotification`: checked, kept in the outbox, delivered to nobody. */
import type { PersonRow } from '../store/Store.ts';
import { graphErrors } from './errors.ts';
import { bodyOf, empty } from './GraphCall.ts';
import type { GraphAnswer, GraphCall } from './GraphCall.ts';

/** 202 with an empty body (recorded). */
export function sendMail(call: GraphCall): GraphAnswer {
  call.consents.demand('Mail.Send', graphErrors.refusedByExchange);
  const body = bodyOf(call);
  const message = member(body, 'message');
  if (!message) throw graphErrors.bad('The value of the parameter \'Message\' is empty.');
  const to = ['toRecipients', 'ccRecipients', 'bccRecipients'].flatMap(kind => listOf(message[kind]).map(one => member(one, 'emailAddress')?.['address']));
  if (to.length === 0 || !to.every((address): address is string => typeof address === 'string' && /^[^\s@]+@[^\s@]+$/.test(address))) throw graphErrors.recipients();
  call.outbox.add({ kind: 'mail', from: call.person.upn, to, body, at: call.store.now().toISOString() });
  return empty(202);
}

const longestPreview = 150;

/** 204. Sending to oneself was refused in 2021 (microsoft-graph-docs#11104); the code is assumed. */
export function sendActivityNotification(call: GraphCall, recipient: PersonRow): GraphAnswer {
  call.consents.demandOfTeams('TeamsActivity.Send');
  const body = bodyOf(call);
  const [topic, preview] = [member(body, 'topic'), member(body, 'previewText')];
  for (const [name, given] of [['topic', topic], ['previewText', preview], ['activityType', body['activityType']]] as const) {
    if (given === undefined || given === '') throw graphErrors.bad(`Required parameter '${name}' is missing.`);
  }
  if (typeof topic!['value'] !== 'string' || !['entityUrl', 'text'].includes(String(topic!['source']))) throw graphErrors.bad('Topic is not valid: it needs a source (entityUrl or text) and a value.');
  if (String(preview!['content'] ?? '').length > longestPreview) throw graphErrors.bad(`previewText must not be longer than ${longestPreview} characters.`);
  if (recipient.objectId === call.person.objectId) throw graphErrors.bad('The sender and the recipient of the notification must not be the same user.');
  call.outbox.add({ kind: 'activity', from: call.person.upn, to: [recipient.upn], body, at: call.store.now().toISOString() });
  return empty(204);
}

function member(value: unknown, name: string): Readonly<Record<string, unknown>> | undefined {
  const found = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
  return typeof found === 'object' && found !== null ? found as Readonly<Record<string, unknown>> : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
