/** Runs before the SPFx loader: reads what the server wrote into the page, and keeps everything on this server. */
import { silenceTelemetry } from './silentTelemetry.ts';
import type { PageState } from './spfx.ts';

const graph = 'https://graph.microsoft.com/';

collectViolations();
window.__localPage = { state: JSON.parse(document.getElementById('pageState')!.textContent ?? '') as PageState, ready: false, unknownComponents: [] };
window._spPageContextInfo = window.__localPage.state.preloaded.spPageContextInfo;
silenceTelemetry();
sendGraphCallsHere();
// Fluent takes fonts and icons from Microsoft's content network unless told otherwise.
window.FabricConfig = { fontBaseUrl: '', iconBaseUrl: '/_local/page/fonts/' };
// SPFx would start a worker whose script only SharePoint has.
window.__spWorkerSupported = false;

function collectViolations(): void {
  window.__cspViolations = [];
  document.addEventListener('securitypolicyviolation', event => {
    window.__cspViolations.push({ directive: event.effectiveDirective, blocked: event.blockedURI, source: `${event.sourceFile}:${event.lineNumber}` });
  });
}

/** MSGraphClient keeps its real addresses, and attaches its token to nothing else; only the transport goes elsewhere. */
function sendGraphCallsHere(): void {
  const fetchReally = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    if (!url.startsWith(graph)) return fetchReally(input, init);
    const here = `${location.origin}/${url.slice(graph.length)}`;
    return withGraphAddresses(await fetchReally(input instanceof Request ? new Request(here, input) : here, init));
  };
}

/** Links to a next page lead to Graph again. */
async function withGraphAddresses(answer: Response): Promise<Response> {
  if (answer.body === null || answer.headers.get('content-type')?.includes('json') !== true) return answer;
  const text = await answer.text();
  return new Response(text.replaceAll(`${location.origin}/v1.0/`, `${graph}v1.0/`).replaceAll(`${location.origin}/beta/`, `${graph}beta/`), answer);
}
