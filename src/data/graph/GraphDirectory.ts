import * as v from 'valibot';
import { asDirectoryPerson, principalNameOf } from '../../core/people';
import type { DirectoryPerson, GraphSource, Organisation, PersonExtras, PersonKey, PersonRef } from '../../core/people';
import { isAppError } from '../../core/shared';
import { realClock } from '../sharepoint/SiteContext';
import type { Clock, FetchLike } from '../sharepoint/SiteContext';
import { graphAccess } from './graphAccess';
import type { GraphAccess, GraphHost } from './graphAccess';
import { graphBatch, mostParts } from './graphBatch';
import type { GraphAsk, GraphPart } from './graphBatch';
import type { GraphGate } from './GraphPeople';
import { presencesIn } from './presenceOf';
import { workingHoursIn } from './workingHoursOf';

/** What Graph can add; each by a permission of its own. */
export type GraphExtra = 'presence' | 'photos' | 'workingHours' | 'organisation';
/** One for the page: what was refused once is not asked for again before it is loaded anew. */
export type DirectoryGates = Readonly<Record<GraphExtra, GraphGate>>;

export function openGates(): DirectoryGates {
  return { presence: { isClosed: false }, photos: { isClosed: false }, workingHours: { isClosed: false }, organisation: { isClosed: false } };
}

