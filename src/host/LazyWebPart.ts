import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import * as React from 'react';
import type { BoardTheme } from '../ui/app/themeTokens';
import type { TeamsSdk } from './hostContext';
import { ThemedWebPart } from './ThemedWebPart';

/** A web part on one page: made once, drawn as often as something changes. */
export interface LazyPart<Properties> {
  readonly Screen: React.FunctionComponent<LazyPartProps<Properties>>;
  /** The property pane, which readers never need. */
  pane(): Promise<(properties: Properties) => IPropertyPaneConfiguration>;
}

export interface LazyPartProps<Properties> {
  readonly properties: Properties;
  readonly mode: 'read' | 'edit';
  readonly theme: BoardTheme | undefined;
  readonly isRightToLeft: boolean;
  readonly onChange: (patch: Partial<Properties>) => void;
}

export interface LazyPartOptions {
  /** BCP 47. */
  readonly locale: string;
  readonly teams?: { readonly sdk: TeamsSdk; readonly appId: string };
}

/** What web parts have in common of which everything but the class comes by `import()`, so that boards do not carry them. */
export abstract class LazyWebPart<Properties extends object> extends ThemedWebPart<Properties> {
  private part: LazyPart<Properties> | undefined;
  private pane: ((properties: Properties) => IPropertyPaneConfiguration) | undefined;

  protected abstract load(options: LazyPartOptions): Promise<LazyPart<Properties>>;

  protected async onInit(): Promise<void> {
    await super.onInit();
    const { microsoftTeams } = this.context.sdks;
    this.part = await this.load({
      locale: this.locale,
      ...(microsoftTeams ? { teams: { sdk: microsoftTeams, appId: this.context.manifest.id } } : {})
    });
  }

  public render(): void {
    if (!this.part) return;
    this.draw(React.createElement(this.part.Screen, {
      properties: this.properties,
      mode: this.mode,
      theme: this.theme,
      isRightToLeft: this.context.pageContext.cultureInfo.isRightToLeft,
      onChange: patch => this.change(patch)
    }));
  }

  protected async loadPropertyPaneResources(): Promise<void> {
    this.pane = await this.part?.pane();
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return this.pane?.(this.properties) ?? { pages: [] };
  }
}
