import type { Person } from '../people';
import type { Badge } from './Badge';
import type { BadgeNomination } from './Nomination';
import type { GiveRefusal } from './Recognition';

/** What is known of the giver, and found out about the evidence, when somebody gives. */
export interface GiveFacts {
  readonly me: Person;
  readonly badges: readonly Badge[];
  /** Ids of the giver's SharePoint groups; undefined: unknown. */
  readonly myGroupIds?: readonly number[];
  /** Whether the giver is the manager of somebody, as the profile or Graph says; undefined: neither tells. */
  isMyReport(recipient: Person): boolean | undefined;
  /** Whether the giver can open the evidence; undefined: not tried yet. */
  readonly isEvidenceReadable?: boolean;
  /** The nomination that is decided by giving. */
  readonly nomination?: BadgeNomination;
  /** `https://contoso.sharepoint.com`, its `-my` host. */
  readonly tenantOrigins: readonly string[];
}

/** Why something is refused, and for whom, where it is one of several. */
export interface GiveProblem {
  readonly refusal: GiveRefusal;
  readonly recipient?: Person;
}
