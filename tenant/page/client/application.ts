/**
 * The host application: SPFx starts it as it starts the page application of SharePoint. It shows each web part of the
 * page in SPFx's own container, and edits them when a person may.
 */
import { mountCanvas } from './canvas.ts';
import { asSpfxTheme, applyToPage, pageTheme } from './themes.ts';
import type { ServiceScope, SpfxModules } from './spfx.ts';

declare const define: (name: string, needs: string[], factory: (...modules: never[]) => unknown) => void;

const id = '8be81a5c-0000-4000-8000-afa3b64dfbed';

define(`${id}_1.0.0`, [
  '@microsoft/sp-application-base', '@microsoft/sp-webpart-base', '@microsoft/sp-core-library',
  '@microsoft/sp-loader', '@microsoft/sp-http-base', '@microsoft/sp-component-base'
], (appBase: SpfxModules['appBase'], wpBase: SpfxModules['wpBase'], core: SpfxModules['core'],
  loader: SpfxModules['loader'], http: SpfxModules['http'], components: SpfxModules['components']) => {
  const modules: SpfxModules = { appBase, wpBase, core, loader, http, components };
  giveTokens(modules);

  class LocalPageApplication extends appBase.BaseApplication {
    public declare readonly context: { readonly serviceScope: ServiceScope };
    public get componentId(): string { return id; }
    public _getPageChromeProvider(): undefined { return undefined; }
    public _isPrefabApp(): boolean { return false; }
    public _onRender(): void { /* everything is rendered by onLoad */ }

    public async onLoad(): Promise<void> {
      const scope = this.context.serviceScope;
      const { state } = window.__localPage;
      const theme = pageTheme(state.choices.theme);
      applyToPage(theme);
      scope.consume(components.ThemeProvider.serviceKey)._setTheme(asSpfxTheme(theme));
      scope.consume(appBase._PlaceholderManager.serviceKey).registerPlaceholders();
      await mountCanvas(modules, scope, state);
      window.__localPage.ready = true;
      document.documentElement.dataset.ready = 'yes';
    }
  }
  return { default: LocalPageApplication };
});

/** SharePoint would open a sign-in frame at Microsoft Entra; here the person's name is the token. */
function giveTokens({ core, http }: SpfxModules): void {
  const token = (): Promise<string> => Promise.resolve(window.__localPage.state.upn);
  http._AadTokenProviders._initialize({
    getToken: token,
    _getTokenInternal: token,
    _ensureState: () => Promise.resolve(),
    tokenAcquisitionEvent: new core.SPEvent('tokenAcquisitionEvent'),
    onBeforeRedirectEvent: new core.SPEvent('onBeforeRedirectEvent')
  }, http._AadTokenProviders.preAuthorizedConfiguration ?? {});
}
