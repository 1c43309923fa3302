import * as v from 'valibot';
import type { ListChange, ListChangeKind, ListSetup } from '../../core/people';
import { AppError, isAppError } from '../../core/shared';
import { isOutcomeUnknown } from './behaviors/translateErrors';
import { listViewThreshold, parse, permissionMask } from './boardSchema';
import { columns, rights } from './columns';
import { connect, need } from './connection';
import type { Ask, Connection, Part } from './connection';
import { onList } from './expertiseLists';
import type { ListPlan } from './listPlans';
import { id, pathText, text } from './odata';
import type { SiteContext } from './SiteContext';

const genericList = 100;
/** RatingSettings.SetListRating: 0 off, 1 stars, 2 likes. */
const likesOn = 2;
const ratingsOff = 0;
/** RoleTypeKind of "Read" and of "Contribute". */
const readerRole = 2;
const contributorRole = 3;

const mask = v.object({ High: v.string(), Low: v.string() });
const listSchema = v.object({
  Id: v.string(),
  Title: v.string(),
  ItemCount: v.number(),
  ReadSecurity: v.number(),
  WriteSecurity: v.number(),
  NoCrawl: v.boolean(),
  HasUniqueRoleAssignments: v.boolean(),
  RootFolder: v.object({ Properties: v.optional(v.record(v.string(), v.unknown()), {}) }),
  Fields: v.array(v.object({ InternalName: v.string(), Indexed: v.boolean() }))
});
const assignmentsSchema = v.object({
  value: v.array(v.object({ PrincipalId: v.number(), RoleDefinitionBindings: v.array(v.object({ Id: v.number(), BasePermissions: mask })) }))
});

/** Everything that can be wrong with a list of ours; only lists of recognition are liked, only ballots are to be managed by owners alone. */
type AnyKind = ListChangeKind | 'enableLikes' | 'restrictManaging';
type Change = ListChange<string, AnyKind>;
type ListState = v.InferOutput<typeof listSchema>;

interface State {
  /** A list that is not there has none. */
  readonly lists: ReadonlyMap<string, ListState>;
  readonly mayManageLists: boolean;
  readonly mayManagePermissions: boolean;
  /** Of lists that only owners write or manage: who else may, with the roles that let them. Undefined: may not be seen. */
  readonly writers: ReadonlyMap<string, readonly Writer[] | undefined>;
}

interface Writer {
  readonly principalId: number;
  readonly roleIds: readonly number[];
}

/** Lists of ours: real lists at addresses of their own, so that a cut at any step is found and gone on from. */
export class SharePointListSetup<List extends string, Kind extends AnyKind> implements ListSetup<List, Kind> {
  private readonly connection: Connection;

  /** @param plans in order of making */
  public constructor(private readonly context: SiteContext, private readonly plans: readonly ListPlan<List>[]) {
    this.connection = connect(context);
  }

  public async preview(): Promise<readonly ListChange<List, Kind>[]> {
    return this.openChanges(await this.read());
  }

  public async apply(changes: readonly ListChange<List, Kind>[]): Promise<readonly ListChange<List, Kind>[]> {
    const made: ListChange<List, Kind>[] = [];
    const state = await this.read();
    let open = this.openChanges(state);
    for (const plan of this.plans) if (state.lists.get(plan.list)?.Title === plan.urlName) await this.giveTitle(plan);
    for (const wanted of changes) {
      const change = open.find(one => one.id === wanted.id);
      if (!change) continue;
      try {
        if (change.blockedBy) throw new AppError(change.blockedBy === 'noPermission' ? 'forbidden' : 'invalid', { threshold: change.blockedBy === 'listTooLarge' });
        await this.applyOne(change);
        made.push(change);
        // What a list brings along, and what its making leaves open, is known only when it is there.
        if (change.kind === 'createList') open = await this.preview();
      } catch (error) {
        if (!isAppError(error) || made.length === 0) throw error;
        break;
      }
    }
    return made;
  }

