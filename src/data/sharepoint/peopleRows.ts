import * as v from 'valibot';
import { asDirectoryPerson } from '../../core/people';
import type { DirectoryPerson, PeopleSearchPage } from '../../core/people';
import { plainText } from '../../core/discussion';
import { parse } from './boardSchema';

/** Managed properties of people, as a new tenant maps them. https://learn.microsoft.com/sharepoint/crawled-and-managed-properties-overview */
export const peopleProperties = [
  'PreferredName', 'AccountName', 'WorkEmail', 'JobTitle', 'Department', 'OfficeNumber', 'PictureURL', 'AboutMe', 'Skills', 'Responsibilities',
  'Interests', 'PastProjects', 'Schools', 'AADObjectID', 'DocId'
] as const;

/** Facets of the directory and the managed properties that they are counted by. */
export const peopleRefiners = { department: 'Department', office: 'OfficeNumber' } as const;

const cellsSchema = v.object({ Cells: v.array(v.object({ Key: v.string(), Value: v.nullable(v.string()) })) });
const refinerSchema = v.object({
  Name: v.string(), Entries: v.array(v.object({ RefinementName: v.string(), RefinementCount: v.union([v.string(), v.number()]) }))
});
const answerSchema = v.object({
  PrimaryQueryResult: v.nullable(v.object({
    RelevantResults: v.nullable(v.object({ TotalRows: v.number(), Table: v.object({ Rows: v.array(v.unknown()) }) })),
    RefinementResults: v.optional(v.nullable(v.object({ Refiners: v.array(v.unknown()) })))
  }))
});

export interface PeopleAnswer extends Pick<PeopleSearchPage, 'people' | 'total' | 'facets'> {
  /** Of the last row: where paging by document id goes on. */
  readonly lastDocId: string | undefined;
  /** Rows of the answer, those without a name or an account among them. */
  readonly rowCount: number;
}

/** Answer of `search/postquery`. A row without a name is nobody; a refiner that cannot be read is left out. */
export function readPeople(body: unknown, webUrl: string): PeopleAnswer {
  const { RelevantResults: results, RefinementResults: refined } = parse(answerSchema, body).PrimaryQueryResult ?? { RelevantResults: null };
  const rows = (results?.Table.Rows ?? []).map(row => {
    const parsed = v.safeParse(cellsSchema, row);
    return new Map(parsed.success ? parsed.output.Cells.map(({ Key, Value }) => [Key.toLowerCase(), Value ?? '']) : []);
  });
  return {
    people: rows.map(row => personOf(row, webUrl)).filter((person): person is DirectoryPerson => person !== undefined),
    total: results?.TotalRows ?? 0,
    facets: facetsOf(refined?.Refiners ?? []),
    lastDocId: rows.length === 0 ? undefined : rows[rows.length - 1].get('docid') || undefined,
    rowCount: rows.length
  };
}

function personOf(row: ReadonlyMap<string, string>, webUrl: string): DirectoryPerson | undefined {
  const cell = (name: typeof peopleProperties[number]): string => row.get(name.toLowerCase()) ?? '';
  const name = cell('PreferredName');
  const loginName = cell('AccountName');
  if (name === '' && loginName === '') return undefined;
  const isGuest = /#ext#/i.test(loginName);
  const account = loginName.slice(loginName.lastIndexOf('|') + 1);
  return {
    ...asDirectoryPerson({ siteUserId: undefined, name, isGuest, isDeleted: false, ...stated({ loginName, email: cell('WorkEmail') }) }),
    ...stated({
      jobTitle: cell('JobTitle'), department: cell('Department'), office: cell('OfficeNumber'), aboutMe: plainText(cell('AboutMe')), directoryId: cell('AADObjectID').toLowerCase(),
      // The picture's own address lies in another site collection; this page of our own site serves it, sized.
      pictureUrl: cell('PictureURL') && account ? pictureOf(webUrl, account) : ''
    }),
    skills: listed(cell('Skills')), responsibilities: listed(cell('Responsibilities')), interests: listed(cell('Interests')),
    pastProjects: listed(cell('PastProjects')), schools: listed(cell('Schools'))
  };
}

/** Address of somebody's picture, at most 72 pixels wide; SharePoint answers a blank one where there is none. */
export function pictureOf(webUrl: string, account: string): string {
  return `${webUrl}/_layouts/15/userphoto.aspx?size=M&accountname=${encodeURIComponent(account)}`;
}

/** Values of many come in one text: joined by a semicolon or on lines of their own, which of them nobody documents. */
function listed(text: string): readonly string[] {
  return [...new Set(text.split(/[;\n\r]+/).map(value => value.trim()).filter(value => value !== ''))];
}

/** Only the fields that say something. */
export function stated<Name extends string>(fields: Readonly<Record<Name, string>>): Partial<Record<Name, string>> {
  return Object.fromEntries(Object.entries<string>(fields).filter(([, value]) => value !== '')) as Partial<Record<Name, string>>;
}

function facetsOf(refiners: readonly unknown[]): PeopleSearchPage['facets'] {
  const read = refiners.map(refiner => v.safeParse(refinerSchema, refiner));
  return (['department', 'office'] as const).reduce<PeopleSearchPage['facets']>((facets, name) => {
    const found = read.find(one => one.success && one.output.Name.toLowerCase() === peopleRefiners[name].toLowerCase());
    if (!found?.success) return facets;
    const values = found.output.Entries.map(({ RefinementName, RefinementCount }) => ({ value: RefinementName, count: Number(RefinementCount) }));
    return [...facets, { name, values: values.filter(({ value, count }) => value !== '' && count > 0) }];
  }, []);
}
