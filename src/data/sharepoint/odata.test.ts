/** @jest-environment node */
import fc from 'fast-check';
import { guid, id, isGuid, list, pathText, text } from './odata';

it('doubles quotes, and nothing ends the text early', () => {
  expect(text("O'Neill's")).toBe("'O''Neill''s'");
  fc.assert(fc.property(fc.string(), value => {
    expect(text(value).slice(1, -1).replace(/''/g, '')).not.toContain("'");
  }));
});

it('keeps a value of a path inside its segment', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), value => {
    expect(pathText(value)).not.toMatch(/[/?#\s&]/);
    expect(decodeURIComponent(pathText(value))).toBe(text(value));
  }));
});

it.each(['{7D1F6A52-0C33-4C2A-9E57-4A1C0D9B8E11}', '7d1f6a52-0c33-4c2a-9e57-4a1c0d9b8e11'])('writes %s as a GUID', value => {
  expect(guid(value)).toBe("guid'7d1f6a52-0c33-4c2a-9e57-4a1c0d9b8e11'");
  expect(isGuid(value)).toBe(true);
  expect(list(value)).toBe("web/lists(guid'7d1f6a52-0c33-4c2a-9e57-4a1c0d9b8e11')");
});

it.each(['', 'x', "7d1f6a52-0c33-4c2a-9e57-4a1c0d9b8e11') or true", '7d1f6a52'])('refuses %j as a GUID', value => {
  expect(() => guid(value)).toThrow(RangeError);
});

it.each([0, -1, 1.5, NaN, 2 ** 31])('refuses %d as an id', value => {
  expect(() => id(value)).toThrow(RangeError);
});
