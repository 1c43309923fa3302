import type { IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import * as React from 'react';
import type { BindableList, BoardSetup } from '../core/discussion';
import { allStrings, enUsFirst, loadStrings } from '../loc';
import type { FirstStrings, Strings } from '../loc';
import type { BoardEnvironment } from '../ui/app/contract';
import { BoardHost } from './BoardHost';
import { pageLinks } from './boardLinks';
import type { BoardLinks } from './boardLinks';
import { boardSettings, propertiesOf } from './boardProperties';
import type { BoardProperties } from './boardProperties';
import { boardServices, boardSetup } from './boardServices';
import { browserStorage } from './browserStorage';
import type { PersonalChoice } from './personalChoice';
import { ThemedWebPart } from './ThemedWebPart';

/** What the web parts that show a board have in common: they differ in what they present. */
export abstract class BoardWebPart extends ThemedWebPart<BoardProperties> {
  protected abstract readonly presentation: BoardEnvironment['presentation'];

  private setup!: BoardSetup;
  private strings: FirstStrings = enUsFirst;
  private lists: readonly BindableList[] | undefined;
  private listsFailed = false;
  private personal: PersonalChoice | undefined;
  /** Come with the pane: readers never need them. */
  private pane: typeof import('./boardPropertyPane') | undefined;
  private paneStrings: Strings['pane'] | undefined;

  protected async onInit(): Promise<void> {
    await super.onInit();
    this.setup = boardSetup(this.context);
    [this.strings, this.personal] = await Promise.all([
      loadStrings(this.locale).catch(() => enUsFirst),
      this.choiceInTeams().catch(() => undefined)
    ]);
  }

  public render(): void {
    const { pageContext } = this.context;
    this.draw(React.createElement(BoardHost, {
      listId: this.properties.listId || this.personal?.listId(),
      alwaysChoosable: this.personal !== undefined,
      webUrl: pageContext.web.absoluteUrl,
      settings: boardSettings(this.properties),
      presentation: this.presentation,
      mode: this.mode,
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
    }));
  }

  protected async loadPropertyPaneResources(): Promise<void> {
    [this.pane, { pane: this.paneStrings }] = await Promise.all([import(/* webpackChunkName: 'kh-owner' */ './boardPropertyPane'), allStrings(this.strings)]);
  }

  protected getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    if (!this.pane || !this.paneStrings) return { pages: [] };
    return this.pane.boardPropertyPane(this.paneStrings, { lists: this.lists, hasFailed: this.listsFailed });
  }

  protected onPropertyPaneConfigurationStart(): void {
    this.lists = undefined;
    this.listsFailed = false;
    this.setup.lists().then(
      lists => { this.lists = lists; },
      () => { this.listsFailed = true; }
    ).then(() => this.context.propertyPane.refresh(), () => undefined);
  }

  /** Code for Teams comes in Teams only. */
  private async choiceInTeams(): Promise<PersonalChoice | undefined> {
    const teams = this.context.sdks.microsoftTeams;
    if (!teams) return undefined;
    const { personalChoice } = await import(/* webpackChunkName: 'kh-teams' */ './personalChoice');
    return personalChoice(teams, this.context.pageContext.user.loginName, browserStorage());
  }

  private readonly servicesFor = (listId: string): ReturnType<typeof boardServices> => boardServices(this.context, listId, this.locale, () => this.properties.directoryDetails === true);

  private readonly linksFor = async (listId: string): Promise<BoardLinks> => {
    const onPage = pageLinks(window, listId, this.context.pageContext.web.absoluteUrl);
    const teams = this.context.sdks.microsoftTeams;
    if (!teams) return onPage;
    return import(/* webpackChunkName: 'kh-teams' */ './teamsLinks').then(({ teamsLinks }) => teamsLinks(teams, this.context.manifest.id, listId)).catch(() => onPage);
  };

  private readonly onListChosen = (list: BindableList): void => {
    this.personal?.choose(list.id);
    this.change(this.personal ? {} : { listId: list.id });
  };
}
