import type { EvidenceFound, EvidenceItem, EvidenceOptions, EvidenceSource, PersonRef, WeeklyLoad } from '../../core/people';
import { asTyped, holdsAllWords, searchWords } from '../../core/people';
import type { Recognition } from '../../core/recognition';
import { countable, isTouched, visible } from '../../core/recognition';
import { isAppError } from '../../core/shared';
import { and, contains, equals } from './caml';
import { connect } from './connection';
import type { Connection } from './connection';
import { PeopleListAccess } from './expertiseLists';
import { gathering } from './gathering';
import { readEach } from './readEach';
import { RecognitionAnswers } from './recognitionAnswers';
import { recognitionColumns, recognitionLists } from './recognitionColumns';
import { readRecognition, recognitionItems, tenantOriginsOf } from './recognitionRows';
import { RecognitionVersions } from './recognitionVersions';
import { readNewest } from './recognitionWindows';
import type { Filter } from './recognitionWindows';
import { knownUserId } from './siteUsers';
import type { SiteContext } from './SiteContext';

/** Thanks of one person, or on one subject, that are looked at, newest first. */
const most = 100;

/**
 * What boards show of people, with the thanks that the site's list of recognitions holds: those that count without a
 * question to anybody, so neither awards nor thanks of managers, nothing edited, nothing that its recipient hides. Where
 * the list is missing or fails, what the boards show is shown.
 */
export class SharePointThanks implements EvidenceSource {
  private readonly recognitions: PeopleListAccess;
  private readonly answers: RecognitionAnswers;
  private readonly past: RecognitionVersions;

  /** @param connection the page's own gathering one: thanks travel with what the boards are asked */
  public constructor(private readonly boards: EvidenceSource, private readonly context: SiteContext, private readonly connection: Connection = gathering(connect(context))) {
    this.recognitions = new PeopleListAccess(connection, context.webUrl, recognitionLists.recognitions);
    this.answers = new RecognitionAnswers(connection, context.webUrl);
    this.past = new RecognitionVersions(connection, context.webUrl);
  }

  /** An unfinished question is held against answers alone: they say more of what somebody knows than the topics of a thanks. */
  public async on(subject: string, options: EvidenceOptions = {}): Promise<EvidenceFound> {
    const words = searchWords(subject);
    if (options.anyWord || words.length === 0) return this.boards.on(subject, options);
    const where = and(...asTyped(words, subject).map(word => contains(recognitionColumns.topics, 'Note', word)));
    const [found, thanks] = await Promise.all([
      this.boards.on(subject, options),
      this.thanks(where && { where, columns: [recognitionColumns.topics], many: 'byLooking' }, one => one.topics.some(topic => holdsAllWords(topic, words)))
    ]);
    return { items: [...found.items, ...thanks.items], isComplete: found.isComplete && thanks.isComplete };
  }

  public async of(person: PersonRef): Promise<EvidenceFound> {
    const [found, thanks] = await Promise.all([this.boards.of(person), this.to(person)]);
    const items = [...found.items, ...thanks.items].sort((a, b) => (a.at < b.at ? 1 : -1));
    return { items: items.slice(0, most), isComplete: found.isComplete && thanks.isComplete && items.length <= most };
  }

  public load(): Promise<WeeklyLoad> {
    return this.boards.load();
  }

  private async to(person: PersonRef): Promise<EvidenceFound> {
    const recipient = await knownUserId(this.connection, person).catch(() => undefined);
    if (recipient === undefined) return nothing;
    const where = equals(recognitionColumns.recipient, 'Integer', recipient, { byId: true });
    return this.thanks({ where, columns: [recognitionColumns.recipient] }, () => true);
  }

  private async thanks(filter: Filter | undefined, keep: (recognition: Recognition) => boolean): Promise<EvidenceFound> {
    try {
      const [read, along] = await Promise.all([
        readNewest(this.recognitions, { ...recognitionItems, rowLimit: most, ...(filter ? { filter } : {}) }), this.answers.along(undefined)
      ]);
      const reading = { me: undefined, tenantOrigins: tenantOriginsOf(this.context.webUrl) };
      const rows = readEach(read.items ?? [], item => readRecognition(item, reading)).rows.filter(keep);
      const shown = await this.withHistory(visible(rows, await this.answers.to(rows.map(one => one.id), along)));
      return { items: [...countable(shown).counted].reverse().map(one => this.itemOf(one)), isComplete: read.lowest === undefined && !read.isForbidden };
    } catch (error) {
      if (isAppError(error)) return { items: [], isComplete: false };
      throw error;
    }
  }

  /** A like may move the stamps of an item: whether words were changed its versions tell. */
  private async withHistory(recognitions: readonly Recognition[]): Promise<readonly Recognition[]> {
    return Promise.all(recognitions.map(async one => {
      const isPlain = one.kind === 'thanks' && one.badge === undefined && !one.imported;
      return isPlain && isTouched(one) && await this.past.historyOf(one) === 'same' ? { ...one, integrity: { state: 'sound' as const } } : one;
    }));
  }

  private itemOf({ id, recipient, reason, topics, at, likeCount }: Recognition): EvidenceItem {
    const href = `${this.context.webUrl}/Lists/${recognitionLists.recognitions.urlName}/DispForm.aspx?ID=${id}`;
    return { kind: 'thanks', person: recipient, title: reason, topics, at, likes: likeCount, place: { listId: this.recognitions.schema?.id ?? '', discussionId: id }, href };
  }
}

const nothing: EvidenceFound = { items: [], isComplete: true };
