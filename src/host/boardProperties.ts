import type { DiscussionFilter } from '../core/discussion';
import type { BoardSettings } from '../ui/app/contract';

/** What SharePoint keeps with a web part on a page. Everything may be missing: a part just added has nothing. */
export interface BoardProperties {
  /** Id of the bound list; missing: the only board of the site, or the owner chooses. */
  listId?: string;
  title?: string;
  purpose?: string;
  /** One rule a line. */
  rules?: string;
  policyUrl?: string;
  pageSize?: number;
  defaultFilter?: DiscussionFilter;
  welcome?: string;
  /** Graph may fill in job titles and departments that SharePoint's profiles lack. Missing: no. */
  directoryDetails?: boolean;
}

const filters: readonly DiscussionFilter[] = ['all', 'unanswered', 'solved', 'mine'];

/** Properties as stored (by hand, by a script, by an older version) → settings that screens can rely on. */
export function boardSettings(properties: BoardProperties): BoardSettings {
  const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
  const policyUrl = text(properties.policyUrl);
  const welcome = text(properties.welcome);
  const size = Math.round(Number(properties.pageSize));
  return {
    title: text(properties.title),
    purpose: text(properties.purpose),
    rules: text(properties.rules).split('\n').map(rule => rule.trim()).filter(rule => rule !== '').slice(0, 7),
    ...(/^https?:\/\//i.test(policyUrl) ? { policyUrl } : {}),
    pageSize: size >= 5 && size <= 50 ? size : 20,
    defaultFilter: filters.find(filter => filter === properties.defaultFilter) ?? 'all',
    ...(welcome === '' ? {} : { welcome })
  };
}

/** Settings changed in place on the page → the properties to store. */
export function propertiesOf(changes: Partial<BoardSettings>): BoardProperties {
  const { rules, ...others } = changes;
  return { ...others, ...(rules === undefined ? {} : { rules: rules.join('\n') }) };
}
