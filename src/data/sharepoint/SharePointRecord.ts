import type { PersonRef } from '../../core/people';
import type { RecordFound, RecordSource } from '../../core/recognition';
import { arrival } from './arrival';
import type { Connection } from './connection';
import { EvidenceBoards } from './evidenceBoards';
import { reusedAnswers } from './reusedAnswers';
import { SharePointEvidence } from './SharePointEvidence';
import { knownUserId } from './siteUsers';
import type { SiteContext } from './SiteContext';

/** Posts that people may take credit for, from the boards of the site under the reader's own rights. */
export class SharePointRecord implements RecordSource {
  private readonly boards: EvidenceBoards;
  private readonly evidence: SharePointEvidence;

  /** @param connection the page's own gathering one lets requests travel together */
  public constructor(private readonly context: SiteContext, private readonly connection: Connection) {
    this.boards = new EvidenceBoards(connection, context);
    this.evidence = new SharePointEvidence(context, connection);
  }

  /** Answers, and what colleagues made of them. Reuses that cannot be read make the record incomplete, not impossible. */
  public async of(person: PersonRef): Promise<RecordFound> {
    const [answers, { boards, guests }, siteUserId] = await Promise.all([this.evidence.of(person), this.boards.places(), knownUserId(this.connection, person)]);
    const reuses = await reusedAnswers(this.connection, boards, guests, { ...person, siteUserId }).catch(() => ({ items: [], isComplete: false }));
    return { items: [...answers.items, ...reuses.items], isComplete: answers.isComplete && reuses.isComplete };
  }

  public async accepted(): Promise<RecordFound> {
    const { AcceptedAnswers } = await arrival(import(/* webpackChunkName: 'kh-recognition-setup' */ './acceptedAnswers'));
    return new AcceptedAnswers(this.context, this.connection, this.boards).all();
  }
}
