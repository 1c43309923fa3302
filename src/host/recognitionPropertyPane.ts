import { PropertyPaneDropdown, PropertyPaneLabel, PropertyPaneSlider, PropertyPaneTextField, PropertyPaneToggle } from '@microsoft/sp-property-pane';
import type { IPropertyPaneConfiguration, IPropertyPaneField } from '@microsoft/sp-property-pane';
import type { RecognitionStrings } from '../loc';
import { pageAddress } from './recognitionProperties';
import type { RecognitionProperties } from './recognitionProperties';

/** The property pane of the wall, and the shorter one of "My record": few settings, none of which asks the server. */
export function recognitionPropertyPane(
  screen: 'wall' | 'record', strings: RecognitionStrings['pane'], properties: RecognitionProperties, webUrl: string
): IPropertyPaneConfiguration {
  const page = (name: 'boardPage' | 'recordPage', label: string, description: string): IPropertyPaneField<unknown> => PropertyPaneTextField(name, {
    label, description, placeholder: 'https://', onGetErrorMessage: value => (value.trim() === '' || pageAddress(value, webUrl) !== undefined ? '' : strings.addressInvalid)
  });
  const board = page('boardPage', strings.boardPage, strings.boardPageHint);
  if (screen === 'record') {
    const standing = { groupName: strings.look, groupFields: [PropertyPaneToggle('standing', { label: strings.standing }), PropertyPaneLabel('', { text: strings.standingHint })] };
    return { pages: [{ groups: [{ groupName: strings.words, groupFields: [board] }, standing] }] };
  }
  return {
    pages: [{
      groups: [
        {
          groupName: strings.look,
          groupFields: [
            PropertyPaneDropdown('layout', { label: strings.layout, options: [{ key: 'wall', text: strings.wall }, { key: 'lobby', text: strings.lobby }] }),
            properties.layout === 'lobby'
              ? PropertyPaneSlider('seconds', { label: strings.seconds, min: 5, max: 60, step: 1 })
              : PropertyPaneSlider('pageSize', { label: strings.pageSize, min: 5, max: 50, step: 5 }),
            ...(properties.layout === 'lobby' ? [] : [PropertyPaneToggle('graph', { label: strings.graph, onText: strings.graphOn, offText: strings.graphOff }), PropertyPaneToggle('shareRounds', { label: strings.shareRounds }), PropertyPaneLabel('', { text: strings.shareRoundsHint })])
          ]
        },
        {
          groupName: strings.words,
          groupFields: [board, page('recordPage', strings.recordPage, strings.recordPageHint), PropertyPaneLabel('', { text: strings.editInPlace })]
        }
      ]
    }]
  };
}
