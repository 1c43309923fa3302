import type { GraphSource } from '../core/people';
import { tenantOriginsOf } from '../data/sharepoint/recognitionRows';
import { enUsFirst, loadStrings } from '../loc';
import type { RecognitionScope } from '../ui/recognition/RecognitionContext';
import { currentPerson } from './currentPerson';
import type { HostContext } from './hostContext';
import { recognitionEnvironment, recognitionTexts } from './recognitionEnvironment';
import type { RecognitionPlace } from './recognitionEnvironment';
import { wallSettings } from './recognitionProperties';
import { recognitionServices } from './recognitionServices';

/** What of recognition does not change while a page stands. */
export async function recognitionPlace(context: HostContext, locale: string, host: RecognitionPlace['host']): Promise<RecognitionPlace> {
  const { web } = context.pageContext;
  const url = web.absoluteUrl.replace(/\/$/, '');
  const texts = await recognitionTexts(await loadStrings(locale).catch(() => enUsFirst), locale);
  return { texts, locale, me: currentPerson(context), site: { url, name: web.title ?? url }, tenantOrigins: tenantOriginsOf(url), host };
}

/**
 * "Say thanks" away from the wall: on a card, below an answer.
 * @param graph tells managers whom the profiles do not tell, where an owner lets it
 */
export async function recognitionScope(context: HostContext, locale: string, graph: GraphSource | undefined): Promise<RecognitionScope> {
  const place = await recognitionPlace(context, locale, 'sharepoint');
  return {
    services: recognitionServices(context, place.me, graph),
    settings: wallSettings({}),
    environment: recognitionEnvironment(place, { boardPage: undefined, recordPage: undefined, mode: 'read', theme: undefined, isRightToLeft: false })
  };
}
