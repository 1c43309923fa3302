/** Runs after the SPFx loader: the toolbar works at once, then SPFx starts the host application (`application.ts`). */
import { mountToolbar } from './toolbar.ts';

const { state } = window.__localPage;
mountToolbar(state);
window.spModuleLoader.start(state.preloaded).catch((error: unknown) => {
  console.error('The SPFx runtime did not start.', error);
});
