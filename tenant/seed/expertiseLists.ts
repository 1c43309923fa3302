/**
 * The four lists that an owner of a site makes for finding experts: entries of people, nominations of subject experts,
 * ends of searches, dismissed prompts. With the addresses, columns, indexes, item rules and rights that
 * docs/data-schema.md names; test/contract/peopleSeed.test.ts asks the set-up itself whether anything is missing.
 */
import type { ListRow, Store } from '../store/Store.ts';
import { guidOf } from './site.ts';
import type { SeededSite } from './site.ts';

export interface PeopleLists {
  readonly expertise: ListRow;
  readonly nominations: ListRow;
  readonly outcomes: ListRow;
  readonly choices: ListRow;
}

interface Plan {
  readonly title: string;
  readonly urlName: string;
  readonly description: string;
  readonly columns: readonly string[];
  /** Columns that every list has, given an index here. */
  readonly indexed: readonly string[];
  readonly readSecurity: 1 | 2;
  readonly writeSecurity: 1 | 2;
  readonly noCrawl: boolean;
}

const contribute = 1073741827;
const read = 1073741826;

const key = '<Field Type="Text" Name="KnowhowClientKey" StaticName="KnowhowClientKey" DisplayName="Knowhow key" MaxLength="255" Hidden="TRUE" Indexed="TRUE" EnforceUniqueValues="TRUE" />';

/** 'Topics' → `<Field Name="KnowhowTopics" …>` */
function column(name: string, displayName: string, type: 'Text' | 'Note' | 'Boolean' | 'Number' | 'DateTime' | 'User', more = ''): string {
  const shape = { Text: 'MaxLength="255"', Note: 'NumLines="6" RichText="FALSE"', Boolean: '', Number: 'Decimals="0"', DateTime: 'Format="DateTime"', User: 'List="UserInfo" UserSelectionMode="0"' }[type];
  return `<Field Type="${type}" Name="Knowhow${name}" StaticName="Knowhow${name}" DisplayName="${displayName}" ${shape} ${more}>${type === 'Boolean' ? '<Default>0</Default>' : ''}</Field>`;
}

const withIndex = 'Indexed="TRUE"';

const plans: Readonly<Record<keyof PeopleLists, Plan>> = {
  expertise: {
    title: 'Expertise', urlName: 'KnowhowExpertise', description: 'What people say of themselves: one item each, which nobody else can change',
    columns: [
      key, column('Account', 'Account', 'Text', withIndex), column('Topics', 'Topics', 'Note'), column('AskMe', 'Ask me about', 'Note'), column('Wants', 'Would like to know', 'Note'),
      column('Languages', 'Languages', 'Note'), column('Processes', 'Processes', 'Note'), column('Disciplines', 'Disciplines', 'Note'), column('Mentor', 'Mentor', 'Boolean'),
      column('Pronouns', 'Pronouns', 'Text'), column('TimeZone', 'Time zone', 'Text'), column('OfficeHours', 'Office hours', 'Text'), column('WeeklyLimit', 'Questions a week', 'Number'),
      column('PausedUntil', 'Paused until', 'DateTime', withIndex), column('Hidden', 'Hidden', 'Boolean', withIndex), column('Answers', 'Answers to nominations', 'Note')
    ],
    indexed: ['Author'], readSecurity: 1, writeSecurity: 2, noCrawl: false
  },
  nominations: {
    title: 'Subject experts', urlName: 'KnowhowSubjectExperts', description: 'Whom the owners of this site ask to stand for a topic; counts when that person has said yes',
    columns: [key, column('Nominee', 'Nominee', 'User', withIndex), column('From', 'From', 'DateTime'), column('Until', 'Until', 'DateTime', withIndex)],
    indexed: ['Title'], readSecurity: 1, writeSecurity: 1, noCrawl: true
  },
  outcomes: {
    title: 'Ways to an answer', urlName: 'KnowhowOutcomes', description: 'Where searches for help ended: answer, person or question',
    columns: [key, column('Discussion', 'Discussion', 'Number'), column('List', 'Board', 'Text')],
    indexed: [], readSecurity: 2, writeSecurity: 2, noCrawl: true
  },
  choices: {
    title: 'Personal choices', urlName: 'KnowhowChoices', description: 'Which offers somebody has answered with not now',
    columns: [], indexed: ['Title', 'Author'], readSecurity: 2, writeSecurity: 2, noCrawl: true
  }
};

export function makePeopleLists(store: Store, site: SeededSite, created: string): PeopleLists {
  const lists: PeopleLists = {
    expertise: makeList(store, site, plans.expertise, created),
    nominations: makeList(store, site, plans.nominations, created),
    outcomes: makeList(store, site, plans.outcomes, created),
    choices: makeList(store, site, plans.choices, created)
  };
  letOwnersWrite(store, site, lists.nominations);
  return lists;
}

function makeList(store: Store, { web, system }: SeededSite, plan: Plan, created: string): ListRow {
  const { title, urlName, description, readSecurity, writeSecurity, noCrawl } = plan;
  const list = store.lists.create(web, { template: 100, title, urlName, description, id: guidOf(`list ${title}`), created }, system);
  for (const xml of plan.columns) store.fields.createFromXml(list, xml, { internalNameHint: true }, system);
  for (const name of plan.indexed) store.fields.update(list, store.fields.byInternalName(list, name)!, { indexed: true }, system);
  return store.lists.update(store.lists.fresh(list), { readSecurity, writeSecurity, noCrawl }, system);
}

/** Rights of its own, copied from the site; who may write only, reads here. */
function letOwnersWrite(store: Store, { web, system, moderators }: SeededSite, list: ListRow): void {
  const onList = { kind: 'list', list } as const;
  store.permissions.breakInheritance(onList, { copyRoleAssignments: true, clearSubscopes: true }, system);
  const moderate = store.permissions.roleDefinition(web.siteId, 'Moderate')!.id;
  for (const [group, role] of [[moderators.id, moderate], [web.memberGroupId ?? 0, contribute]] as const) {
    store.permissions.assign(onList, group, read, system);
    store.permissions.unassign(onList, group, role, system);
  }
}
