import * as v from 'valibot';
import type { PeopleChange, PeopleList, PeopleSetup } from '../../core/people';
import { AppError, isAppError } from '../../core/shared';
import { isOutcomeUnknown } from './behaviors/translateErrors';
import { listViewThreshold, parse, permissionMask } from './boardSchema';
import { rights } from './columns';
import { connect, need } from './connection';
import type { Ask, Connection, Part } from './connection';
import { onList } from './expertiseLists';
import { id, pathText } from './odata';
import { peopleColumns, peoplePlans } from './peopleColumns';
import type { PeopleListPlan } from './peopleColumns';
import type { SiteContext } from './SiteContext';

const genericList = 100;
/** RoleTypeKind of "Read". */
const readerRole = 2;

const mask = v.object({ High: v.string(), Low: v.string() });
const listSchema = v.object({
  Title: v.string(),
  ItemCount: v.number(),
  ReadSecurity: v.number(),
  WriteSecurity: v.number(),
  NoCrawl: v.boolean(),
  HasUniqueRoleAssignments: v.boolean(),
  Fields: v.array(v.object({ InternalName: v.string(), Indexed: v.boolean() }))
});
const assignmentsSchema = v.object({
  value: v.array(v.object({ PrincipalId: v.number(), RoleDefinitionBindings: v.array(v.object({ Id: v.number(), BasePermissions: mask })) }))
});

type ListState = v.InferOutput<typeof listSchema>;

interface State {
  /** A list that is not there has none. */
  readonly lists: ReadonlyMap<PeopleList, ListState>;
  readonly mayManageLists: boolean;
  readonly mayManagePermissions: boolean;
  /** Of lists that only owners write: who else may write, with the roles that let them. Undefined: may not be seen. */
  readonly writers: ReadonlyMap<PeopleList, readonly Writer[] | undefined>;
}

interface Writer {
  readonly principalId: number;
  readonly roleIds: readonly number[];
}

/** The lists of the people features: real lists at addresses of their own, so that a cut at any step is found and gone on from. */
export class SharePointPeopleSetup implements PeopleSetup {
  private readonly connection: Connection;

  public constructor(private readonly context: SiteContext) {
    this.connection = connect(context);
  }

  public async preview(): Promise<readonly PeopleChange[]> {
    return openChanges(await this.read());
  }

