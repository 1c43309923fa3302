import { directoryFields } from '../ui/people/contract';
import type { DirectoryField, DirectorySettings } from '../ui/people/contract';

/** What SharePoint keeps with "Find an expert" on a page. Everything may be missing: a part just added has nothing. */
export interface DirectoryProperties {
  title?: string;
  purpose?: string;
  view?: 'cards' | 'list';
  pageSize?: number;
  /** `field1` to `field10`: what a person shows, in this order; all missing: the usual. */
  [field: `field${number}`]: string | undefined;
  /** Missing: shown. */
  excludeGuests?: boolean;
  /** One a line. */
  excludeAccounts?: string;
  excludeDepartments?: string;
  onlyDepartments?: string;
  query?: string;
  /** Pictures, presence and managers from Graph. Missing: yes, as far as an administrator granted it (decision 0011). */
  graph?: boolean;
  /** "Say thanks" on cards. Missing: yes, where the site is prepared for recognition (decision 0015). */
  thanks?: boolean;
  /** Address of the page on which the board stands; http, https, or a path of this tenant. */
  boardPage?: string;
}

/** Places for fields in the property pane. */
export const fieldPlaces: readonly `field${number}`[] = directoryFields.map((_field, index) => `field${index + 1}` as const);

const usualFields: readonly DirectoryField[] = ['jobTitle', 'department', 'office', 'localTime', 'topics', 'contact'];
/** Most lines of a filter: a query has room for so many. */
const mostLines = 20;

/** Properties as stored (by hand, by a script, by an older version) → settings that screens can rely on. */
export function directorySettings(properties: DirectoryProperties): DirectorySettings {
  const size = Math.round(Number(properties.pageSize));
  return {
    title: text(properties.title),
    purpose: text(properties.purpose),
    view: properties.view === 'list' ? 'list' : 'cards',
    pageSize: size >= 12 && size <= 60 ? size : 18,
    fields: chosenFields(properties),
    scope: {
      excludeGuests: properties.excludeGuests === true,
      excludeAccounts: lines(properties.excludeAccounts),
      excludeDepartments: lines(properties.excludeDepartments),
      onlyDepartments: lines(properties.onlyDepartments),
      query: text(properties.query)
    }
  };
}

/** The address of the board's page, absolute; undefined where none was named, or none that a page could be at. */
export function boardPageOf(properties: DirectoryProperties, webUrl: string): string | undefined {
  const page = text(properties.boardPage);
  if (page === '') return undefined;
  try {
    const url = new URL(page, `${webUrl}/`);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Fields in their order, each once; the usual ones where none was chosen. */
export function chosenFields(properties: DirectoryProperties): readonly DirectoryField[] {
  const chosen = fieldPlaces.map(place => directoryFields.find(field => field === properties[place])).filter((field): field is DirectoryField => field !== undefined);
  return chosen.length === 0 ? usualFields : chosen.filter((field, at) => chosen.indexOf(field) === at);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function lines(value: unknown): readonly string[] {
  return text(value).split('\n').map(line => line.trim()).filter(line => line !== '').slice(0, mostLines);
}
