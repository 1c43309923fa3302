/** @jest-environment node */
import fc from 'fast-check';
import { nothingSaid } from '../../core/people';
import type { Expertise } from '../../core/people';
import type { Instant } from '../../core/shared';
import { naughtyStrings } from '../../../test/support/naughtyStrings';
import { expertiseFields } from './expertiseFields';
import { linesOf, linesText, textCell } from './textCells';

const typed = fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.string({ unit: 'binary', maxLength: 80 }), fc.constantFrom(...naughtyStrings())));

describe('values of an entry in cells', () => {
  it('never become more or fewer than they were, whatever is typed', () => {
    fc.assert(fc.property(typed, values => {
      const stored = linesOf(linesText(values));
      expect(stored.length).toBeLessThanOrEqual(values.length);
      expect(linesOf(linesText(stored))).toEqual(stored);
    }));
  });

  it.each([
    [['Customs', ' Tax '], ['Customs', 'Tax']],
    [['two\nlines', 'tab\tbed', ''], ['two lines', 'tab bed']],
    [['half \ud800 character'], ['half character']],
    [[], []]
  ])('keep %j as %j', (values, expected) => {
    expect(linesOf(linesText(values))).toEqual(expected);
  });

  it('read lines as any program ends them, and nothing from anything that is no text', () => {
    expect(linesOf('a\r\nb\n\n c ')).toEqual(['a', 'b', 'c']);
    for (const cell of [null, undefined, 3, { results: [] }]) expect(linesOf(cell)).toEqual([]);
  });

  it('fit a column of one line', () => {
    expect(textCell(`a\n${'x'.repeat(300)}`)).toHaveLength(255);
  });

  it('empty the cells of what was taken back', () => {
    const said: Expertise = { ...nothingSaid, weeklyLimit: 3, pausedUntil: '2026-03-01T00:00:00.123Z' as Instant, pronouns: 'they' };
    expect(expertiseFields(said)).toMatchObject({ KnowhowWeeklyLimit: 3, KnowhowPausedUntil: '2026-03-01T00:00:00Z', KnowhowPronouns: 'they' });
    expect(expertiseFields(nothingSaid)).toMatchObject({ KnowhowWeeklyLimit: null, KnowhowPausedUntil: null, KnowhowPronouns: '', KnowhowTopics: '' });
    expect(Object.keys(expertiseFields(nothingSaid))).toEqual(Object.keys(expertiseFields(said)));
  });
});