  public async undo(made: readonly ListChange<List, Kind>[]): Promise<readonly ListChange<List, Kind>[]> {
    const { lists } = await this.read();
    const created = new Set(made.filter(change => change.kind === 'createList').map(change => change.list));
    const left: ListChange<List, Kind>[] = [];
    for (const change of [...made].reverse()) {
      const plan = this.planOf(change.list);
      const state = lists.get(change.list);
      if (!state) continue;
      if (created.has(change.list) && change.kind !== 'createList') continue; // Goes with its list.
      const isUsed = change.kind === 'createList' && state.ItemCount > 0;
      const ask = isUsed ? undefined : change.kind === 'enableLikes' ? ratingAsk(state, ratingsOff) : undoAsk(this.context.webUrl, plan, change);
      if (ask === undefined) left.push(change);
      else await this.quietIfGone(ask);
    }
    return left.reverse();
  }

  /** After a lost reply, whether the change is there decides: asking for a column twice would make a second one. */
  private async applyOne(change: ListChange<List, Kind>): Promise<void> {
    try {
      if (change.kind === 'restrictWriting' || change.kind === 'restrictManaging') await this.restrict(this.planOf(change.list));
      else if (change.kind === 'enableLikes') await this.connection.send(ratingAsk((await this.read()).lists.get(change.list), likesOn));
      else await this.connection.send(applyAsk(this.context.webUrl, this.planOf(change.list), change));
    } catch (error) {
      if (!isAppError(error) || !isOutcomeUnknown(error)) throw error;
      if ((await this.preview()).some(open => open.id === change.id)) throw error;
    }
    if (change.kind === 'createList') await this.giveTitle(this.planOf(change.list));
  }

  /** The address comes from the first title. A title that another list has is left to that one; after a cut the next run tries again. */
  private async giveTitle(plan: ListPlan): Promise<void> {
    try {
      await this.connection.send(onList(this.context.webUrl, plan, '', { method: 'MERGE', body: { Title: plan.title }, ifMatch: '*', repeatable: true }));
    } catch (error) {
      if (!isAppError(error)) throw error;
    }
  }

  /** Own rights as a copy of the site's; then everybody who may too much without managing rights gets Read, or Contribute, instead. */
  private async restrict(plan: ListPlan): Promise<void> {
    const { webUrl } = this.context;
    const { lists } = await this.read();
    if (lists.get(plan.list)?.HasUniqueRoleAssignments !== true) {
      await this.connection.send(onList(webUrl, plan, '/breakroleinheritance(copyRoleAssignments=true,clearSubscopes=true)', { method: 'POST' }));
    }
    const less = parse(v.object({ Id: v.number() }), (await this.connection.send({ method: 'GET', path: `web/roledefinitions/getbytype(${plan.isWrittenByOwners ? readerRole : contributorRole})`, query: { $select: 'Id' } })).body).Id;
    for (const { principalId, roleIds } of (await this.read()).writers.get(plan.list) ?? []) {
      const assign = (name: string, role: number): Ask =>
        onList(webUrl, plan, `/roleassignments/${name}(principalid=${id(principalId)},roledefid=${id(role)})`, { method: 'POST', repeatable: true });
      await this.connection.send(assign('addroleassignment', less));
      for (const role of roleIds) await this.connection.send(assign('removeroleassignment', role));
    }
  }

  /** Kinds that no plan asks for do not come up. */
  private openChanges(state: State): readonly ListChange<List, Kind>[] {
    return this.plans.flatMap(plan => changesOf(plan, state.lists.get(plan.list), state)) as readonly ListChange<string, AnyKind>[] as readonly ListChange<List, Kind>[];
  }

  private planOf(list: string): ListPlan {
    const plan = this.plans.find(one => one.list === list);
    if (!plan) throw new AppError('invalid', { field: 'list' });
    return plan;
  }

  private async quietIfGone(ask: Ask): Promise<void> {
    try {
      await this.connection.send(ask);
    } catch (error) {
      if (!isAppError(error, 'notFound')) throw error;
    }
  }

