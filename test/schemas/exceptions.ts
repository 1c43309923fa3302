/** What the tenant sends although the published schemas do not say so. Each needs a reason, and to be still of use. */
import type { Exception } from './Report.ts';

/** Of the descriptions in `tenant/sharepoint`. */
export const exceptionsOfDescriptions: readonly Exception[] = [
  { member: 'SP.View.CustomOrder', reason: 'recorded (views/get-list-views): newer or older than the published $metadata' },
  { member: /^SP\.Data\.<List>Item\.(un)?like\(\)/, reason: 'PnPjs calls them on items (comments/item.js); the published $metadata binds them to comments alone' },
  { member: /^SP\.FieldLookupValue\./, reason: 'what is behind a lookup into SharePoint\'s own tables has no type in $metadata; its name here is assumed' }
];

/** Of the answers on the tour. */
export const exceptionsOfAnswers: readonly Exception[] = [
  { member: 'SP.View.CustomOrder', reason: 'as above' }
];

/** Of Graph's answers. */
export const exceptionsOfGraph: readonly Exception[] = [
  { member: 'microsoft.graph.presence.outOfOfficeSettings', reason: 'documented (presence resource); newer than the published CSDL' }
];
