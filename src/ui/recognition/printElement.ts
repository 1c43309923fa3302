import { themeTokens } from '../app/themeTokens';

/** Paper of the size of A4, with a margin that printers can do. */
const sheet = '@page { size: A4; margin: 20mm } body { margin: 0; background: #fff; color: #000; font-family: "Segoe UI", Arial, sans-serif }';

/**
 * Prints one element and nothing around it, black on white whatever theme the page has. In a frame of its own: SharePoint
 * scrolls inside the page, so that a printed page would end at the bottom of the window.
 */
export function printElement(element: HTMLElement): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', inlineSize: '0', blockSize: '0', border: '0' });
  document.body.append(frame);
  const [page, view] = [frame.contentDocument, frame.contentWindow];
  if (!page || !view) return;
  page.title = element.querySelector('h2')?.textContent ?? document.title;
  document.querySelectorAll('style, link[rel="stylesheet"]').forEach(style => page.head.append(page.importNode(style, true)));
  const paper = page.createElement('style');
  paper.textContent = sheet;
  page.head.append(paper);
  const root = page.createElement('div');
  const part = element.closest<HTMLElement>('[data-width]');
  root.className = part?.className ?? '';
  root.dir = part?.dir ?? '';
  root.lang = part?.lang ?? '';
  Object.entries(themeTokens({})).forEach(([name, value]) => root.style.setProperty(name, value));
  root.append(page.importNode(element, true));
  page.body.append(root);
  view.addEventListener('afterprint', () => frame.remove());
  view.focus();
  view.print();
}
