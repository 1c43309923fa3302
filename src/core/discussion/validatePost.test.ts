import fc from 'fast-check';
import { bodyLimitBytes, cleanTitle, collapsedBodyBytes, isCollapsed, isEmptyBody, titleLimit, utf8Bytes, validateBody, validateTitle } from './validatePost';

describe('validateTitle', () => {
  it.each([
    ['an ordinary title', 'How?', true],
    ['exactly 255 units', 'x'.repeat(titleLimit), true],
    ['255 units with blanks around', `  ${'x'.repeat(titleLimit)}  `, true],
    ['256 units', 'x'.repeat(titleLimit + 1), 'tooLong'],
    ['characters outside the basic plane, which count twice', '😀'.repeat(128), 'tooLong'],
    ['127 of them and one more letter', `${'😀'.repeat(127)}x`, true],
    ['nothing', '', 'empty'],
    ['blanks', ' \t\n ', 'empty'],
    ['control characters only', '\u0000\u0007', 'empty'],
    ['invisible characters only', '\u200b\u200e\u2060', 'empty']
  ])('rules on %s', (_, title, expected) => {
    const ruling = validateTitle(title);
    expect(ruling.allowed ? true : ruling.reason).toBe(expected);
  });

  it('stores one line without control characters', () => {
    expect(cleanTitle('  a\r\nb\u0000c\u2028d  ')).toBe('a b c d');
  });

  it('keeps a title that is clean already', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), typed => {
      expect(cleanTitle(cleanTitle(typed))).toBe(cleanTitle(typed));
    }));
  });
});

describe('validateBody', () => {
  it.each([
    ['words', '<p>Words</p>', false, true],
    ['an empty paragraph', '<p><br></p>', false, 'empty'],
    ['an empty body where only the title is required', '', true, true],
    ['a picture alone', '<p><img src="/a.png"></p>', false, true],
    ['a body at the limit', 'x'.repeat(bodyLimitBytes), false, true],
    ['a body above it', 'x'.repeat(bodyLimitBytes + 1), false, 'tooLong']
  ] as const)('rules on %s', (_, html, mayBeEmpty, expected) => {
    const ruling = validateBody(html, mayBeEmpty);
    expect(ruling.allowed ? true : ruling.reason).toBe(expected);
  });

  it('collapses a body above 256 KB, counted in bytes', () => {
    expect(isCollapsed('x'.repeat(collapsedBodyBytes))).toBe(false);
    expect(isCollapsed('ä'.repeat(collapsedBodyBytes / 2 + 1))).toBe(true);
  });

  it('calls a body of entities for blanks empty', () => {
    expect(isEmptyBody('<p>&nbsp;</p>')).toBe(true);
  });

  it('counts bytes as the encoder does', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => {
      expect(utf8Bytes(text)).toBe(Buffer.byteLength(text));
    }));
  });
});
