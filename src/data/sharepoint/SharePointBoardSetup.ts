import * as v from 'valibot';
import type { AppliedChange, BindableList, BoardFeature, BoardSetup, SchemaChange } from '../../core/discussion';
import { cleanTitle, validateTitle } from '../../core/discussion';
import { AppError, isAppError } from '../../core/shared';
import { isOutcomeUnknown } from './behaviors/translateErrors';
import { listViewThreshold, parse, permissionMask } from './boardSchema';
import { columnXml } from './columnDefinitions';
import { columns, rights } from './columns';
import type { ColumnName } from './columns';
import { connect, need } from './connection';
import type { Ask, Connection } from './connection';
import { list, pathText, text } from './odata';
import type { SiteContext } from './SiteContext';

const boardTemplate = 108;
/** RatingSettings.SetListRating: 0 off, 1 stars, 2 likes. */
const likesOn = 2;
const ratingsOff = 0;

const listSelect = 'Id,Title,ItemCount,LastItemModifiedDate';
const bindableSchema = v.object({ Id: v.string(), Title: v.string(), ItemCount: v.number(), LastItemModifiedDate: v.string() });
const stateSchema = v.object({
  ItemCount: v.number(),
  EffectiveBasePermissions: v.object({ High: v.string(), Low: v.string() }),
  RootFolder: v.object({ Properties: v.optional(v.record(v.string(), v.unknown()), {}) })
});
const fieldsSchema = v.object({ value: v.array(v.object({ InternalName: v.string(), Indexed: v.boolean() })) });

/** Columns that an owner may add, and what each gives. Categories need a list of their own and are not offered. */
const additions: readonly { readonly column: ColumnName; readonly enables: readonly BoardFeature[]; readonly needsSmallList?: true }[] = [
  { column: columns.clientKey, enables: ['clientKeys'], needsSmallList: true },
  { column: columns.isQuestion, enables: ['questions'] },
  { column: columns.acceptedAnswer, enables: ['acceptedAnswers'] },
  { column: columns.outcome, enables: ['outcomes'] },
  { column: columns.lastReplyBy, enables: ['lastReplyBy'] },
  { column: columns.askedPeople, enables: ['askedPeople'] },
  // Both or none on a large list: the place alone would give nothing.
  { column: columns.originalAuthor, enables: ['reuse'], needsSmallList: true },
  { column: columns.original, enables: ['reuse'], needsSmallList: true }
];

/** What a board's queries filter and sort by first; without an index they fail above the threshold. */
const indexes: readonly ColumnName[] = [columns.lastActivity, columns.author, columns.discussion, columns.originalAuthor];

/** Setting up a board on SharePoint: real lists, columns under their own ids, and exactly what was made undone. */
export class SharePointBoardSetup implements BoardSetup {
  private readonly connection: Connection;

  public constructor(context: SiteContext) {
    this.connection = connect(context);
  }

  public async lists(): Promise<readonly BindableList[]> {
    const { body } = await this.connection.send({
      method: 'GET', path: 'web/lists', query: { $select: listSelect, $filter: `BaseTemplate eq ${boardTemplate} and Hidden eq false` }
    });
    return parse(v.object({ value: v.array(bindableSchema) }), body).value.map(bindable);
  }

  public async createList(title: string): Promise<BindableList> {
    if (!validateTitle(title).allowed) throw new AppError('invalid', { field: 'Title' });
    const Title = cleanTitle(title);
    try {
      const { body } = await this.connection.send({
        method: 'POST', path: 'web/lists', body: { BaseTemplate: boardTemplate, Title, Description: '', AllowContentTypes: true, ContentTypesEnabled: true }
      });
      return bindable(parse(bindableSchema, body));
    } catch (error) {
      if (!isAppError(error) || !isOutcomeUnknown(error)) throw error;
      const made = (await this.lists()).find(candidate => candidate.title === Title && candidate.itemCount === 0);
      if (!made) throw error;
      return made;
    }
  }

  public async preview(listId: string): Promise<readonly SchemaChange[]> {
    const { state, fields } = await this.read(listId);
    const mayManage = (permissionMask(state.EffectiveBasePermissions) & rights.manageLists) === rights.manageLists;
    const isLarge = state.ItemCount > listViewThreshold;
    const blocked = (needsSmallList: boolean): Pick<SchemaChange, 'blockedBy'> => {
      if (!mayManage) return { blockedBy: 'noPermission' };
      return needsSmallList && isLarge ? { blockedBy: 'listTooLarge' } : {};
    };
    const present = new Map(fields.map(field => [field.InternalName, field]));
    return [
      ...additions.filter(({ column }) => !present.has(column)).map(({ column, enables, needsSmallList = false }): SchemaChange => ({
        id: `column:${column}`, kind: 'addColumn', column, enables, detail: columnXml[column] ?? '', ...blocked(needsSmallList)
      })),
      ...indexes.filter(column => present.get(column)?.Indexed === false).map((column): SchemaChange => ({
        id: `index:${column}`, kind: 'addIndex', column, enables: [], detail: `${column}: Indexed = true`, ...blocked(true)
      })),
      ...(hasLikes(state.RootFolder.Properties, present) ? [] : [{
        id: 'likes', kind: 'enableLikes', column: columns.likeCount, enables: ['likes'], detail: `SetListRating ratingType = ${likesOn}`, ...blocked(false)
      } satisfies SchemaChange])
    ];
  }

