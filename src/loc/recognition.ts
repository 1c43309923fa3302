import type { RecognitionStrings } from './en-us.recognition';
import { enUsRecognitionFirst } from './en-us.recognition.first';
import type { RecognitionFirstStrings } from './en-us.recognition.first';

/** Languages that there are texts in, as primary tags. */
export const textLanguages = ['en', 'de'] as const;

/** What the first view of the wall says, in the same languages as all others; English comes with it. Apart from `index.ts`: boards do not carry the way to them. */
export function loadRecognitionFirst(locale: string): Promise<RecognitionFirstStrings> {
  if (/^de\b/i.test(locale)) return import(/* webpackChunkName: 'kh-de-wall' */ './de-de.recognition.first').then(({ deDeRecognitionFirst }) => deDeRecognitionFirst);
  return Promise.resolve(enUsRecognitionFirst);
}

export function hasAllRecognitionStrings(words: RecognitionFirstStrings): words is RecognitionStrings {
  return 'nomination' in words;
}

/** Every text of recognition. */
export function loadRecognitionStrings(locale: string): Promise<RecognitionStrings> {
  if (/^de\b/i.test(locale)) return import(/* webpackChunkName: 'kh-de-recognition' */ './de-de.recognition').then(({ deDeRecognition }) => deDeRecognition);
  return import(/* webpackChunkName: 'kh-en-recognition' */ './en-us.recognition').then(({ enUsRecognition }) => enUsRecognition);
}
