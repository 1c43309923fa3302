import type { RecognitionStrings } from './en-us.recognition';

/** Languages that there are texts in, as primary tags. */
export const textLanguages = ['en', 'de'] as const;

/** Texts of recognition, in the same languages as all others. Apart from `index.ts`: boards do not carry the way to them. */
export function loadRecognitionStrings(locale: string): Promise<RecognitionStrings> {
  if (/^de\b/i.test(locale)) return import(/* webpackChunkName: 'kh-de-recognition' */ './de-de.recognition').then(({ deDeRecognition }) => deDeRecognition);
  return import(/* webpackChunkName: 'kh-en-recognition' */ './en-us.recognition').then(({ enUsRecognition }) => enUsRecognition);
}
