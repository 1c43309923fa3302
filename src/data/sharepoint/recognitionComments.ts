import * as v from 'valibot';
import { escapeHtml, plainText } from '../../core/discussion';
import { samePerson } from '../../core/people';
import type { Person } from '../../core/people';
import type { CommentId, CommentsFound, RecognitionComment, RecognitionId } from '../../core/recognition';
import { AppError, isAppError } from '../../core/shared';
import { parse } from './boardSchema';
import { need } from './connection';
import type { Ask, Connection } from './connection';
import { attemptsInMemory, exactlyOnce } from './exactlyOnce';
import { onList } from './expertiseLists';
import { instantCell } from './itemCells';
import { id as idText } from './odata';
import { recognitionLists } from './recognitionColumns';
import type { RecognitionCongratulations } from './recognitionCongratulations';

/**
 * SharePoint's own comments of a recognition: newest first, 30 at once. It keeps them as HTML of its own kind: what was
 * typed with its signs encoded (a colon is `&#58;`), around links to people who were mentioned. Whether a list whose items
 * only their authors may change takes comments of others nobody says: what it refuses is kept as an item of the writer.
 */
export class RecognitionComments {
  /** For as long as the page lives: it was told so, and need not ask again. */
  private isRefused = false;
  /** Of words that may have been sent: said again after a failure, they are looked for first. */
  private readonly attempts = attemptsInMemory();

  public constructor(private readonly connection: Connection, private readonly webUrl: string, private readonly kept: RecognitionCongratulations) {}

  /** Both kinds by time, newest last: all that are kept as items, since nothing else shows them, and 30 comments. One request. */
  public async of(id: RecognitionId): Promise<CommentsFound> {
    const [native, kept] = await Promise.all([this.native(id), this.kept.of(id)]);
    const comments = [...native.comments, ...kept].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    return { ...native, comments };
  }

  public async add(id: RecognitionId, typed: string, me: Person): Promise<void> {
    const words = typed.trim();
    if (words === '') throw new AppError('invalid', { field: 'text' });
    if (!this.isRefused || !await this.kept.areKept()) {
      try {
        return await this.comment(id, words, me);
      } catch (error) {
        if (!isAppError(error, 'forbidden') || error.details.status !== 403 || !await this.kept.areKept()) throw error;
        this.isRefused = true;
      }
    }
    await this.kept.add(id, words, me);
  }

  /** What is not there any more has been removed: also after a lost reply. */
  public async remove(id: RecognitionId, comment: CommentId): Promise<void> {
    if (await this.kept.remove(comment)) return;
    try {
      await this.connection.send(this.ask(id, `(${idText(Number(comment))})`, { method: 'DELETE', repeatable: true }));
    } catch (error) {
      if (!isAppError(error, 'notFound')) throw error;
    }
  }

  private async native(id: RecognitionId): Promise<CommentsFound> {
    const [part] = await this.connection.batch([this.ask(id, '', { method: 'GET' })]);
    const found = parse(commentsSchema, need(part).body);
    return { comments: found.value.map(readComment).reverse(), isWhole: !found['odata.nextLink'] };
  }

  /** A comment has no key: after a lost reply, the same words of the same person are taken for it. */
  private async comment(id: RecognitionId, words: string, me: Person): Promise<void> {
    await exactlyOnce<unknown>({
      key: `congratulate-${id} ${words}`,
      send: () => this.connection.send(this.ask(id, '', { method: 'POST', body: { text: escapeHtml(words) } })),
      find: async () => (await this.native(id)).comments.find(one => one.text === wordsOf(escapeHtml(words)) && samePerson(one.by, me))
    }, this.attempts, this.connection.clock);
  }

  private ask(id: RecognitionId, rest: string, ask: Omit<Ask, 'path'>): Ask {
    return onList(this.webUrl, recognitionLists.recognitions, `/items(${idText(id)})/Comments${rest}`, ask);
  }
}

const commentSchema = v.object({
  id: v.pipe(v.string(), v.digits()),
  text: v.string(),
  createdDate: instantCell,
  author: v.object({ id: v.number(), name: v.optional(v.nullable(v.string())), loginName: v.string(), email: v.optional(v.nullable(v.string())), isExternal: v.optional(v.nullable(v.boolean())) })
});
const commentsSchema = v.object({ value: v.array(commentSchema), 'odata.nextLink': v.optional(v.string()) });

function readComment({ id, text, createdDate, author }: v.InferOutput<typeof commentSchema>): RecognitionComment {
  return {
    id: id as CommentId, text: wordsOf(text), at: createdDate,
    by: {
      siteUserId: author.id, name: author.name ?? '', loginName: author.loginName, ...(author.email ? { email: author.email } : {}),
      isGuest: author.isExternal === true || /#ext#/i.test(author.loginName), isDeleted: false
    }
  };
}

/** As text, its lines kept. */
function wordsOf(html: string): string {
  return html.split(/\r?\n/).map(plainText).join('\n').trim();
}
