import { PropertyPaneDropdown, PropertyPaneLabel, PropertyPaneSlider, PropertyPaneTextField, PropertyPaneToggle } from '@microsoft/sp-property-pane';
import type { IPropertyPaneConfiguration, IPropertyPaneField } from '@microsoft/sp-property-pane';
import { isAppError } from '../core/shared';
import { everybody } from '../core/people';
import type { People } from '../core/people';
import type { DirectoryStrings } from '../loc';
import { directoryFields } from '../ui/people/contract';
import { boardPageOf, chosenFields, fieldPlaces } from './directoryProperties';
import type { DirectoryProperties } from './directoryProperties';

/** How long nobody types before a query is tried, in milliseconds. */
const queryRests = 700;

/**
 * The property pane of the directory: few settings, in groups that people understand. Title and purpose are edited in
 * place on the page. The only thing that asks the server is the query, which is tried before it counts.
 */
export function directoryPropertyPane(strings: DirectoryStrings['pane'], properties: DirectoryProperties, people: Pick<People, 'find'>, webUrl: string): IPropertyPaneConfiguration {
  const multiline = { multiline: true, resizable: true, rows: 3 };
  return {
    pages: [{
      displayGroupsAsAccordion: true,
      groups: [
        {
          groupName: strings.look,
          groupFields: [
            PropertyPaneDropdown('view', { label: strings.view, options: [{ key: 'cards', text: strings.cards }, { key: 'list', text: strings.list }] }),
            PropertyPaneSlider('pageSize', { label: strings.pageSize, min: 12, max: 60, step: 6 }),
            PropertyPaneToggle('graph', { label: strings.graph, checked: properties.graph !== false, onText: strings.graphOn, offText: strings.graphOff }),
            PropertyPaneToggle('thanks', { label: strings.thanks, checked: properties.thanks !== false, onText: strings.thanksOn, offText: strings.thanksOff })
          ]
        },
        { groupName: strings.fields, isCollapsed: true, groupFields: fieldMenus(strings, properties) },
        {
          groupName: strings.who,
          isCollapsed: true,
          groupFields: [
            PropertyPaneToggle('excludeGuests', { label: strings.excludeGuests, onText: strings.guestsHidden, offText: strings.guestsShown }),
            PropertyPaneTextField('onlyDepartments', { label: strings.onlyDepartments, ...multiline }),
            PropertyPaneTextField('excludeDepartments', { label: strings.excludeDepartments, ...multiline }),
            PropertyPaneTextField('excludeAccounts', { label: strings.excludeAccounts, placeholder: 'svc-', ...multiline }),
            PropertyPaneTextField('query', {
              label: strings.query,
              description: strings.queryHint,
              deferredValidationTime: queryRests,
              onGetErrorMessage: value => queryProblem(value, people, strings)
            })
          ]
        },
        {
          groupName: strings.words,
          isCollapsed: true,
          groupFields: [
            PropertyPaneTextField('boardPage', {
              label: strings.boardPage,
              description: strings.boardPageHint,
              placeholder: 'https://',
              onGetErrorMessage: value => (value.trim() === '' || boardPageOf({ boardPage: value }, webUrl) !== undefined ? '' : strings.addressInvalid)
            }),
            PropertyPaneLabel('', { text: strings.editInPlace })
          ]
        }
      ]
    }]
  };
}

/** A menu for each place that is taken, and one more: what stands elsewhere already is not offered again. */
function fieldMenus(strings: DirectoryStrings['pane'], properties: DirectoryProperties): IPropertyPaneField<unknown>[] {
  const chosen = chosenFields(properties);
  return fieldPlaces.slice(0, chosen.length + 1).map((place, index) => {
    const free = directoryFields.filter(field => field === chosen[index] || chosen.indexOf(field) < 0);
    return PropertyPaneDropdown(place, {
      label: strings.fieldPlace(index + 1),
      selectedKey: chosen[index] ?? '',
      options: [{ key: '', text: strings.fieldNone }, ...free.map(field => ({ key: field, text: strings.field[field] }))]
    });
  });
}

/** What is wrong with the owner's query, found out by trying it; empty when it finds people, or cannot be tried now. */
export async function queryProblem(value: string, people: Pick<People, 'find'>, strings: Pick<DirectoryStrings['pane'], 'queryRefused' | 'queryNone'>): Promise<string> {
  if (value.trim() === '') return '';
  try {
    const page = await people.find({ text: '', facets: {}, pageSize: 12, scope: { ...everybody, query: value.trim() } });
    // The site's own list does not know such queries: with the search refused, what it gives says nothing.
    if (page.missing.indexOf('peopleSearch') >= 0) return strings.queryRefused;
    return page.rows.length === 0 && page.total !== undefined && page.total === 0 ? strings.queryNone : '';
  } catch (error) {
    return isAppError(error, 'invalid') ? strings.queryRefused : '';
  }
}
