import {
  PropertyPaneButton, PropertyPaneButtonType, PropertyPaneDropdown, PropertyPaneLabel, PropertyPaneSlider, PropertyPaneTextField, PropertyPaneToggle
} from '@microsoft/sp-property-pane';
import type { IPropertyPaneConfiguration, IPropertyPaneField } from '@microsoft/sp-property-pane';
import type { BindableList } from '../core/discussion';
import type { Strings } from '../loc';

/** What the pane shows besides the properties themselves. */
export interface PaneState {
  /** Undefined while they are being read. */
  readonly lists: readonly BindableList[] | undefined;
  readonly hasFailed: boolean;
  /** The list can be made here: title taken from the web part's title. */
  readonly onCreate?: () => void;
}

/**
 * The property pane of a board: few settings, in groups that people understand. Text that readers see (title, purpose,
 * rules) is edited in place on the page. Nothing here touches the server but the button, which says so.
 */
export function boardPropertyPane(strings: Strings['pane'], state: PaneState): IPropertyPaneConfiguration {
  const listFields: IPropertyPaneField<unknown>[] = [
    PropertyPaneDropdown('listId', {
      label: strings.list,
      disabled: state.lists === undefined,
      options: (state.lists ?? []).map(({ id, title, itemCount }) => ({ key: id, text: strings.listOption(title, itemCount) }))
    })
  ];
  const notice = state.hasFailed ? strings.listsFailed : state.lists === undefined ? strings.loadingLists : state.lists.length === 0 ? strings.noLists : undefined;
  if (notice !== undefined) listFields.push(PropertyPaneLabel('', { text: notice }));
  if (state.onCreate) {
    listFields.push(PropertyPaneButton('', { text: strings.createList, buttonType: PropertyPaneButtonType.Normal, onClick: state.onCreate }));
  }
  return {
    pages: [{
      displayGroupsAsAccordion: true,
      groups: [
        { groupName: strings.board, groupFields: listFields },
        {
          groupName: strings.look,
          groupFields: [
            PropertyPaneDropdown('defaultFilter', {
              label: strings.firstView,
              options: [
                { key: 'all', text: strings.filters.all },
                { key: 'unanswered', text: strings.filters.unanswered },
                { key: 'solved', text: strings.filters.solved }
              ]
            }),
            PropertyPaneSlider('pageSize', { label: strings.pageSize, min: 5, max: 50, step: 5 }),
            PropertyPaneToggle('directoryDetails', { label: strings.directory, onText: strings.directoryOn, offText: strings.directoryOff }),
            PropertyPaneLabel('', { text: strings.directoryHint })
          ]
        },
        {
          groupName: strings.rules,
          isCollapsed: true,
          groupFields: [
            PropertyPaneTextField('policyUrl', {
              label: strings.policyUrl,
              placeholder: 'https://',
              onGetErrorMessage: value => (value.trim() === '' || /^https?:\/\//i.test(value.trim()) ? '' : strings.policyUrlInvalid)
            })
          ]
        },
        {
          groupName: strings.words,
          isCollapsed: true,
          groupFields: [
            PropertyPaneTextField('welcome', { label: strings.welcome, multiline: true, resizable: true, maxLength: 200 }),
            PropertyPaneLabel('', { text: strings.editInPlace })
          ]
        }
      ]
    }]
  };
}
