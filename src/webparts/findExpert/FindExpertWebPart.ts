import { DisplayMode } from '@microsoft/sp-core-library';
import { ThemeProvider } from '@microsoft/sp-component-base';
import type { IReadonlyTheme, ThemeChangedEventArgs } from '@microsoft/sp-component-base';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import * as React from 'react';
import * as ReactDom from 'react-dom';
import type { FindExpert } from '../../host/findExpert';
import type { DirectoryProperties } from '../../host/directoryProperties';

/** The directory of people who know. Everything but this class comes by `import()`, so that boards do not carry it. */
export default class FindExpertWebPart extends BaseClientSideWebPart<DirectoryProperties> {
  private expert: FindExpert | undefined;
  private theme: IReadonlyTheme | undefined;
  private pane: typeof import('../../host/directoryPropertyPane') | undefined;
  private paneStrings: Awaited<ReturnType<FindExpert['texts']['allWords']>>['pane'] | undefined;

  protected async onInit(): Promise<void> {
    const themes = this.context.serviceScope.consume(ThemeProvider.serviceKey);
    this.theme = themes.tryGetTheme();
    themes.themeChangedEvent.add(this, this.onTheme);
    const { findExpert } = await import(/* webpackChunkName: 'kh-directory' */ '../../host/findExpert');
    const { microsoftTeams } = this.context.sdks;
    this.expert = await findExpert(this.context, {
      locale: this.context.pageContext.cultureInfo.currentUICultureName,
      ...(microsoftTeams ? { teams: { sdk: microsoftTeams, appId: this.context.manifest.id } } : {}),
      wantsGraph: () => this.properties.graph !== false
    });
  }

  public render(): void {
    const { expert } = this;
    if (!expert) return;
    ReactDom.render(React.createElement(expert.Screen, {
      properties: this.properties,
      mode: this.displayMode === DisplayMode.Edit ? 'edit' : 'read',
      theme: this.theme,
      isRightToLeft: this.context.pageContext.cultureInfo.isRightToLeft,
      onChange: patch => this.change(patch)
    }), this.domElement);
  }

  protected onDispose(): void {
    ReactDom.unmountComponentAtNode(this.domElement);
  }

  protected async loadPropertyPaneResources(): Promise<void> {
    const words = this.expert?.texts.allWords();
    this.pane = await import(/* webpackChunkName: 'kh-directory-pane' */ '../../host/directoryPropertyPane');
    this.paneStrings = (await words)?.pane;
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    if (!this.pane || !this.paneStrings || !this.expert) return { pages: [] };
    return this.pane.directoryPropertyPane(this.paneStrings, this.properties, this.expert.services.people, this.expert.webUrl);
  }

  private change(patch: DirectoryProperties): void {
    Object.assign(this.properties, patch);
    this.render();
  }

  private onTheme(change: ThemeChangedEventArgs): void {
    this.theme = change.theme;
    this.render();
  }
}
