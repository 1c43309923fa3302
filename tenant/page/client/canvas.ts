/** The web parts of a page: shown in their columns, and in edit mode added, set up, removed and saved. */
import type { WebPartData } from '../pages.ts';
import { asSpfxTheme, sectionTheme } from './themes.ts';
import { teamsSdk } from './teamsSdk.ts';
import { reloadWith } from './toolbar.ts';
import type { Container, Manifest, PageState, PreconfiguredEntry, ServiceScope, SpfxModules, WebPartHost } from './spfx.ts';

interface Shown {
  readonly data: WebPartData;
  /** None where the web part's solution is not on the page: then its data stay as they are. */
  readonly container?: Container;
  readonly element: HTMLElement;
  readonly column: HTMLElement;
}

/** Resolves when every web part has rendered once. */
export async function mountCanvas(modules: SpfxModules, scope: ServiceScope, state: PageState): Promise<void> {
  const canvas = new Canvas(modules, scope, state);
  await canvas.showAll();
  if (state.choices.mode === 'edit') await canvas.setEditing(true);
}

class Canvas {
  private readonly modules: SpfxModules;
  private readonly state: PageState;
  private readonly host: WebPartHost;
  private readonly manifests: readonly Manifest[];
  private readonly columns: readonly HTMLElement[];
  private shown: readonly Shown[] = [];
  private editing = false;
  private readonly button: HTMLButtonElement;

  public constructor(modules: SpfxModules, scope: ServiceScope, state: PageState) {
    this.modules = modules;
    this.state = state;
    this.host = hostFor(modules, scope, state);
    this.manifests = modules.loader.SPComponentLoader.getManifests().filter(each => each.componentType === 'WebPart' && !each.isInternal);
    this.columns = [...document.querySelectorAll<HTMLElement>('[data-column]')];
    this.button = document.getElementById('editPage') as HTMLButtonElement;
    this.button.addEventListener('click', () => void (this.editing ? this.publish() : this.setEditing(true)));
  }

  public async showAll(): Promise<void> {
    await Promise.all(this.state.columns.flatMap((parts, index) => parts.map(data => this.show(data, this.columns[index], true))));
  }

  public async setEditing(editing: boolean): Promise<void> {
    if (this.button.hidden && editing) return;
    this.editing = editing;
    document.documentElement.dataset.editing = editing ? 'yes' : 'no';
    this.button.textContent = editing ? 'Publish' : 'Edit';
    this.columns.forEach(column => editing ? this.addToolbox(column) : column.querySelector('.toolbox')?.remove());
    const { DisplayMode } = this.modules.core;
    await Promise.all(this.shown.map(each => each.container?.setDisplayMode(editing ? DisplayMode.Edit : DisplayMode.Read)));
  }

  /** Saves the page and shows it anew, as SharePoint does. */
  private async publish(): Promise<void> {
    this.button.disabled = true;
    const columns = this.columns.map(column => this.shown.filter(each => each.column === column).map(each => each.container?.serialize() ?? each.data));
    const answer = await fetch(`/_local/pages/${this.state.page}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'x-requestdigest': window._spPageContextInfo.formDigestValue },
      body: JSON.stringify({ columns })
    });
    this.button.disabled = false;
    if (answer.ok) return reloadWith('mode', 'read');
    const { message } = await answer.json() as { message: string };
    window.alert(`The page was not saved. ${message}`);
  }

  private async show(data: WebPartData, column: HTMLElement | undefined, isSaved: boolean): Promise<void> {
    const manifest = this.manifests.find(each => each.id === data.id);
    if (!column) return;
    const element = document.createElement('div');
    element.className = 'webPart';
    const content = document.createElement('div');
    element.append(this.partTools(data), content);
    column.querySelector('.parts')?.append(element);
    if (!manifest) {
      content.textContent = `The web part "${data.title}" is of a solution that is not here. Start with its package: --app FILE.sppkg`;
      this.shown = [...this.shown, { data, element, column }];
      return;
    }
    element.dataset.alias = manifest.alias;
    const { DisplayMode } = this.modules.core;
    const container = new this.modules.wpBase._MinimalWebPartContainer({
      host: this.host, webPartData: data, webPartInstanceId: data.instanceId, manifest, serviceScope: this.host.serviceScope,
      displayMode: this.editing ? DisplayMode.Edit : DisplayMode.Read, isDataAddedFromPersistedData: isSaved
    });
    this.shown = [...this.shown, { data, container, element, column }];
    await container.render(content);
  }

  private partTools(data: WebPartData): HTMLElement {
    const tools = document.createElement('div');
    tools.className = 'partTools';
    tools.append(
      button('Edit properties', `Edit properties of ${data.title}`, () => this.find(data)?.container?.requestPropertyPaneAction(data.instanceId, 'Open')),
      button('Remove', `Remove ${data.title}`, () => this.remove(data))
    );
    return tools;
  }

  private find(data: WebPartData): Shown | undefined {
    return this.shown.find(each => each.data.instanceId === data.instanceId);
  }

  private remove(data: WebPartData): void {
    const found = this.find(data);
    if (!found) return;
    found.container?.requestPropertyPaneAction(data.instanceId, 'Close');
    found.container?.dispose();
    found.element.remove();
    this.shown = this.shown.filter(each => each !== found);
  }

  private addToolbox(column: HTMLElement): void {
    const toolbox = document.createElement('div');
    toolbox.className = 'toolbox';
    const label = document.createElement('span');
    label.textContent = 'Add a web part';
    const choices = this.manifests.filter(each => !each.hiddenFromToolbox)
      .flatMap(manifest => manifest.preconfiguredEntries.map(entry => ({ manifest, entry })));
    toolbox.append(label, ...choices.map(({ manifest, entry }) => {
      const title = inLanguage(entry.title, this.state.choices.lang) ?? manifest.alias;
      return button(title, inLanguage(entry.description, this.state.choices.lang) ?? title, () => void this.add(manifest, entry, column));
    }));
    column.append(toolbox);
  }

  private async add(manifest: Manifest, entry: PreconfiguredEntry, column: HTMLElement): Promise<void> {
    const instanceId = this.modules.core.Guid.newGuid().toString();
    await this.show({
      id: manifest.id, instanceId, title: entry.title.default ?? manifest.alias, description: entry.description?.default ?? '', dataVersion: '1.0',
      properties: structuredClone(entry.properties ?? {}),
      serverProcessedContent: { htmlStrings: {}, searchablePlainTexts: {}, imageSources: {}, links: {} }
    }, column, false);
    this.shown.find(each => each.data.instanceId === instanceId)?.container?.requestPropertyPaneAction(instanceId, 'Open');
  }
}

/** The host of all web parts: their scope has the theme of the section, and in Teams the context of Teams. */
function hostFor({ wpBase, components }: SpfxModules, scope: ServiceScope, { choices, teams }: PageState): WebPartHost {
  const section = scope.startNewChild();
  section.provide(components.ThemeProvider.serviceKey, new components.ThemeProvider(section, asSpfxTheme(sectionTheme(choices.theme, choices.section))));
  section.finish();
  class LocalHost extends wpBase._MinimalWebPartHost {
    public getAdditionalContextProperties(): object {
      return teams ? { microsoftTeams: teamsSdk(window.__localPage.state, teams) } : {};
    }
  }
  return new LocalHost(section);
}

function inLanguage(texts: Readonly<Record<string, string>> | undefined, language: string): string | undefined {
  return texts?.[language.toLowerCase()] ?? texts?.[language] ?? texts?.default;
}

function button(text: string, title: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.title = title;
  made.addEventListener('click', act);
  return made;
}
