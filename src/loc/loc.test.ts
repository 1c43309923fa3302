import { allStrings, enUs, enUsFirst, loadDirectoryFirst, loadDirectoryStrings, loadStrings } from '.';
import { deDe } from './de-de';
import { deDeDirectory } from './de-de.directory';
import { deDeDirectoryFirst } from './de-de.directory.first';
import { deDeRecognition } from './de-de.recognition';
import { deDeRecognitionFirst } from './de-de.recognition.first';
import { deDeRecordFirst } from './de-de.record.first';
import { enUsDirectory } from './en-us.directory';
import { enUsDirectoryFirst } from './en-us.directory.first';
import { enUsRecognition } from './en-us.recognition';
import { enUsRecognitionFirst } from './en-us.recognition.first';
import { enUsRecordFirst } from './en-us.record.first';
import { hasAllRecognitionStrings, loadRecognitionFirst, loadRecognitionStrings } from './recognition';
import { loadRecordFirst } from './record';

type Leaf = { readonly path: string; readonly text: string };

/** Every text of a language with its path; functions are called with plausible arguments. */
function leaves(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'function') {
    const takesList = /common\.list$/.test(path);
    return [1, 2].map(count => ({ path, text: String(value(takesList ? ['A', 'B'] : count, count)) }));
  }
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}

describe.each([
  ['English', enUs], ['German', deDe], ['English directory', enUsDirectory], ['German directory', deDeDirectory],
  ['English recognition', enUsRecognition], ['German recognition', deDeRecognition]
])('%s texts', (_language, strings) => {
  const texts = leaves(strings);

  test('are never empty and have no exclamation mark', () => {
    expect(texts.filter(({ text }) => text.trim() === '' || /!/.test(text))).toEqual([]);
  });

  test('use none of the banned words', () => {
    const banned = /\b(learn\w*|social\w*|engagement\w*|oops|please|bitte|hoppla)\b/i;
    expect(texts.filter(({ text }) => banned.test(text))).toEqual([]);
  });

  test('are sentence case: no second word of a label begins with a capital without a reason', () => {
    const labels = texts.filter(({ path }) => /^(common|board)\./.test(path) && strings === enUs);
    const known = /Ctrl|SharePoint|Teams|MB|“/;
    expect(labels.filter(({ text }) => /^\w+ [A-Z]/.test(text) && !known.test(text) && !/^A and/.test(text))).toEqual([]);
  });
});

test('every language has the same texts', () => {
  expect(leaves(deDe).map(leaf => leaf.path)).toEqual(leaves(enUs).map(leaf => leaf.path));
  expect(leaves(deDeDirectory).map(leaf => leaf.path)).toEqual(leaves(enUsDirectory).map(leaf => leaf.path));
  expect(leaves(deDeRecognition).map(leaf => leaf.path)).toEqual(leaves(enUsRecognition).map(leaf => leaf.path));
});

test('counts take the plural of their language', () => {
  expect([1, 2, 1200].map(enUs.row.replies)).toEqual(['1 reply', '2 replies', '1,200 replies']);
  expect([1, 2, 1200].map(deDe.row.replies)).toEqual(['1 Antwort', '2 Antworten', '1.200 Antworten']);
});

test('a language that is not there is English, whose first texts come with the bundle and the others later', async () => {
  expect(await loadStrings('fr-FR')).toBe(enUsFirst);
  expect(await allStrings(enUsFirst)).toBe(enUs);
  expect(enUs).toMatchObject(enUsFirst);
  expect(await loadStrings('de-AT')).toBe(deDe);
  expect(await allStrings(deDe)).toBe(deDe);
  expect(await loadDirectoryStrings('fr-FR')).toBe(enUsDirectory);
  expect(await loadDirectoryStrings('de-AT')).toBe(deDeDirectory);
  expect([await loadDirectoryFirst('fr-FR'), await loadDirectoryFirst('de-AT')]).toEqual([enUsDirectoryFirst, deDeDirectoryFirst]);
  expect(enUsDirectory).toMatchObject(enUsDirectoryFirst);
  expect(deDeDirectory).toMatchObject(deDeDirectoryFirst);
  expect(await loadRecognitionStrings('fr-FR')).toBe(enUsRecognition);
  expect(await loadRecognitionStrings('de-AT')).toBe(deDeRecognition);
});

test('the first texts of recognition are part of all of them, in the same language', async () => {
  expect([await loadRecognitionFirst('fr-FR'), await loadRecognitionFirst('de-AT')]).toEqual([enUsRecognitionFirst, deDeRecognitionFirst]);
  expect(await loadRecordFirst('fr-FR')).toEqual({ ...enUsRecognitionFirst, ...enUsRecordFirst });
  expect(await loadRecordFirst('de-AT')).toEqual({ ...deDeRecognitionFirst, ...deDeRecordFirst });
  expect(enUsRecognition).toMatchObject(await loadRecordFirst('fr-FR'));
  expect(deDeRecognition).toMatchObject(await loadRecordFirst('de-AT'));
  expect([await loadRecordFirst('fr-FR'), enUsRecognition].map(hasAllRecognitionStrings)).toEqual([false, true]);
});
