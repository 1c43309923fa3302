import { languageNames, languageTag } from './languages';

it.each([
  ['German', 'en-US', 'de'], ['deutsch', 'en-US', 'de'], ['Deutsch', 'de-DE', 'de'], ['Brazilian Portuguese', 'en-US', 'pt-BR'],
  ['PORTUGUÊS', 'en-US', 'pt'], ['nl', 'en-US', 'nl'], [' pt-BR ', 'de-DE', 'pt-BR'], ['Klingonish', 'en-US', 'Klingonish']
])('reads %s in %s as %s', (typed, locale, tag) => {
  expect(languageTag(typed, locale)).toBe(tag);
});

it('offers names in the reader\'s language, in its order, each leading back to its code', () => {
  const names = languageNames('de-DE');
  expect(names).toContain('Niederländisch');
  expect([...names].sort((a, b) => a.localeCompare(b, 'de-DE'))).toEqual(names);
  expect(names.map(name => languageTag(name, 'de-DE')).filter(tag => !/^[a-z]{2}(-[A-Z]{2})?$/.test(tag))).toEqual([]);
});
