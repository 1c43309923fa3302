/** First script of a page after the SPFx loader: collects violations, turns Graph calls to this server, starts SPFx. */
import { mountToolbar } from './toolbar.ts';
import type { PageState } from './spfx.ts';

const graph = 'https://graph.microsoft.com/';

window.__cspViolations = [];
document.addEventListener('securitypolicyviolation', event => {
  window.__cspViolations.push({ directive: event.effectiveDirective, blocked: event.blockedURI, source: `${event.sourceFile}:${event.lineNumber}` });
});

const state = JSON.parse(document.getElementById('pageState')!.textContent ?? '') as PageState;
window.__localPage = { state, ready: false, unknownComponents: [] };

sendGraphCallsHere();
mountToolbar(state);
window._spPageContextInfo = state.preloaded.spPageContextInfo;
window.spModuleLoader.start(state.preloaded).catch((error: unknown) => {
  console.error('The SPFx runtime did not start.', error);
});

/** MSGraphClient keeps its real addresses, and attaches its token to nothing else; only the transport goes elsewhere. */
function sendGraphCallsHere(): void {
  const fetchReally = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    if (!url.startsWith(graph)) return fetchReally(input, init);
    const here = `${location.origin}/${url.slice(graph.length)}`;
    return fetchReally(input instanceof Request ? new Request(here, input) : here, init);
  };
}
