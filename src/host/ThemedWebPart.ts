import { DisplayMode } from '@microsoft/sp-core-library';
import { ThemeProvider } from '@microsoft/sp-component-base';
import type { IReadonlyTheme, ThemeChangedEventArgs } from '@microsoft/sp-component-base';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import type { ReactElement } from 'react';
import * as ReactDom from 'react-dom';

/** What all web parts have in common: the theme of their section, their language, and being drawn again when something changed. */
export abstract class ThemedWebPart<Properties extends object> extends BaseClientSideWebPart<Properties> {
  protected theme: IReadonlyTheme | undefined;

  protected async onInit(): Promise<void> {
    const themes = this.context.serviceScope.consume(ThemeProvider.serviceKey);
    this.theme = themes.tryGetTheme();
    themes.themeChangedEvent.add(this, this.onTheme);
  }

  protected onDispose(): void {
    ReactDom.unmountComponentAtNode(this.domElement);
  }

  protected draw(element: ReactElement): void {
    ReactDom.render(element, this.domElement);
  }

  protected change(patch: Partial<Properties>): void {
    Object.assign(this.properties, patch);
    this.render();
  }

  protected get mode(): 'read' | 'edit' {
    return this.displayMode === DisplayMode.Edit ? 'edit' : 'read';
  }

  protected get locale(): string {
    return this.context.pageContext.cultureInfo.currentUICultureName;
  }

  private onTheme(change: ThemeChangedEventArgs): void {
    this.theme = change.theme;
    this.render();
  }
}