  private async read(): Promise<State> {
    const { webUrl } = this.context;
    const guarded = this.plans.filter(isGuarded);
    const parts = await this.connection.batch([
      ...this.plans.map(plan => onList(webUrl, plan, '', {
        method: 'GET',
        query: { $select: 'Id,Title,ItemCount,ReadSecurity,WriteSecurity,NoCrawl,HasUniqueRoleAssignments,RootFolder/Properties,Fields/InternalName,Fields/Indexed', $expand: 'Fields,RootFolder,RootFolder/Properties' }
      })),
      { method: 'GET', path: 'web', query: { $select: 'EffectiveBasePermissions' } },
      ...guarded.map(plan => onList(webUrl, plan, '/roleassignments', { method: 'GET', query: { $expand: 'RoleDefinitionBindings' } }))
    ]);
    const states = this.plans.map((plan, index): readonly [List, ListState | undefined] => [plan.list, listState(parts[index])]);
    const web = parse(v.object({ EffectiveBasePermissions: mask }), need(parts[this.plans.length]).body);
    const own = permissionMask(web.EffectiveBasePermissions);
    return {
      lists: new Map(states.filter((entry): entry is readonly [List, ListState] => entry[1] !== undefined)),
      mayManageLists: (own & rights.manageLists) === rights.manageLists,
      mayManagePermissions: (own & rights.managePermissions) === rights.managePermissions,
      writers: new Map(guarded.map((plan, index) => [plan.list, writersOf(parts[this.plans.length + 1 + index], plan)]))
    };
  }
}

function listState(part: Part): ListState | undefined {
  if ('error' in part && part.error.kind === 'notFound') return undefined;
  return parse(listSchema, need(part).body);
}

function isGuarded(plan: ListPlan): boolean {
  return plan.isWrittenByOwners || plan.isManagedByOwners === true;
}

/** Who may change items, or is free of the list's rules, without managing permissions, whatever their role is called. */
function writersOf(part: Part, plan: ListPlan): readonly Writer[] | undefined {
  if ('error' in part) return undefined;
  const writing = plan.isWrittenByOwners ? rights.add | rights.edit | rights.remove : rights.manageLists | rights.moderate;
  return parse(assignmentsSchema, part.answer.body).value.flatMap(({ PrincipalId, RoleDefinitionBindings }) => {
    const roles = RoleDefinitionBindings.map(role => ({ id: role.Id, permissions: permissionMask(role.BasePermissions) }));
    if (roles.some(role => (role.permissions & rights.managePermissions) !== BigInt(0))) return [];
    const writes = roles.filter(role => (role.permissions & writing) !== BigInt(0));
    return writes.length === 0 ? [] : [{ principalId: PrincipalId, roleIds: writes.map(role => role.id) }];
  });
}

function changesOf(plan: ListPlan, there: ListState | undefined, state: State): readonly Change[] {
  const { list } = plan;
  const present = new Map((there?.Fields ?? []).map(field => [field.InternalName, field]));
  const blocked = (needsSmallList: boolean, needsPermissions = false): Pick<Change, 'blockedBy'> => {
    if (!state.mayManageLists || (needsPermissions && !state.mayManagePermissions)) return { blockedBy: 'noPermission' };
    return needsSmallList && (there?.ItemCount ?? 0) > listViewThreshold ? { blockedBy: 'listTooLarge' } : {};
  };
  const previous = `${there?.ReadSecurity ?? 1}-${there?.WriteSecurity ?? 1}-${there?.NoCrawl ?? false}`;
  const wanted = `${plan.rules.read}-${plan.rules.write}-${!plan.isSearched}`;
  const writers = state.writers.get(list);
  const restriction = plan.isWrittenByOwners ? 'restrictWriting' : 'restrictManaging';
  const needsRestriction = isGuarded(plan) && (!there?.HasUniqueRoleAssignments || (writers ?? []).length > 0);
  return [
    ...(there ? [] : [{ id: `createList:${list}`, kind: 'createList', list, detail: `Lists/${plan.urlName}: ${plan.title}, template ${genericList}`, ...blocked(false) } satisfies Change]),
    // Rules first: nobody finds a list that is not guarded yet.
    ...(needsRestriction ? [{
      id: `${restriction}:${list}:${there?.HasUniqueRoleAssignments ? 'own' : 'inherited'}`, kind: restriction, list,
      detail: `BreakRoleInheritance(copyRoleAssignments = true); ${plan.isWrittenByOwners ? 'Read' : 'at most Contribute'} for everybody who does not manage permissions`, ...blocked(true, true)
    } satisfies Change] : []),
    ...(previous === wanted ? [] : [{
      id: `itemRules:${list}:${previous}`, kind: 'itemRules', list,
      detail: `ReadSecurity = ${plan.rules.read}, WriteSecurity = ${plan.rules.write}, NoCrawl = ${!plan.isSearched}`, ...blocked(false)
    } satisfies Change]),
    ...(!plan.isLiked || hasLikes(there, present) ? [] : [{
      id: `likes:${list}`, kind: 'enableLikes', list, detail: `SetListRating ratingType = ${likesOn}`, ...blocked(false)
    } satisfies Change]),
    ...plan.columns.filter(column => !present.has(column.name)).map((column): Change => ({
      id: `column:${list}:${column.name}`, kind: 'addColumn', list, column: column.name, detail: column.xml, ...blocked(/Indexed="TRUE"/.test(column.xml))
    })),
    ...indexesOf(plan).filter(column => present.get(column)?.Indexed !== true && (present.has(column) || plan.indexed.some(one => one === column))).map((column): Change => ({
      id: `index:${list}:${column}`, kind: 'addIndex', list, column, detail: `${column}: Indexed = true`, ...blocked(true)
    }))
  ];
}

