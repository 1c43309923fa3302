import * as v from 'valibot';
import type { Presence } from '../../core/people';

const presenceSchema = v.object({
  id: v.string(), availability: v.nullish(v.string(), ''), activity: v.nullish(v.string(), ''),
  outOfOfficeSettings: v.nullish(v.looseObject({ isOutOfOffice: v.nullish(v.boolean(), false) }))
});
const listSchema = v.object({ value: v.array(v.unknown()) });

/** https://learn.microsoft.com/graph/api/resources/presence */
const meanings: Readonly<Record<string, Presence['availability']>> = {
  available: 'available', availableidle: 'available', busy: 'busy', busyidle: 'busy', donotdisturb: 'doNotDisturb', away: 'away', berightback: 'away', offline: 'offline'
};

/** One presence, or a collection of them, by directory id in lower case. What cannot be read is left out. */
export function presencesIn(body: unknown): ReadonlyMap<string, Presence> {
  const list = v.safeParse(listSchema, body);
  const found = new Map<string, Presence>();
  for (const one of list.success ? list.output.value : [body]) {
    const parsed = v.safeParse(presenceSchema, one);
    if (parsed.success) found.set(parsed.output.id.toLowerCase(), presenceOf(parsed.output));
  }
  return found;
}

/** Who set a notice of absence is away, though a telephone somewhere may show them available. When it ends, v1.0 does not tell. */
function presenceOf({ availability, activity, outOfOfficeSettings }: v.InferOutput<typeof presenceSchema>): Presence {
  const told = meanings[availability.toLowerCase()] ?? 'unknown';
  const isOut = outOfOfficeSettings?.isOutOfOffice === true || activity.toLowerCase() === 'outofoffice';
  return { availability: isOut && told === 'available' ? 'away' : told };
}
