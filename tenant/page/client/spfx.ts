/**
 * The parts of the SPFx runtime that this page drives. Underscored members are Microsoft's internals: they are typed
 * here because the packages leave them out of their types, and the smoke test shows when one of them changes.
 */
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { WebPartData } from '../pages.ts';
import type { Choices, TeamsScope } from '../choices.ts';

export interface ServiceScope {
  consume<T>(key: ServiceKey<T>): T;
  startNewChild(): ServiceScope;
  provide<T>(key: ServiceKey<T>, service: T): T;
  finish(): void;
}
export interface ServiceKey<T> { readonly id: string; readonly defaultCreator: (scope: ServiceScope) => T }

export interface ThemeProvider { _setTheme(theme: IReadonlyTheme): void }

export interface Manifest {
  readonly id: string;
  readonly alias: string;
  readonly componentType: string;
  readonly isInternal?: boolean;
  readonly supportedHosts?: readonly string[];
  readonly hiddenFromToolbox?: boolean;
  readonly preconfiguredEntries: readonly PreconfiguredEntry[];
}

/** One choice of the toolbox: a web part with a title and first properties. */
export interface PreconfiguredEntry {
  readonly title: Record<string, string>;
  readonly description?: Record<string, string>;
  readonly iconImageUrl?: string;
  readonly properties?: Record<string, unknown>;
}

export interface Container {
  render(element: HTMLElement): Promise<void>;
  dispose(): void;
  serialize(): WebPartData;
  setDisplayMode(mode: number): Promise<void>;
  requestPropertyPaneAction(instanceId: string, action: 'Open' | 'Close'): void;
}

export interface WebPartHost { readonly serviceScope: ServiceScope }

export interface SpfxModules {
  readonly appBase: { BaseApplication: new () => object; _PlaceholderManager: { serviceKey: ServiceKey<{ registerPlaceholders(): void }> } };
  readonly wpBase: {
    _MinimalWebPartHost: new (scope: ServiceScope) => WebPartHost;
    _MinimalWebPartContainer: new (options: Record<string, unknown>) => Container;
  };
  readonly core: {
    DisplayMode: { Read: number; Edit: number };
    Guid: { newGuid(): { toString(): string } };
    SPEvent: new (name: string) => unknown;
  };
  readonly loader: { SPComponentLoader: { getManifests(): readonly Manifest[] } };
  readonly http: { _AadTokenProviders: { _initialize(provider: unknown, configuration: unknown): void; preAuthorizedConfiguration?: unknown } };
  readonly components: { ThemeProvider: { new (scope: ServiceScope, theme: IReadonlyTheme): ThemeProvider; serviceKey: ServiceKey<ThemeProvider> } };
}

/** What the server writes into the page (`mountPage.ts`). */
export interface PageState {
  readonly page: string;
  /** Where the page stands in Teams; missing on a page of the site. */
  readonly teams?: { readonly tab: string; readonly scope: TeamsScope };
  readonly choices: Choices;
  readonly upn: string;
  readonly columns: readonly (readonly WebPartData[])[];
  /** For SPFx, which takes it apart when it starts; the page context stays in `window._spPageContextInfo`. */
  readonly preloaded: { readonly spPageContextInfo: PageContextInfo };
}

/** The members of `spPageContextInfo` that this page reads itself. */
export interface PageContextInfo {
  readonly formDigestValue: string;
  readonly webTitle: string;
  readonly webAbsoluteUrl: string;
  readonly siteId: string;
  readonly currentUICultureName: string;
}

/** What tests and the toolbar may read of a running page. */
export interface LocalPage {
  readonly state: PageState;
  /** Set when every web part has been loaded and rendered once. */
  ready: boolean;
  /** Ids of components without a stand-in of their own, which got all of Fluent. */
  readonly unknownComponents: string[];
}

declare global {
  interface Window {
    spModuleLoader: { start(preloaded: unknown): Promise<unknown> };
    _spPageContextInfo: PageContextInfo;
    __cspViolations: { directive: string; blocked: string; source: string }[];
    __localPage: LocalPage;
    FabricConfig?: { fontBaseUrl?: string; iconBaseUrl?: string };
    __spWorkerSupported?: boolean;
  }
}
