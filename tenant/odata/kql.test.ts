import fc from 'fast-check';

import { KqlError, longestKql, parseKql } from './kql.ts';
import type { KqlNode } from './kql.ts';

/** The tree as a short line, so that a table of cases can be read. */
function show(node: KqlNode): string {
  switch (node.kind) {
    case 'everything': return '*';
    case 'noise': return '~';
    case 'words': return `'${node.text}'${node.prefix ? '*' : ''}`;
    case 'property': return `[${node.name}${node.operator}${node.value}${node.prefix ? '*' : ''}${node.upTo === undefined ? '' : `..${node.upTo}`}]`;
    case 'not': return `!${show(node.part)}`;
    default: return `(${node.parts.map(show).join(node.kind === 'and' ? ' & ' : ' | ')})`;
  }
}

describe('parseKql', () => {
  test.each([
    ['customs', "'customs'"],
    ['customs form', "('customs' & 'form')"],
    ['"customs form"', "'customs form'"],
    ['cust*', "'cust'*"],
    ['"customs fo"*', "'customs fo'*"],
    ['*', '*'],
    ['a AND b', "('a' & 'b')"],
    ['a and b', "('a' & 'and' & 'b')"],
    ['a OR b', "('a' | 'b')"],
    ['a NOT b', "('a' & !'b')"],
    ['NOT a', "!'a'"],
    ['-a b', "(!'a' & 'b')"],
    ['+a -"b c"', "('a' & !'b c')"],
    ['a OR b AND c', "('a' | ('b' & 'c'))"],
    ['a OR b c', "(('a' | 'b') & 'c')"],
    ['(a OR b) c', "(('a' | 'b') & 'c')"],
    ['split-shipment', "'split-shipment'"],
    ['a & b', "('a' & ~ & 'b')"],
    ['Title:customs', '[Title:customs]'],
    ['Path:"https://host/sites/x"', '[Path:https://host/sites/x]'],
    ['Path:https://host/sites/x', '[Path:https://host/sites/x]'],
    ['Author:anna Author:ben', '([Author:anna] | [Author:ben])'],
    ['Author:anna Title:x', '([Author:anna] & [Title:x])'],
    ['word Author:anna', "('word' & [Author:anna])"],
    ['Author:(anna OR ben)', '([Author:anna] | [Author:ben])'],
    ['Write>=2026-01-01', '[Write>=2026-01-01]'],
    ['Created:2026-01-01..2026-02-01', '[Created:2026-01-01..2026-02-01]'],
    ['ListItemID<>4', '[ListItemID<>4]'],
    ['Title:cust*', '[Title:cust*]'],
    ['ListId:{0F1E}', '[ListId:{0F1E}]'],
    ['-ContentClass=urn:content-class:SPSPeople x', "(![ContentClass=urn:content-class:SPSPeople] & 'x')"]
  ])('reads %s', (query, tree) => {
    expect(show(parseKql(query))).toBe(tree);
  });

  test.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['an open parenthesis', '(a'],
    ['a closing parenthesis', 'a)'],
    ['empty parentheses', '()'],
    ['an open quotation mark', '"a'],
    ['an operator at the beginning', 'AND a'],
    ['an operator at the end', 'a OR'],
    ['an operator alone', 'NOT'],
    ['two operators in a row', 'a AND OR b'],
    ['a property without a value', 'Title:'],
    ['a blank before the value', 'Title: a'],
    ['a property with empty alternatives', 'Author:()'],
    ['five hundred levels', '('.repeat(500)],
    ['more characters than allowed', 'x'.repeat(longestKql + 1)]
  ])('does not understand %s', (_what, query) => {
    expect(() => parseKql(query)).toThrow(expect.objectContaining({ reason: 'syntax' }));
  });

  test.each(['a NEAR b', 'XRANK(cb=100)', 'ANY(a b)', 'WORDS(a, b)'])('refuses the operator in %p as not emulated', query => {
    expect(() => parseKql(query)).toThrow(expect.objectContaining({ reason: 'notEmulated' }));
  });

  test('throws nothing but its own error, whatever the text', () => {
    const pieces = fc.array(fc.oneof(
      fc.constantFrom('AND', 'OR', 'NOT', '(', ')', '"', '*', '-', '+', ':', 'Title:', 'Write>=', '..', ' ', 'a', 'NEAR'),
      fc.string({ unit: 'binary', maxLength: 8 })
    ), { maxLength: 40 }).map(parts => parts.join(''));
    fc.assert(fc.property(pieces, query => {
      try {
        return typeof show(parseKql(query)) === 'string';
      } catch (error) {
        return error instanceof KqlError;
      }
    }), { numRuns: 2000 });
  });

  test('keeps a quoted phrase as it is, whatever stands in it', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 60 }).map(text => `a${text.replaceAll('"', '')}`), text => {
      expect(parseKql(`"${text}"`)).toEqual({ kind: 'words', text, prefix: false });
    }));
  });
});
