import { enUsFirst } from './en-us.first';
import type { Strings } from './en-us';
import type { DirectoryStrings } from './en-us.directory';
import type { DirectoryFirstStrings } from './en-us.directory.first';

export type { Strings } from './en-us';
export type { DirectoryStrings } from './en-us.directory';
export type { DirectoryFirstStrings } from './en-us.directory.first';
export type { RecognitionStrings } from './en-us.recognition';
export type { RecognitionFirstStrings } from './en-us.recognition.first';
export type { RecordFirstStrings } from './en-us.record.first';
export { enUs } from './en-us';
export { enUsFirst } from './en-us.first';

/** What the first rows say. A language that is not English may bring the rest along. */
export type FirstStrings = typeof enUsFirst;

/** The first texts for a language tag; English where a language is not there. English comes with the bundle, others when needed. */
export function loadStrings(locale: string): Promise<FirstStrings> {
  if (/^de\b/i.test(locale)) return import(/* webpackChunkName: 'kh-de' */ './de-de').then(({ deDe }) => deDe);
  return Promise.resolve(enUsFirst);
}

/** Every text of the language that the first ones are in. */
export function allStrings(first: FirstStrings): Promise<Strings> {
  return hasAllStrings(first) ? Promise.resolve(first) : import(/* webpackChunkName: 'kh-en' */ './en-us').then(({ enUs }) => enUs);
}

export function hasAllStrings(strings: FirstStrings): strings is Strings {
  return 'thread' in strings;
}

/** What the first view of "Find an expert" says, in the same languages. */
export function loadDirectoryFirst(locale: string): Promise<DirectoryFirstStrings> {
  if (/^de\b/i.test(locale)) return import(/* webpackChunkName: 'kh-de-people' */ './de-de.directory.first').then(({ deDeDirectoryFirst }) => deDeDirectoryFirst);
  return import(/* webpackChunkName: 'kh-en-people' */ './en-us.directory.first').then(({ enUsDirectoryFirst }) => enUsDirectoryFirst);
}

export function hasAllDirectoryStrings(words: DirectoryFirstStrings): words is DirectoryStrings {
  return 'setup' in words;
}

/** Every text of "Find an expert". */
export function loadDirectoryStrings(locale: string): Promise<DirectoryStrings> {
  if (/^de\b/i.test(locale)) return import(/* webpackChunkName: 'kh-de-people-all' */ './de-de.directory').then(({ deDeDirectory }) => deDeDirectory);
  return import(/* webpackChunkName: 'kh-en-people-all' */ './en-us.directory').then(({ enUsDirectory }) => enUsDirectory);
}
