/** Presence: `me/presence`, `users/{id}/presence`, `communications/getPresencesByUserId`. */
import type { PersonRow } from '../store/Store.ts';
import { graphErrors } from './errors.ts';
import { bodyOf, foreignJson } from './GraphCall.ts';
import type { GraphAnswer, GraphCall } from './GraphCall.ts';

/** Documented. */
const mostIds = 650;
const states = ['Available', 'Busy', 'Away', 'Offline', 'DoNotDisturb', 'BeRightBack'];

export function readPresence(call: GraphCall, person: PersonRow): GraphAnswer {
  const own = person.objectId === call.person.objectId;
  if (own) call.consents.demandOfTeams('Presence.Read', 'Presence.Read.All');
  else call.consents.demandOfTeams('Presence.Read.All');
  const address = own ? `users('${person.objectId}')/presence/$entity` : 'communications/presences/$entity';
  return foreignJson(call, { '@odata.context': `${call.root}/$metadata#${address}`, ...shapeOfPresence(person) });
}

/** Ids of nobody are passed over. */
export function readPresences(call: GraphCall): GraphAnswer {
  call.consents.demandOfTeams('Presence.Read.All');
  const { ids } = bodyOf(call);
  if (!Array.isArray(ids) || ids.length === 0 || !ids.every(id => typeof id === 'string')) throw graphErrors.bad('The ids collection is missing or empty.');
  if (ids.length > mostIds) throw graphErrors.bad(`The number of ids must not exceed ${mostIds}.`);
  const people = [...new Set(ids as string[])].flatMap(id => call.store.directory.byObjectId(id) ?? []);
  return foreignJson(call, { '@odata.context': `${call.root}/$metadata#Collection(microsoft.graph.presence)`, value: people.map(shapeOfPresence) }, { units: 2 });
}

/** What the profile says under `presence`, else always the same for the same person. */
function shapeOfPresence(person: PersonRow): Record<string, unknown> {
  const given = person.profile['presence'];
  const state = typeof given === 'string' ? given : states[[...person.objectId].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % states.length]!;
  return {
    id: person.objectId, availability: state, activity: state === 'Busy' ? 'InAMeeting' : state, statusMessage: null,
    outOfOfficeSettings: { message: null, isOutOfOffice: false }
  };
}
