import type { GraphSource } from '../core/people';
import { tenantOriginsOf } from '../data/sharepoint/recognitionRows';
import { enUsFirst, loadStrings } from '../loc';
import type { RecognitionFirstStrings } from '../loc';
import { loadRecognitionFirst, loadRecognitionStrings } from '../loc/recognition';
import type { WholeRecognitionEnvironment } from '../ui/recognition/contract';
import type { RecognitionScope } from '../ui/recognition/RecognitionContext';
import { wholeEnvironment } from '../ui/recognition/wholeEnvironment';
import { currentPerson } from './currentPerson';
import type { HostContext } from './hostContext';
import { recognitionEnvironment } from './recognitionEnvironment';
import type { RecognitionPlace } from './recognitionEnvironment';
import { wallSettings } from './recognitionProperties';
import { recognitionServices } from './recognitionServices';

type Words = (locale: string) => Promise<RecognitionFirstStrings>;

/**
 * What of recognition does not change while a page stands.
 * @param loadWords what its first view says
 */
export async function recognitionPlace(context: HostContext, locale: string, host: RecognitionPlace['host'], loadWords: Words): Promise<RecognitionPlace> {
  const { web } = context.pageContext;
  const url = web.absoluteUrl.replace(/\/$/, '');
  const [strings, words] = await Promise.all([loadStrings(locale).catch(() => enUsFirst), loadWords(locale)]);
  const texts = { strings, words, allWords: () => loadRecognitionStrings(locale) };
  return { texts, locale, me: currentPerson(context), site: { url, name: web.title ?? url }, tenantOrigins: tenantOriginsOf(url), host };
}

/**
 * "Say thanks" away from the wall: on a card, below an answer.
 * @param graph tells managers whom the profiles do not tell, where an owner lets it
 */
export async function recognitionScope(context: HostContext, locale: string, graph: GraphSource | undefined): Promise<RecognitionScope<WholeRecognitionEnvironment>> {
  const place = await recognitionPlace(context, locale, 'sharepoint', loadRecognitionFirst);
  return {
    services: recognitionServices(context, place.me, graph),
    settings: wallSettings({}),
    environment: await wholeEnvironment(recognitionEnvironment(place, { boardPage: undefined, recordPage: undefined, mode: 'read', theme: undefined, isRightToLeft: false }))
  };
}