  public async apply(listId: string, changes: readonly SchemaChange[]): Promise<readonly AppliedChange[]> {
    const applied: AppliedChange[] = [];
    for (const change of changes) {
      try {
        const isOpen = (await this.preview(listId)).some(open => open.id === change.id);
        if (isOpen) await this.applyOne(listId, change);
        applied.push({ change, made: isOpen });
      } catch (error) {
        if (!isAppError(error)) throw error;
        if (applied.length === 0) throw error;
        break;
      }
    }
    return applied;
  }

  public async undo(listId: string, applied: readonly AppliedChange[]): Promise<void> {
    for (const { change, made } of [...applied].reverse()) {
      if (!made) continue;
      try {
        await this.connection.send(undoAsk(listId, change));
      } catch (error) {
        if (!isAppError(error, 'notFound')) throw error;
      }
    }
  }

  /** After a lost reply, whether the change is there decides: asking for a column twice would make a second one. */
  private async applyOne(listId: string, change: SchemaChange): Promise<void> {
    try {
      await this.connection.send(applyAsk(listId, change));
    } catch (error) {
      if (!isAppError(error) || !isOutcomeUnknown(error)) throw error;
      if ((await this.preview(listId)).some(open => open.id === change.id)) throw error;
    }
  }

  private async read(listId: string): Promise<{ state: v.InferOutput<typeof stateSchema>; fields: v.InferOutput<typeof fieldsSchema>['value'] }> {
    const wanted = [...new Set([...additions.map(addition => addition.column), ...indexes, columns.likeCount, columns.likedBy])];
    const [state, fields] = await this.connection.batch([
      { method: 'GET', path: list(listId), query: { $select: 'ItemCount,EffectiveBasePermissions,RootFolder/Properties', $expand: 'RootFolder,RootFolder/Properties' } },
      { method: 'GET', path: `${list(listId)}/fields`, query: { $select: 'InternalName,Indexed', $filter: wanted.map(name => `InternalName eq '${name}'`).join(' or ') } }
    ]);
    return { state: parse(stateSchema, need(state).body), fields: parse(fieldsSchema, need(fields).body).value };
  }
}

function bindable(row: v.InferOutput<typeof bindableSchema>): BindableList {
  return { id: row.Id.replace(/[{}]/g, '').toLowerCase(), title: row.Title, itemCount: row.ItemCount, lastItemModified: row.LastItemModifiedDate };
}

function hasLikes(properties: Readonly<Record<string, unknown>>, present: ReadonlyMap<string, unknown>): boolean {
  const experience = properties.Ratings_VotingExperience ?? properties.Ratings_x005f_VotingExperience;
  return experience === 'Likes' && present.has(columns.likeCount) && present.has(columns.likedBy);
}

function applyAsk(listId: string, change: SchemaChange): Ask {
  if (change.kind === 'enableLikes') return ratingAsk(listId, likesOn);
  if (change.kind === 'addIndex') return indexAsk(listId, change.column, true);
  // 8: keep the internal name that the XML gives.
  return { method: 'POST', path: `${list(listId)}/fields/CreateFieldAsXml`, body: { parameters: { SchemaXml: columnXml[change.column as ColumnName] ?? '', Options: 8 } } };
}

function undoAsk(listId: string, change: SchemaChange): Ask {
  if (change.kind === 'enableLikes') return ratingAsk(listId, ratingsOff);
  if (change.kind === 'addIndex') return indexAsk(listId, change.column, false);
  return { method: 'DELETE', path: `${list(listId)}/fields/getbyinternalnameortitle(${pathText(change.column)})`, ifMatch: '*', repeatable: true };
}

function indexAsk(listId: string, column: string, Indexed: boolean): Ask {
  return { method: 'MERGE', path: `${list(listId)}/fields/getbyinternalnameortitle(${pathText(column)})`, body: { Indexed }, ifMatch: '*', repeatable: true };
}

/** Undocumented, but what the list's own rating settings page calls: pnp/pnpjs#2642. */
function ratingAsk(listId: string, ratingType: number): Ask {
  return {
    method: 'POST', path: 'Microsoft.SharePoint.Portal.RatingSettings.SetListRating', query: { listID: text(listId), ratingType: String(ratingType) }, repeatable: true
  };
}
