import { enUs } from './en-us';
import type { Strings } from './en-us';

export type { Strings } from './en-us';
export { enUs } from './en-us';

/** Texts for a language tag; English where a language is not there. English comes with the bundle, others when needed. */
export function loadStrings(locale: string): Promise<Strings> {
  if (/^de\b/i.test(locale)) return import(/* webpackChunkName: 'kh-de' */ './de-de').then(({ deDe }) => deDe);
  return Promise.resolve(enUs);
}
