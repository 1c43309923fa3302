import fc from 'fast-check';

import type { PeopleCondition } from '../store/Store.ts';
import { GraphError } from './errors.ts';
import { parseUserFilter, parseUserSearch } from './userFilter.ts';

/** The tree as a short line, so that a table of cases can be read. */
function show(condition: PeopleCondition): string {
  switch (condition.kind) {
    case 'compare': return `${condition.property} ${condition.operator} ${JSON.stringify(condition.value)}`;
    case 'not': return `!(${show(condition.part)})`;
    case 'match': return condition.expression;
    default: return `(${condition.parts.map(show).join(condition.kind === 'and' ? ' & ' : ' | ')})`;
  }
}

describe('parseUserFilter', () => {
  test.each([
    ['displayName eq \'O\'\'Neil\'', 'displayName eq "O\'Neil"', undefined],
    ['startswith(mail,\'a\') or startsWith(surname, \'b\')', '(mail startsWith "a" | surname startsWith "b")', undefined],
    ['department eq \'Legal\' and accountEnabled eq true', '(department eq "Legal" & accountEnabled eq true)', undefined],
    ['department eq \'a\' or department eq \'b\' and city eq \'c\'', '(department eq "a" | (department eq "b" & city eq "c"))', undefined],
    ['id in (\'1\', \'2\')', '(objectId eq "1" | objectId eq "2")', undefined],
    ['department eq null', 'department eq null', undefined],
    ['department ne \'x\'', '!(department eq "x")', 'NotEqualsMatch'],
    ['not(startswith(displayName,\'x\'))', '!(displayName startsWith "x")', 'Not'],
    ['endswith(mail,\'@contoso.example\')', 'mail endsWith "@contoso.example"', 'EndsWith']
  ])('reads %s', (text, tree, advanced) => {
    const filter = parseUserFilter(text);
    expect([show(filter.condition), filter.advanced]).toEqual([tree, advanced]);
  });

  test.each(['', 'displayName', 'displayName eq', 'displayName eq \'a\' and', 'shoeSize eq \'4\'', '(displayName eq \'a\'', 'displayName like \'a\'', 'contains(displayName,\'a\')', `${'('.repeat(200)}displayName eq 'a'`])('refuses %s', text => {
    expect(() => parseUserFilter(text)).toThrow(GraphError);
  });

  test('throws nothing but the service\'s error, whatever the text', () => {
    const words = fc.array(fc.oneof(fc.constantFrom('displayName', 'eq', 'ne', '\'a\'', 'and', 'or', 'not', '(', ')', ',', 'startswith', 'in', 'null', '"'), fc.string({ maxLength: 6 })), { maxLength: 20 });
    fc.assert(fc.property(words, parts => [parseUserFilter, parseUserSearch].every(parse => {
      try {
        return parse(parts.join(' ')) !== undefined;
      } catch (error) {
        return error instanceof GraphError;
      }
    })), { numRuns: 1000 });
  });
});

describe('parseUserSearch', () => {
  test.each([
    ['"displayName:anna"', '(displayName wordStart "anna")'],
    ['"displayName:van dijk"', '(displayName wordStart "van" & displayName wordStart "dijk")'],
    ['"displayName:a" OR "mail:b"', '((displayName wordStart "a") | (mail startsWith "b"))'],
    ['("displayName:a" OR "mail:b") AND "surname:c"', '(((displayName wordStart "a") | (mail startsWith "b")) & (surname startsWith "c"))']
  ])('reads %s', (text, tree) => {
    expect(show(parseUserSearch(text))).toBe(tree);
  });

  test.each(['anna', '"anna"', '"displayName:"', '"jobTitle:lead"', '"displayName:a" "mail:b"', '"displayName:a" OR'])('refuses %s', text => {
    expect(() => parseUserSearch(text)).toThrow(GraphError);
  });
});
