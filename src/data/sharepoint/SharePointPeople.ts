import * as v from 'valibot';
import type { PeopleDetails, Person, PersonDetails } from '../../core/people';
import { accountOf } from './accountOf';
import { connect } from './connection';
import type { Connection, Part } from './connection';
import { text } from './odata';
import type { SiteContext } from './SiteContext';

/** People asked for in one request. */
const perBatch = 20;

const profileSchema = v.object({
  Title: v.optional(v.nullable(v.string())),
  PictureUrl: v.optional(v.nullable(v.string())),
  UserProfileProperties: v.optional(v.array(v.object({ Key: v.string(), Value: v.nullable(v.string()) })), [])
});

/** Details from SharePoint's own profiles, which every member may read; each person is asked for once. */
export class SharePointPeople implements PeopleDetails {
  private readonly connection: Connection;
  private readonly known = new Map<number, PersonDetails>();

  public constructor(private readonly context: SiteContext, connection?: Connection) {
    this.connection = connection ?? connect(context);
  }

  public async details(people: readonly Person[]): Promise<ReadonlyMap<number, PersonDetails>> {
    const asked = people.filter((person, index) =>
      person.siteUserId !== undefined && !person.isDeleted && accountOf(person) !== undefined && !this.known.has(person.siteUserId) &&
      people.findIndex(other => other.siteUserId === person.siteUserId) === index);
    for (let from = 0; from < asked.length; from += perBatch) await this.ask(asked.slice(from, from + perBatch));
    const wanted = people.map(person => person.siteUserId).filter((id): id is number => id !== undefined);
    return new Map(wanted.filter(id => this.known.has(id)).map(id => [id, this.known.get(id) ?? {}]));
  }

  private async ask(people: readonly Person[]): Promise<void> {
    let parts: readonly Part[];
    try {
      parts = await this.connection.batch(people.map(person => ({
        method: 'GET', path: 'SP.UserProfiles.PeopleManager/GetPropertiesFor(accountName=@v)', query: { '@v': text(accountOf(person) ?? '') }
      })));
    } catch {
      return; // Less detail is no error: the next thread asks again.
    }
    people.forEach((person, index) => {
      const part = parts[index];
      const profile = 'error' in part ? undefined : v.safeParse(profileSchema, part.answer.body);
      if (profile?.success && person.siteUserId !== undefined) this.known.set(person.siteUserId, this.read(profile.output, person));
    });
  }

  private read(profile: v.InferOutput<typeof profileSchema>, person: Person): PersonDetails {
    const property = (key: string): string => profile.UserProfileProperties.find(one => one.Key === key)?.Value ?? '';
    const jobTitle = profile.Title || property('SPS-JobTitle') || property('Title');
    const department = property('Department') || property('SPS-Department');
    // The picture's own address lies in another site collection; this page of our own site serves it, sized.
    const pictureUrl = profile.PictureUrl && person.email
      ? `${this.context.webUrl}/_layouts/15/userphoto.aspx?size=M&accountname=${encodeURIComponent(person.email)}`
      : undefined;
    return { ...(jobTitle ? { jobTitle } : {}), ...(department ? { department } : {}), ...(pictureUrl ? { pictureUrl } : {}) };
  }
}
