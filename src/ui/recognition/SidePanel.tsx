import * as React from 'react';
import { Panel, PanelType } from '@fluentui/react';
import { useAllStrings } from '../app/AllStrings';
import { FluentTheme, LayerContent } from '../parts/FluentTheme';

interface Props {
  readonly title: string;
  readonly onDismiss: () => void;
  readonly children: React.ReactNode;
}

/** A panel at the end side of the page, in the colours of the section. */
export function SidePanel({ title, onDismiss, children }: Props): React.ReactElement {
  const { common } = useAllStrings();
  return (
    <FluentTheme>
      <Panel isOpen type={PanelType.medium} headerText={title} closeButtonAriaLabel={common.close} onDismiss={onDismiss}>
        <LayerContent>{children}</LayerContent>
      </Panel>
    </FluentTheme>
  );
}
