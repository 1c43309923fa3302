import * as v from 'valibot';
import { plainText } from '../../core/discussion';
import { asDirectoryPerson } from '../../core/people';
import type { DirectoryPerson, Person, PersonDetails, PersonRef, ProfileSource } from '../../core/people';
import { isAppError } from '../../core/shared';
import { accountOf } from './accountOf';
import { parse } from './boardSchema';
import { connect } from './connection';
import type { Connection } from './connection';
import { gathering } from './gathering';
import { id, text } from './odata';
import { pictureOf, stated } from './peopleRows';
import type { SiteContext } from './SiteContext';
import { SharePointPeople } from './SharePointPeople';

/** Null fields are those that the reader may not see. */
const profileSchema = v.object({
  AccountName: v.optional(v.nullable(v.string())),
  DisplayName: v.optional(v.nullable(v.string())),
  Email: v.optional(v.nullable(v.string())),
  Title: v.optional(v.nullable(v.string())),
  PictureUrl: v.optional(v.nullable(v.string())),
  UserProfileProperties: v.optional(v.array(v.object({ Key: v.string(), Value: v.nullable(v.string()) })), [])
});
const userSchema = v.object({
  Id: v.number(), Title: v.string(), LoginName: v.string(), Email: v.optional(v.nullable(v.string())),
  IsShareByEmailGuestUser: v.optional(v.boolean(), false), IsEmailAuthenticationGuestUser: v.optional(v.boolean(), false)
});

/** SharePoint's own profiles, which every member may read. */
export class SharePointProfiles implements ProfileSource {
  private readonly board: SharePointPeople;

  /** @param connection the page's own gathering one lets requests travel together with those of other sources */
  public constructor(private readonly context: SiteContext, private readonly connection: Connection = gathering(connect(context))) {
    this.board = new SharePointPeople(context, connection);
  }

  public details(people: readonly Person[]): Promise<ReadonlyMap<number, PersonDetails>> {
    return this.board.details(people);
  }

  /**
   * One request; one more for somebody of whom only the site's id is known, which a link may carry. Who has no profile, as
   * guests have none, is given as the site knows them; undefined only when the site knows nobody either.
   */
  public async profile(person: PersonRef): Promise<DirectoryPerson | undefined> {
    const known = accountOf(person) === undefined ? await this.siteUser(person) : person;
    const account = known && accountOf(known);
    if (!known || account === undefined) return undefined;
    const { body } = await this.connection.send({ method: 'GET', path: 'SP.UserProfiles.PeopleManager/GetPropertiesFor(accountName=@v)', query: { '@v': text(account) } });
    if (isNothing(body)) return known === person ? undefined : asDirectoryPerson(known);
    return this.read(parse(profileSchema, body), known);
  }

  private async siteUser({ siteUserId }: PersonRef): Promise<PersonRef | undefined> {
    if (siteUserId === undefined) return undefined;
    try {
      const { body } = await this.connection.send({
        method: 'GET', path: `web/siteusers/getbyid(${id(siteUserId)})`, query: { $select: 'Id,Title,LoginName,Email,IsShareByEmailGuestUser,IsEmailAuthenticationGuestUser' }
      });
      const user = parse(userSchema, body);
      const isGuest = user.IsShareByEmailGuestUser || user.IsEmailAuthenticationGuestUser || /#ext#/i.test(user.LoginName);
      return { siteUserId: user.Id, name: user.Title, loginName: user.LoginName, isGuest, ...(user.Email ? { email: user.Email } : {}) };
    } catch (error) {
      if (isAppError(error, 'notFound')) return undefined;
      throw error;
    }
  }

  private read(profile: v.InferOutput<typeof profileSchema>, person: PersonRef): DirectoryPerson {
    const property = (key: string): string => profile.UserProfileProperties.find(one => one.Key === key)?.Value ?? '';
    // Values of many are one text, joined by a bar.
    const listed = (key: string): readonly string[] => [...new Set(property(key).split('|').map(value => value.trim()).filter(value => value !== ''))];
    const loginName = profile.AccountName || person.loginName || '';
    const email = profile.Email || property('WorkEmail') || person.email || '';
    const base = asDirectoryPerson({ ...person, name: profile.DisplayName || property('PreferredName') || person.name, ...stated({ loginName, email }) });
    const account = loginName.slice(loginName.lastIndexOf('|') + 1) || email;
    return {
      ...base,
      ...stated({
        jobTitle: profile.Title || property('SPS-JobTitle') || property('Title'),
        department: property('Department') || property('SPS-Department'),
        office: property('Office') || property('SPS-Location'),
        aboutMe: plainText(property('AboutMe')),
        directoryId: guidForm.test(property('msOnline-ObjectId')) ? property('msOnline-ObjectId').toLowerCase() : '',
        pictureUrl: profile.PictureUrl && account ? pictureOf(this.context.webUrl, account) : ''
      }),
      skills: listed('SPS-Skills'), responsibilities: listed('SPS-Responsibility'), interests: listed('SPS-Interests'),
      pastProjects: listed('SPS-PastProjects'), schools: listed('SPS-School')
    };
  }
}

const guidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Of somebody without a profile: null, `{"odata.null": true}`, or an object that names nobody. */
function isNothing(body: unknown): boolean {
  const found = v.safeParse(v.object({ AccountName: v.pipe(v.string(), v.minLength(1)) }), body);
  return !found.success;
}
