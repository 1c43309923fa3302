import fc from 'fast-check';
import { escapeHtml, plainText } from './plainText';

it.each([
  ['<p>One</p><p>two</p>', 'One two'],
  ['a<b>b</b>c', 'abc'],
  ['a<br/>b', 'a b'],
  ['<script>alert(1)</script>left', 'left'],
  ['<style>p{}</style><p>left</p>', 'left'],
  ['<script>never closed', ''],
  ['<!-- hidden --> shown', 'shown'],
  ['5 &lt; 6 &amp;&amp; 7 &gt; 6', '5 < 6 && 7 > 6'],
  ['caf&#233; &#x1F600; &nbsp; &unknown;', 'café 😀 &unknown;'],
  ['&#0;&#xD800;&#x110000;x', 'x'],
  ['<img src=x onerror="alert(1)">', ''],
  ['&amp;lt;script&amp;gt;', '&lt;script&gt;'],
  ['\u200b', '']
])('reads %j as %j', (html, expected) => {
  expect(plainText(html)).toBe(expected);
});

it('gives back any text that was escaped, but for its blanks', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => {
    const words = text.replace(/[\u200b\ufeff]/g, '').replace(/\s+/g, ' ').trim();
    expect(plainText(escapeHtml(text))).toBe(words);
  }));
});
