import type { Outcome, Outcomes } from '../../core/people';
import { connect } from './connection';
import type { Connection } from './connection';
import { attemptsInMemory, exactlyOnce } from './exactlyOnce';
import { onList } from './expertiseLists';
import { peopleColumns, peopleLists } from './peopleColumns';
import { realClock } from './SiteContext';
import type { AttemptStorage, SiteContext } from './SiteContext';
import { textCell } from './textCells';

/**
 * Ends of searches as items of a list, sent while the person goes on reading: `keepalive` lets a request outlive the page
 * that sent it. A lost reply is no reason to look, because the unique key refuses a second item; after four tries the
 * outcome is lost.
 */
export class SharePointOutcomes implements Outcomes {
  private readonly connection: Connection;
  private readonly attempts: AttemptStorage = attemptsInMemory();

  public constructor(private readonly context: SiteContext) {
    const plain = context.fetch ?? ((url: string, init: RequestInit) => fetch(url, init));
    this.connection = connect({ ...context, clock: context.clock ?? realClock, fetch: (url, init) => plain(url, { ...init, keepalive: true }) });
  }

  public async record(outcome: Outcome): Promise<void> {
    const body = {
      [peopleColumns.title]: outcome.rung,
      [peopleColumns.clientKey]: outcome.key,
      ...(outcome.discussionId === undefined ? {} : { [peopleColumns.discussion]: outcome.discussionId }),
      ...(outcome.listId === undefined ? {} : { [peopleColumns.board]: textCell(outcome.listId) })
    };
    try {
      await exactlyOnce<unknown>({
        key: outcome.key,
        send: () => this.connection.send(onList(this.context.webUrl, peopleLists.outcomes, '/items', { method: 'POST', body })),
        find: async () => undefined
      }, this.attempts, this.connection.clock);
    } catch {
      // A list that is not there, a duplicate or a refusal: nothing that a person could do anything about.
    }
  }
}
