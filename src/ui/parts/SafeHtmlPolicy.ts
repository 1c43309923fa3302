import DOMPurify from 'dompurify';
import type { Config, WindowLike } from 'dompurify';

/**
 * What may be shown of HTML that others wrote. Bodies of classic lists are hostile input: everything not named here goes.
 * No id, name or class (they could pose as parts of the page), no form, svg, math, frame, object, base, meta or link.
 */
const allowedTags = [
  'a', 'abbr', 'b', 'blockquote', 'br', 'caption', 'code', 'dd', 'del', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'h1', 'h2', 'h3',
  'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'mark', 'ol', 'p', 'pre', 'q', 's', 'samp', 'small', 'span', 'strike', 'strong',
  'sub', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'u', 'ul', 'wbr'
];
const allowedAttributes = ['href', 'src', 'alt', 'title', 'width', 'height', 'colspan', 'rowspan', 'start', 'dir', 'lang', 'style'];

/** The few declarations that carry meaning; a value that could fetch or move anything does not match. */
const allowedStyles: Readonly<Record<string, RegExp>> = {
  'text-align': /^(left|right|center|justify|start|end)$/,
  'font-weight': /^(bold|normal|[1-9]00)$/,
  'font-style': /^(italic|normal)$/,
  'text-decoration': /^(underline|line-through|none)$/
};

const allowedAddress = /^(?:https?:\/\/|mailto:|\/(?![/\\]))/i;
const rasterData = /^data:image\/(?:png|jpe?g|gif|webp);base64,[a-z0-9+/=\s]+$/i;

/** Attribute that holds the address of an image from elsewhere, until the person asks to see it. */
export const waitingImage = 'data-kh-image';

const config: Config = {
  ALLOWED_TAGS: allowedTags,
  ALLOWED_ATTR: allowedAttributes,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  SANITIZE_DOM: true,
  KEEP_CONTENT: true
};

interface Options {
  /** Host whose images are shown at once, for example `contoso.sharepoint.com`. */
  readonly tenantHost: string;
  /** `ask`: images from elsewhere wait behind a click (reading). `drop`: they go (pasting). `keep`: they stay (saving). */
  readonly foreignImages: 'ask' | 'drop' | 'keep';
}

type Purifier = ReturnType<typeof DOMPurify>;
const purifiers: Record<string, Purifier> = {};

/** HTML → nodes that cannot do anything. Put into the page as they are, never turned to text and parsed again. */
export function safeNodes(html: string, options: Options): DocumentFragment {
  // Some broken documents leave nothing at all: then there is nothing to show.
  const nodes: DocumentFragment | null = purifier(options).sanitize(html, { ...config, RETURN_DOM_FRAGMENT: true });
  return nodes ?? document.createDocumentFragment();
}

/** The same as text, for what is sent to the list or given to the editor. */
export function safeText(html: string, options: Options): string {
  return purifier(options).sanitize(html, config);
}

/** One for each set of options, since hooks belong to an instance. */
function purifier(options: Options): Purifier {
  const key = `${options.tenantHost} ${options.foreignImages}`;
  return purifiers[key] ?? (purifiers[key] = makePurifier(options));
}

function makePurifier(options: Options): Purifier {
  const purify = DOMPurify(window as unknown as WindowLike);
  purify.addHook('uponSanitizeAttribute', (_node, data) => {
    if (data.attrName === 'style') {
      data.attrValue = safeStyle(data.attrValue);
      data.keepAttr = data.attrValue !== '';
    }
    if (data.attrName === 'href') data.keepAttr = allowedAddress.test(data.attrValue.trim());
  });
  purify.addHook('afterSanitizeAttributes', node => {
    if (node.nodeName === 'A') protectLink(node);
    if (node.nodeName === 'IMG') protectImage(node, options);
    else node.removeAttribute('src');
  });
  return purify;
}

function safeStyle(style: string): string {
  return style.split(';')
    .map(declaration => declaration.split(':').map(part => part.trim().toLowerCase()))
    .filter(([property, value, ...more]) => more.length === 0 && value !== undefined && allowedStyles[property]?.test(value))
    .map(([property, value]) => `${property}: ${value}`)
    .join('; ');
}

function protectLink(link: Element): void {
  if (!link.hasAttribute('href')) return;
  link.setAttribute('rel', 'noopener');
  link.setAttribute('target', '_blank');
}

function protectImage(image: Element, { tenantHost, foreignImages }: Options): void {
  const address = image.getAttribute('src')?.trim() ?? '';
  if (rasterData.test(address)) return;
  const host = /^https?:\/\/([^/?#\\]+)/i.exec(address)?.[1]?.toLowerCase();
  const isOwn = /^\/(?![/\\])/.test(address) || host === tenantHost.toLowerCase();
  if (isOwn || (host !== undefined && foreignImages === 'keep')) return;
  image.removeAttribute('src');
  if (host !== undefined && foreignImages === 'ask') image.setAttribute(waitingImage, address);
  else image.remove();
}
