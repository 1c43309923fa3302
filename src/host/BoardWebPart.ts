import { DisplayMode } from '@microsoft/sp-core-library';
import { ThemeProvider } from '@microsoft/sp-component-base';
import type { IReadonlyTheme, ThemeChangedEventArgs } from '@microsoft/sp-component-base';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import * as React from 'react';
import * as ReactDom from 'react-dom';
import type { BindableList, BoardSetup } from '../core/discussion';
import { enUs, loadStrings } from '../loc';
import type { Strings } from '../loc';
import type { BoardEnvironment } from '../ui/app/contract';
import { BoardHost } from './BoardHost';
import { pageLinks, teamsLinks } from './boardLinks';
import type { BoardLinks } from './boardLinks';
import { boardSettings, propertiesOf } from './boardProperties';
import type { BoardProperties } from './boardProperties';
import { boardServices, boardSetup, browserStorage } from './boardServices';
import { personalChoice } from './personalChoice';
import type { PersonalChoice } from './personalChoice';

/** What the web parts that show a board have in common: they differ in what they present. */
export abstract class BoardWebPart extends BaseClientSideWebPart<BoardProperties> {
  protected abstract readonly presentation: BoardEnvironment['presentation'];

  private setup!: BoardSetup;
  private strings: Strings = enUs;
  private theme: IReadonlyTheme | undefined;
  private lists: readonly BindableList[] | undefined;
  private listsNotice: string | undefined;
  private personal: PersonalChoice | undefined;
  /** Comes with the pane: readers never need it. */
  private pane: typeof import('./boardPropertyPane') | undefined;

  protected async onInit(): Promise<void> {
    this.setup = boardSetup(this.context);
    const themes = this.context.serviceScope.consume(ThemeProvider.serviceKey);
    this.theme = themes.tryGetTheme();
    themes.themeChangedEvent.add(this, this.onTheme);
    [this.strings, this.personal] = await Promise.all([
      loadStrings(this.locale).catch(() => enUs),
      personalChoice(this.context.sdks.microsoftTeams, this.context.pageContext.user.loginName, browserStorage()).catch(() => undefined)
    ]);
  }

  public render(): void {
    const { pageContext } = this.context;
    const element = React.createElement(BoardHost, {
      listId: this.properties.listId || this.personal?.listId(),
      alwaysChoosable: this.personal !== undefined,
      webUrl: pageContext.web.absoluteUrl,
      settings: boardSettings(this.properties),
      presentation: this.presentation,
      mode: this.displayMode === DisplayMode.Edit ? 'edit' : 'read',
      theme: this.theme,
      locale: this.locale,
      strings: this.strings,
      isRightToLeft: pageContext.cultureInfo.isRightToLeft,
      me: { name: pageContext.user.displayName, email: pageContext.user.email, loginName: pageContext.user.loginName },
      host: this.context.sdks.microsoftTeams ? 'teams' : 'sharepoint',
      setup: this.setup,
      servicesFor: this.servicesFor,
      linksFor: this.linksFor,
      onListChosen: this.onListChosen,
      onSettingsChange: patch => this.change(propertiesOf(patch))
    });
    ReactDom.render(element, this.domElement);
  }

  protected onDispose(): void {
    ReactDom.unmountComponentAtNode(this.domElement);
  }

  protected async loadPropertyPaneResources(): Promise<void> {
    this.pane = await import(/* webpackChunkName: 'kh-pane' */ './boardPropertyPane');
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return this.pane?.boardPropertyPane(this.strings.pane, { lists: this.lists, notice: this.listsNotice }) ?? { pages: [] };
  }

  protected onPropertyPaneConfigurationStart(): void {
    this.lists = undefined;
    this.listsNotice = undefined;
    this.setup.lists().then(
      lists => {
        this.lists = lists;
        this.listsNotice = lists.length === 0 ? this.strings.pane.noLists : undefined;
      },
      () => { this.listsNotice = this.strings.pane.listsFailed; }
    ).then(() => this.context.propertyPane.refresh(), () => undefined);
  }

  private get locale(): string {
    return this.context.pageContext.cultureInfo.currentUICultureName;
  }

  private readonly servicesFor = (listId: string): ReturnType<typeof boardServices> => boardServices(this.context, listId, () => this.properties.directoryDetails === true);

  private readonly linksFor = async (listId: string): Promise<BoardLinks> => {
    const onPage = pageLinks(window, listId, this.context.pageContext.web.absoluteUrl);
    const teams = this.context.sdks.microsoftTeams;
    if (!teams) return onPage;
    return teamsLinks(teams, this.context.manifest.id, listId).catch(() => onPage);
  };

  private readonly onListChosen = (list: BindableList): void => {
    this.personal?.choose(list.id);
    this.change(this.personal ? {} : { listId: list.id });
  };

  private change(patch: BoardProperties): void {
    Object.assign(this.properties, patch);
    this.render();
  }

  private onTheme(change: ThemeChangedEventArgs): void {
    this.theme = change.theme;
    this.render();
  }
}
