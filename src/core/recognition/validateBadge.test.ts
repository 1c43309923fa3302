import { badgeFromShipped, shippedBadges } from './shippedBadges';
import { badgeIcons } from './badgeIcons';
import { badgeWords } from './badgeWords';
import { exampleBadge } from './exampleRecognition';
import { cleanBadge, validateBadge } from './validateBadge';
import type { NewBadge } from './validateBadge';

const origins = ['https://contoso.sharepoint.com'];
const words = { name: 'Name', description: 'Description', criteria: 'Criteria' };

it.each<[string, Partial<NewBadge>, readonly string[]]>([
  ['a badge', {}, []],
  ['no words', { name: '', description: '', criteria: '' }, ['name empty', 'description empty', 'criteria empty']],
  ['a name of 101 letters', { name: 'x'.repeat(101) }, ['name tooLong']],
  ['criteria of 2,001 letters', { criteria: 'x'.repeat(2001) }, ['criteria tooLong']],
  ['an icon that nobody drew', { icon: 'trophy' }, ['icon unknownIcon']],
  ['the owner\'s own icon', { icon: 'https://contoso.sharepoint.com/SiteAssets/b.svg' }, []],
  ['an icon from elsewhere', { icon: 'https://evil.example/b.svg' }, ['icon unknownIcon']],
  ['a group without id', { awarders: { kind: 'group', groupId: 0, groupName: '' } }, ['awarders noGroup']],
  ['no month', { validMonths: 0 }, ['validMonths notANumber']],
  ['half a month', { validMonths: 1.5 }, ['validMonths notANumber']],
  ['ten years', { validMonths: 120 }, []],
  ['more than ten years', { validMonths: 121 }, ['validMonths notANumber']],
  ['German', { translations: { de: words } }, []],
  ['German without criteria', { translations: { de: { ...words, criteria: '' } } }, []],
  ['a language that is none', { translations: { 'German!': words } }, ['translations unknownLanguage German!']],
  ['a German name that is too long', { translations: { de: { ...words, name: 'x'.repeat(101) } } }, ['name tooLong de']]
])('says of %s what is wrong', (_, marks, expected) => {
  const problems = validateBadge(exampleBadge(1, marks), origins);
  expect(problems.map(({ field, refusal, language }) => [field, refusal, language].filter(Boolean).join(' '))).toEqual(expected);
});

it('keeps no translation that says nothing, and no blanks around words', () => {
  const clean = cleanBadge(exampleBadge(1, { name: ' A\nb ', translations: { de: { name: ' ', description: '', criteria: '' }, fr: words } }));
  expect(clean.name).toBe('A b');
  expect(Object.keys(clean.translations)).toEqual(['fr']);
});

it.each([
  ['de', 'de'], ['de-AT', 'de'], ['pt-BR', 'pt-BR'], ['pt', 'pt-BR'], ['pt-PT', 'pt-PT'], ['ja', 'Name']
])('speaks to a reader of %s the words of %s', (language, expected) => {
  const named = (name: string): typeof words => ({ ...words, name });
  const badge = { ...words, translations: { de: named('de'), 'pt-BR': named('pt-BR'), 'pt-PT': named('pt-PT') } };
  expect(badgeWords(badge, language).name).toBe(expected);
});

it('fills what a translation leaves out with the owner\'s words', () => {
  expect(badgeWords({ ...words, translations: { de: { name: 'Name auf Deutsch', description: '', criteria: '' } } }, 'de')).toEqual({ ...words, name: 'Name auf Deutsch' });
});

it('ships eight badges that differ, are drawn and may be saved as they are', () => {
  expect(new Set(shippedBadges.map(one => one.id)).size).toBe(8);
  expect(shippedBadges.map(one => one.icon).sort()).toEqual([...badgeIcons].sort());
  for (const shipped of shippedBadges) {
    expect(validateBadge(badgeFromShipped(shipped, words, {}, { groupId: 3, groupName: 'Owners' }), origins)).toEqual([]);
  }
});