  public async apply(changes: readonly PeopleChange[]): Promise<readonly PeopleChange[]> {
    const made: PeopleChange[] = [];
    const state = await this.read();
    let open = openChanges(state);
    for (const plan of peoplePlans) if (state.lists.get(plan.list)?.Title === plan.urlName) await this.giveTitle(plan);
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

  public async undo(made: readonly PeopleChange[]): Promise<readonly PeopleChange[]> {
    const { lists } = await this.read();
    const created = new Set(made.filter(change => change.kind === 'createList').map(change => change.list));
    const left: PeopleChange[] = [];
    for (const change of [...made].reverse()) {
      const plan = planOf(change.list);
      const state = lists.get(change.list);
      if (!state) continue;
      if (created.has(change.list) && change.kind !== 'createList') continue; // Goes with its list.
      const ask = change.kind === 'createList' && state.ItemCount > 0 ? undefined : undoAsk(this.context.webUrl, plan, change);
      if (ask === undefined) left.push(change);
      else await this.quietIfGone(ask);
    }
    return left.reverse();
  }

  /** After a lost reply, whether the change is there decides: asking for a column twice would make a second one. */
  private async applyOne(change: PeopleChange): Promise<void> {
    try {
      if (change.kind === 'restrictWriting') await this.restrict(planOf(change.list));
      else await this.connection.send(applyAsk(this.context.webUrl, planOf(change.list), change));
    } catch (error) {
      if (!isAppError(error) || !isOutcomeUnknown(error)) throw error;
      if ((await this.preview()).some(open => open.id === change.id)) throw error;
    }
    if (change.kind === 'createList') await this.giveTitle(planOf(change.list));
  }

  /** The address comes from the first title. A title that another list has is left to that one; after a cut the next run tries again. */
  private async giveTitle(plan: PeopleListPlan): Promise<void> {
    try {
      await this.connection.send(onList(this.context.webUrl, plan, '', { method: 'MERGE', body: { Title: plan.title }, ifMatch: '*', repeatable: true }));
    } catch (error) {
      if (!isAppError(error)) throw error;
    }
  }

  /** Own rights as a copy of the site's; then everybody who may write without managing rights gets Read instead. */
  private async restrict(plan: PeopleListPlan): Promise<void> {
    const { webUrl } = this.context;
    const { lists } = await this.read();
    if (lists.get(plan.list)?.HasUniqueRoleAssignments !== true) {
      await this.connection.send(onList(webUrl, plan, '/breakroleinheritance(copyRoleAssignments=true,clearSubscopes=true)', { method: 'POST' }));
    }
    const reader = parse(v.object({ Id: v.number() }), (await this.connection.send({ method: 'GET', path: `web/roledefinitions/getbytype(${readerRole})`, query: { $select: 'Id' } })).body).Id;
    for (const { principalId, roleIds } of (await this.read()).writers.get(plan.list) ?? []) {
      const assign = (name: string, role: number): Ask =>
        onList(webUrl, plan, `/roleassignments/${name}(principalid=${id(principalId)},roledefid=${id(role)})`, { method: 'POST', repeatable: true });
      await this.connection.send(assign('addroleassignment', reader));
      for (const role of roleIds) await this.connection.send(assign('removeroleassignment', role));
    }
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
    const guarded = peoplePlans.filter(plan => plan.isWrittenByOwners);
    const parts = await this.connection.batch([
      ...peoplePlans.map(plan => onList(webUrl, plan, '', {
        method: 'GET',
        query: { $select: 'Title,ItemCount,ReadSecurity,WriteSecurity,NoCrawl,HasUniqueRoleAssignments,Fields/InternalName,Fields/Indexed', $expand: 'Fields' }
      })),
      { method: 'GET', path: 'web', query: { $select: 'EffectiveBasePermissions' } },
      ...guarded.map(plan => onList(webUrl, plan, '/roleassignments', { method: 'GET', query: { $expand: 'RoleDefinitionBindings' } }))
    ]);
    const states = peoplePlans.map((plan, index) => [plan.list, listState(parts[index])] as const);
    const web = parse(v.object({ EffectiveBasePermissions: mask }), need(parts[peoplePlans.length]).body);
    const own = permissionMask(web.EffectiveBasePermissions);
    return {
      lists: new Map(states.filter((entry): entry is readonly [PeopleList, ListState] => entry[1] !== undefined)),
      mayManageLists: (own & rights.manageLists) === rights.manageLists,
      mayManagePermissions: (own & rights.managePermissions) === rights.managePermissions,
      writers: new Map(guarded.map((plan, index) => [plan.list, writersOf(parts[peoplePlans.length + 1 + index])]))
    };
  }
}

function listState(part: Part): ListState | undefined {
  if ('error' in part && part.error.kind === 'notFound') return undefined;
  return parse(listSchema, need(part).body);
}

/** Who may change items without managing permissions, whatever their role is called. */
function writersOf(part: Part): readonly Writer[] | undefined {
  if ('error' in part) return undefined;
  const writing = rights.add | rights.edit | rights.remove;
  return parse(assignmentsSchema, part.answer.body).value.flatMap(({ PrincipalId, RoleDefinitionBindings }) => {
    const roles = RoleDefinitionBindings.map(role => ({ id: role.Id, permissions: permissionMask(role.BasePermissions) }));
    if (roles.some(role => (role.permissions & rights.managePermissions) !== BigInt(0))) return [];
    const writes = roles.filter(role => (role.permissions & writing) !== BigInt(0));
    return writes.length === 0 ? [] : [{ principalId: PrincipalId, roleIds: writes.map(role => role.id) }];
  });
}

function openChanges(state: State): readonly PeopleChange[] {
  return peoplePlans.flatMap(plan => changesOf(plan, state.lists.get(plan.list), state));
}

function changesOf(plan: PeopleListPlan, there: ListState | undefined, state: State): readonly PeopleChange[] {
  const { list } = plan;
  const present = new Map((there?.Fields ?? []).map(field => [field.InternalName, field]));
  const blocked = (needsSmallList: boolean, needsPermissions = false): Pick<PeopleChange, 'blockedBy'> => {
    if (!state.mayManageLists || (needsPermissions && !state.mayManagePermissions)) return { blockedBy: 'noPermission' };
    return needsSmallList && (there?.ItemCount ?? 0) > listViewThreshold ? { blockedBy: 'listTooLarge' } : {};
  };
  const previous = `${there?.ReadSecurity ?? 1}-${there?.WriteSecurity ?? 1}-${there?.NoCrawl ?? false}`;
  const wanted = `${plan.rules.read}-${plan.rules.write}-${!plan.isSearched}`;
  const writers = state.writers.get(list);
  const needsRestriction = plan.isWrittenByOwners && (!there?.HasUniqueRoleAssignments || (writers ?? []).length > 0);
  return [
    ...(there ? [] : [{ id: `createList:${list}`, kind: 'createList', list, detail: `Lists/${plan.urlName}: ${plan.title}, template ${genericList}`, ...blocked(false) } satisfies PeopleChange]),
    // Rules first: nobody finds a list that is not guarded yet.
    ...(needsRestriction ? [{
      id: `restrictWriting:${list}:${there?.HasUniqueRoleAssignments ? 'own' : 'inherited'}`, kind: 'restrictWriting', list,
      detail: 'BreakRoleInheritance(copyRoleAssignments = true); Read for everybody who does not manage permissions', ...blocked(true, true)
    } satisfies PeopleChange] : []),
    ...(previous === wanted ? [] : [{
      id: `itemRules:${list}:${previous}`, kind: 'itemRules', list,
      detail: `ReadSecurity = ${plan.rules.read}, WriteSecurity = ${plan.rules.write}, NoCrawl = ${!plan.isSearched}`, ...blocked(false)
    } satisfies PeopleChange]),
    ...plan.columns.filter(column => !present.has(column.name)).map((column): PeopleChange => ({
      id: `column:${list}:${column.name}`, kind: 'addColumn', list, column: column.name, detail: column.xml, ...blocked(/Indexed="TRUE"/.test(column.xml))
    })),
    ...indexesOf(plan).filter(column => present.get(column)?.Indexed !== true && (present.has(column) || plan.indexed.some(one => one === column))).map((column): PeopleChange => ({
      id: `index:${list}:${column}`, kind: 'addIndex', list, column, detail: `${column}: Indexed = true`, ...blocked(true)
    }))
  ];
}

/** Our own come with their index; one that somebody took away is offered again. */
function indexesOf(plan: PeopleListPlan): readonly string[] {
  return [...plan.indexed, ...plan.columns.filter(column => /Indexed="TRUE"/.test(column.xml)).map(column => column.name)];
}

function applyAsk(webUrl: string, plan: PeopleListPlan, change: PeopleChange): Ask {
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
function undoAsk(webUrl: string, plan: PeopleListPlan, change: PeopleChange): Ask | undefined {
  switch (change.kind) {
    case 'createList':
      return onList(webUrl, plan, '/recycle()', { method: 'POST', repeatable: true });
    case 'addColumn':
      return onList(webUrl, plan, `/fields/getbyinternalnameortitle(${pathText(change.column ?? '')})`, { method: 'DELETE', ifMatch: '*', repeatable: true });
    case 'addIndex':
      return indexAsk(webUrl, plan, change.column ?? '', false);
    case 'restrictWriting':
      return change.id.slice(-'inherited'.length) === 'inherited' ? onList(webUrl, plan, '/resetroleinheritance()', { method: 'POST', repeatable: true }) : undefined;
    default: {
      const [read, write, noCrawl] = change.id.split(':')[2].split('-');
      return onList(webUrl, plan, '', {
        method: 'MERGE', ifMatch: '*', repeatable: true, body: { ReadSecurity: Number(read), WriteSecurity: Number(write), NoCrawl: noCrawl === 'true' }
      });
    }
  }
}

function indexAsk(webUrl: string, plan: PeopleListPlan, column: string, Indexed: boolean): Ask {
  return onList(webUrl, plan, `/fields/getbyinternalnameortitle(${pathText(column)})`, { method: 'MERGE', body: { Indexed }, ifMatch: '*', repeatable: true });
}

function planOf(list: PeopleList): PeopleListPlan {
  const plan = peoplePlans.find(one => one.list === list);
  if (!plan) throw new AppError('invalid', { field: peopleColumns.title });
  return plan;
}