/** Our own come with their index; one that somebody took away is offered again. */
function indexesOf(plan: ListPlan): readonly string[] {
  return [...plan.indexed, ...plan.columns.filter(column => /Indexed="TRUE"/.test(column.xml)).map(column => column.name)];
}

function applyAsk(webUrl: string, plan: ListPlan, change: Change): Ask {
  switch (change.kind) {
    case 'createList':
      // The title becomes the last part of the address; people see the one that follows.
      return { method: 'POST', path: 'web/lists', body: { BaseTemplate: genericList, Title: plan.urlName, Description: plan.description, ContentTypesEnabled: false, AllowContentTypes: false } };
    case 'addColumn':
      // 8: keep the internal name that the XML gives.
      return onList(webUrl, plan, '/fields/CreateFieldAsXml', { method: 'POST', body: { parameters: { SchemaXml: plan.columns.find(column => column.name === change.column)?.xml ?? '', Options: 8 } } });
    case 'addIndex':
      return indexAsk(webUrl, plan, change.column ?? '', true);
    default:
      return onList(webUrl, plan, '', {
        method: 'MERGE', ifMatch: '*', repeatable: true, body: { ReadSecurity: plan.rules.read, WriteSecurity: plan.rules.write, NoCrawl: !plan.isSearched }
      });
  }
}

/** Undefined: what was there before is not known. */
function undoAsk(webUrl: string, plan: ListPlan, change: Change): Ask | undefined {
  switch (change.kind) {
    case 'createList':
      return onList(webUrl, plan, '/recycle()', { method: 'POST', repeatable: true });
    case 'addColumn':
      return onList(webUrl, plan, `/fields/getbyinternalnameortitle(${pathText(change.column ?? '')})`, { method: 'DELETE', ifMatch: '*', repeatable: true });
    case 'addIndex':
      return indexAsk(webUrl, plan, change.column ?? '', false);
    case 'restrictWriting':
    case 'restrictManaging':
      return change.id.slice(-'inherited'.length) === 'inherited' ? onList(webUrl, plan, '/resetroleinheritance()', { method: 'POST', repeatable: true }) : undefined;
    default: {
      const [read, write, noCrawl] = change.id.split(':')[2].split('-');
      return onList(webUrl, plan, '', {
        method: 'MERGE', ifMatch: '*', repeatable: true, body: { ReadSecurity: Number(read), WriteSecurity: Number(write), NoCrawl: noCrawl === 'true' }
      });
    }
  }
}

function hasLikes(there: ListState | undefined, present: ReadonlyMap<string, unknown>): boolean {
  const { Ratings_VotingExperience: plain, Ratings_x005f_VotingExperience: encoded } = there?.RootFolder.Properties ?? {};
  return (plain ?? encoded) === 'Likes' && present.has(columns.likeCount) && present.has(columns.likedBy);
}

/** Undocumented, but what the list's own rating settings page calls: pnp/pnpjs#2642. */
function ratingAsk(there: ListState | undefined, ratingType: number): Ask {
  return {
    method: 'POST', path: 'Microsoft.SharePoint.Portal.RatingSettings.SetListRating', query: { listID: text(there?.Id ?? ''), ratingType: String(ratingType) }, repeatable: true
  };
}

function indexAsk(webUrl: string, plan: ListPlan, column: string, Indexed: boolean): Ask {
  return onList(webUrl, plan, `/fields/getbyinternalnameortitle(${pathText(column)})`, { method: 'MERGE', body: { Indexed }, ifMatch: '*', repeatable: true });
}

