import * as v from 'valibot';
import type { PersonRef } from '../../core/people';
import type { ReportSource } from '../../core/recognition';
import { isAppError } from '../../core/shared';
import type { Connection } from './connection';

const reportsSchema = v.object({ DirectReports: v.optional(v.nullable(v.array(v.string())), []) });

/** The reader's own people, as their profile names them. */
export class SharePointReports implements ReportSource {
  public constructor(private readonly connection: Connection) {}

  public async mine(): Promise<readonly PersonRef[] | undefined> {
    try {
      const { body } = await this.connection.send({ method: 'GET', path: 'SP.UserProfiles.PeopleManager/GetMyProperties', query: { $select: 'DirectReports' } });
      const found = v.safeParse(reportsSchema, body);
      return found.success ? found.output.DirectReports?.map(loginName => ({ siteUserId: undefined, name: '', loginName, isGuest: false })) : undefined;
    } catch (error) {
      if (isAppError(error)) return undefined;
      throw error;
    }
  }
}