/** Scopes of which one is enough. https://learn.microsoft.com/graph/permissions-reference */
const scopes: Readonly<Record<GraphExtra, readonly string[]>> = {
  presence: ['Presence.Read.All'],
  photos: ['ProfilePhoto.Read.All', 'ProfilePhoto.ReadWrite.All', 'User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
  // Settings of mailboxes are one's own only (MailboxSettings.Read); the hours of colleagues come with their schedule.
  workingHours: ['Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite', 'Calendars.Read.Shared', 'Calendars.ReadWrite.Shared'],
  organisation: ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All']
};

/** Documented: people of one `getSchedule`. */
const mostSchedules = 20;
const userProperties = 'id,displayName,mail,userPrincipalName,jobTitle,department,officeLocation';
/** Pixels, twice the size shown: on cards of one person and in lists. */
const [largePhoto, smallPhoto] = ['240x240', '96x96'];
const mostPhotosKept = 300;

export interface GraphDirectoryOptions {
  readonly gates: DirectoryGates;
  readonly fetch?: FetchLike;
  readonly clock?: Clock;
}

/** Somebody of one's own organisation, as Graph finds them. */
interface Found {
  readonly person: DirectoryPerson;
  /** Directory id, else principal name. */
  readonly name: string;
}

type Batch = { readonly of: GraphExtra; readonly ask: GraphAsk; readonly take: (body: unknown, contentType: string) => void; readonly isAbsent?: () => void };

/**
 * Presence, photos, working hours, manager and reports, as far as an administrator granted each: the token is looked into
 * first, and a refusal closes exactly the part that it met. Everything about the people of a page is one request. Guests
 * are left out: the directory is closed to them, and says little of them.
 */
export class GraphDirectory implements GraphSource {
  private readonly access: GraphAccess;
  private readonly clock: Clock;
  private readonly fetch: FetchLike;
  /** Addresses of pictures by size and person; empty for those who have none. */
  private readonly photos = new Map<string, string>();

  public constructor(host: GraphHost, private readonly options: GraphDirectoryOptions) {
    this.clock = options.clock ?? realClock;
    this.fetch = options.fetch ?? ((url, init) => fetch(url, init));
    this.access = graphAccess(host, this.clock);
  }

  public async extras(people: readonly DirectoryPerson[]): Promise<ReadonlyMap<PersonKey, PersonExtras>> {
    const found = people.map(findable).filter((one): one is Found => one !== undefined);
    const extras = new Map<PersonKey, PersonExtras>();
    if (found.length === 0) return extras;
    const add = (key: PersonKey, extra: PersonExtras): void => { extras.set(key, { ...extras.get(key), ...extra }); };
    const [presence, hours, photos] = await Promise.all([this.may('presence'), this.may('workingHours'), this.may('photos')]);
    const parts = [...presence ? this.presenceOf(found, add) : [], ...hours ? this.hoursOf(found, add) : []];
    await this.ask([...parts, ...photos ? this.photosOf(found, add, mostParts - parts.length) : []]);
    return extras;
  }

  public async organisation(person: PersonRef): Promise<Organisation | undefined> {
    const found = findable(asDirectoryPerson(person));
    if (!found || !await this.may('organisation')) return undefined;
    const user = `users/${encodeURIComponent(found.name)}`;
    let manager: DirectoryPerson | undefined;
    let reports: readonly DirectoryPerson[] = [];
    const isAnswered = await this.ask([
      { of: 'organisation', ask: { method: 'GET', path: `${user}/manager?$select=${userProperties}` }, take: body => { manager = personOf(body); } },
      {
        of: 'organisation', ask: { method: 'GET', path: `${user}/directReports?$select=${userProperties}&$top=999` },
        take: body => { reports = peopleIn(body); }
      }
    ]);
    return isAnswered ? { ...(manager ? { manager } : {}), reports } : undefined;
  }

  private presenceOf(found: readonly Found[], add: (key: PersonKey, extra: PersonExtras) => void): readonly Batch[] {
    const known = found.filter(({ person }) => person.directoryId !== undefined);
    const take = (body: unknown): void => {
      const presences = presencesIn(body);
      known.forEach(({ person }) => {
        const presence = presences.get(person.directoryId ?? '');
        if (presence) add(person.key, { presence });
      });
    };
    if (known.length > 0) {
      const ids = [...new Set(known.map(({ person }) => person.directoryId))];
      return [{ of: 'presence', ask: { method: 'POST', path: 'communications/getPresencesByUserId', body: { ids } }, take }];
    }
    // One person of whom no source told the directory's id, on their card.
    const [{ person, name }] = found;
    return found.length > 1 ? [] : [{
      of: 'presence', ask: { method: 'GET', path: `users/${encodeURIComponent(name)}/presence` },
      take: body => [...presencesIn(body).values()].forEach(presence => add(person.key, { presence }))
    }];
  }

  /** The next hour is asked for, because some time must be; only the hours of work are read. */
  private hoursOf(found: readonly Found[], add: (key: PersonKey, extra: PersonExtras) => void): readonly Batch[] {
    const reachable = found.filter(({ person }) => person.email).slice(0, mostSchedules);
    if (reachable.length === 0) return [];
    const at = (ms: number): { readonly dateTime: string; readonly timeZone: 'UTC' } => ({ dateTime: new Date(ms).toISOString().slice(0, 19), timeZone: 'UTC' });
    const body = { schedules: reachable.map(({ person }) => person.email), startTime: at(this.clock.now()), endTime: at(this.clock.now() + 3_600_000), availabilityViewInterval: 60 };
    return [{
      of: 'workingHours', ask: { method: 'POST', path: 'me/calendar/getSchedule', body },
      take: answer => {
        const hours = workingHoursIn(answer);
        reachable.forEach(({ person }) => {
          const workingHours = hours.get((person.email ?? '').toLowerCase());
          if (workingHours) add(person.key, { workingHours });
        });
      }
    }];
  }

  private photosOf(found: readonly Found[], add: (key: PersonKey, extra: PersonExtras) => void, most: number): readonly Batch[] {
    const size = found.length === 1 ? largePhoto : smallPhoto;
    const show = (key: PersonKey): void => {
      const photoUrl = this.photos.get(`${size} ${key}`);
      if (photoUrl) add(key, { photoUrl });
    };
    found.forEach(({ person }) => show(person.key));
    return found.filter(({ person }) => !this.photos.has(`${size} ${person.key}`)).slice(0, most).map(({ person, name }): Batch => ({
      of: 'photos', ask: { method: 'GET', path: `users/${encodeURIComponent(name)}/photos/${size}/$value` },
      take: (body, contentType) => { this.keepPhoto(`${size} ${person.key}`, imageAddress(body, contentType)); show(person.key); },
      isAbsent: () => this.keepPhoto(`${size} ${person.key}`, '')
    }));
  }

  private keepPhoto(name: string, address: string): void {
    this.photos.set(name, address);
    const oldest = this.photos.keys().next();
    if (this.photos.size > mostPhotosKept && !oldest.done) this.photos.delete(oldest.value);
  }

  /** Whether it is worth asking: not refused before, and the token says so, or says nothing readable. */
  private async may(extra: GraphExtra): Promise<boolean> {
    if (this.options.gates[extra].isClosed) return false;
    try {
      return await this.access.may(scopes[extra]);
    } catch {
      // Nobody signed in, or no consent: what all extras have in common.
      this.options.gates[extra].isClosed = true;
      return false;
    }
  }

  /** False when nothing at all was answered. */
  private async ask(batch: readonly Batch[]): Promise<boolean> {
    if (batch.length === 0) return false;
    let parts: readonly GraphPart[];
    try {
      parts = await graphBatch({ token: () => this.access.token(), fetch: this.fetch, clock: this.clock }, batch.map(({ ask }) => ask));
    } catch (error) {
      if (isAppError(error, 'forbidden')) batch.forEach(({ of }) => { this.options.gates[of].isClosed = true; });
      return false;
    }
    parts.forEach((part, index) => {
      if ('body' in part) batch[index].take(part.body, part.contentType);
      else if (part.error.kind === 'notFound') batch[index].isAbsent?.();
    });
    // One hidden person is refused among others; a missing permission refuses everybody.
    for (const extra of new Set(batch.map(({ of }) => of))) {
      const own = parts.filter((_, index) => batch[index].of === extra);
      if (own.every(part => 'error' in part && part.error.kind === 'forbidden')) this.options.gates[extra].isClosed = true;
    }
    return parts.some(part => 'body' in part || part.error.kind === 'notFound');
  }
}

/** Somebody of this organisation whose name in the directory is known. */
function findable(person: DirectoryPerson): Found | undefined {
  const name = person.directoryId ?? principalNameOf(person.loginName) ?? person.email;
  const isGuest = person.isGuest || /#ext#/i.test(person.loginName ?? '');
  return name && !isGuest && !person.isDeleted ? { person, name } : undefined;
}

/** An address made for this page. Anything that is no picture in base64 is none. */
function imageAddress(body: unknown, contentType: string): string {
  const type = /^image\/(?:jpeg|png|gif|webp)$/i.exec(contentType.split(';')[0].trim())?.[0];
  return type !== undefined && typeof body === 'string' && /^[A-Za-z0-9+/]+={0,2}$/.test(body) ? `data:${type};base64,${body}` : '';
}

const userSchema = v.object({
  id: v.string(), displayName: v.nullish(v.string(), ''), mail: v.nullish(v.string(), ''), userPrincipalName: v.pipe(v.string(), v.minLength(1)),
  jobTitle: v.nullish(v.string(), ''), department: v.nullish(v.string(), ''), officeLocation: v.nullish(v.string(), '')
});
const listSchema = v.object({ value: v.array(v.unknown()) });

/** Undefined for what is no user: a manager may be a contact. */
function personOf(body: unknown): DirectoryPerson | undefined {
  const parsed = v.safeParse(userSchema, body);
  if (!parsed.success) return undefined;
  const { id, displayName, mail, userPrincipalName, jobTitle, department, officeLocation } = parsed.output;
  return {
    ...asDirectoryPerson({
      siteUserId: undefined, name: displayName, loginName: `i:0#.f|membership|${userPrincipalName.toLowerCase()}`,
      isGuest: /#ext#/i.test(userPrincipalName), isDeleted: false, ...(mail ? { email: mail } : {})
    }),
    directoryId: id.toLowerCase(),
    ...(jobTitle ? { jobTitle } : {}), ...(department ? { department } : {}), ...(officeLocation ? { office: officeLocation } : {})
  };
}

function peopleIn(body: unknown): readonly DirectoryPerson[] {
  const list = v.safeParse(listSchema, body);
  return (list.success ? list.output.value : []).map(personOf).filter((person): person is DirectoryPerson => person !== undefined);
}
