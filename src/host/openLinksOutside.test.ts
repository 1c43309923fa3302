import { openLinksOutside } from './openLinksOutside';

/** Presses what stands at the end of this markup; tells how the link then opens. */
function press(markup: string, isHandled = false): { readonly target: string; readonly rel: string } {
  document.body.innerHTML = `<div>${markup}</div>`;
  const link = document.querySelector('a')!;
  // Where it goes from here is not this test's matter.
  document.body.addEventListener('click', event => { if (isHandled) event.preventDefault(); }, { once: true });
  window.addEventListener('click', event => event.preventDefault(), { once: true });
  (link.querySelector('bdi') ?? link).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  return { target: link.target, rel: link.rel };
}

beforeEach(() => {
  openLinksOutside(document);
  openLinksOutside(document);
});

it.each([
  ['a page of the site', '<a href="/sites/intranet/SitePages/Board.aspx?topic=2">Question</a>'],
  ['another host, pressed on the words inside', '<a href="https://contoso.sharepoint.com/a"><bdi>Evidence</bdi></a>']
])('%s opens in a window of its own, which cannot reach back', (_name, markup) => {
  expect(press(markup)).toEqual({ target: '_blank', rel: 'noopener' });
});

it.each([
  ['a place in the same page', '<a href="#entry">Entry</a>'],
  ['a mail', '<a href="mailto:ada@contoso.example">Mail</a>'],
  ['a file to save', '<a href="/file.csv" download="file.csv">Save</a>'],
  ['a link without an address', '<a>Nowhere</a>'],
  ['a link that says itself where it opens', '<a href="/page" target="preview">Page</a>']
])('%s stays as it is', (_name, markup) => {
  expect(press(markup).target).toBe(/target="(.*?)"/.exec(markup)?.[1] ?? '');
});

it('a link that a screen follows itself stays as it is', () => {
  expect(press('<a href="https://teams.microsoft.com/l/entity/1">Entry</a>', true).target).toBe('');
});
