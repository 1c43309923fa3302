/** @jest-environment node */
import { matchEnd, matchStart } from '../../core/discussion';
import { snippetOf } from './searchBoard';

it.each([
  ['the <c0>form</c0> and<ddd/>more', `the ${matchStart}form${matchEnd} and … more`],
  ['5 &lt; 6 &amp; <c0>x</c0>', `5 < 6 & ${matchStart}x${matchEnd}`],
  ['<script>alert(1)</script>left', 'left'],
  [`forged ${matchStart}mark`, 'forged mark'],
  ['', '']
])('turns the summary %j into text with marks', (summary, expected) => {
  expect(snippetOf(summary)).toBe(expected);
});
