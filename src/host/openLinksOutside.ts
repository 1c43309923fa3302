/**
 * A tab of Teams is a frame: a link to a page of SharePoint followed in it would put that page in the place of the web
 * part, with no way back. So whatever leaves opens in a window of its own. Links that a screen handles itself, files to
 * save and `mailto:` stay as they are. At the document, since panels lie beside the web part; asked again it does nothing.
 */
export function openLinksOutside(page: Document): void {
  page.addEventListener('click', outside);
}

function outside(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (event.defaultPrevented || !link || link.target !== '' || link.hasAttribute('download')) return;
  if (!/^https?:$/.test(link.protocol) || link.getAttribute('href')?.charAt(0) === '#') return;
  link.target = '_blank';
  link.rel = 'noopener';
}
