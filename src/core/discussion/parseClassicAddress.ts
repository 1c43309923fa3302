import { itemId, queryValues } from './deepLink';
import type { ClassicAddress } from './Discussions';

/** Pages of classic SharePoint that name a discussion by `RootFolder`. */
const folderPages = /\/(flat|threaded|allitems|subject|topic|public|management|my|unanswered questions|featured)\.aspx$/i;
/** Forms that name an item by `ID`. */
const formPages = /\/(dispform|editform|listform)\.aspx$/i;

/**
 * A classic address (Flat.aspx, Threaded.aspx, AllItems.aspx or Topic.aspx with `RootFolder`, DispForm.aspx with `ID`) →
 * what it names, or undefined when it is none or belongs to another web.
 *
 * @param address absolute or server-relative, as copied from an address bar or a mail
 * @param webUrl absolute address of this web; anything outside is not ours to open
 */
export function parseClassicAddress(address: string, webUrl: string): ClassicAddress | undefined {
  const web = splitAddress(webUrl);
  const target = splitAddress(address.trim().replace(/&amp;/g, '&'), web?.origin);
  if (!web || !target || target.origin !== web.origin) return undefined;
  const path = decodedPath(target.path);
  const webPath = decodedPath(web.path)?.replace(/\/$/, '');
  if (path === undefined || webPath === undefined || !isUnder(path, webPath)) return undefined;
  const values = queryValues(target.query);
  if (formPages.test(path)) {
    const id = itemId(values.get('id'));
    return id === undefined ? undefined : { kind: 'item', id };
  }
  const folder = folderPath(values.get('rootfolder'), web.origin);
  return folderPages.test(path) && folder !== undefined && isUnder(folder, webPath) ? { kind: 'folder', path: folder } : undefined;
}

interface Address {
  readonly origin: string;
  readonly path: string;
  readonly query: string;
}

function splitAddress(address: string, origin?: string): Address | undefined {
  const absolute = /^(https?:\/\/[^/?#@\s\\]+)(\/[^?#]*)?(?:\?([^#]*))?/i.exec(address);
  if (absolute) return { origin: absolute[1].toLowerCase(), path: absolute[2] ?? '/', query: absolute[3] ?? '' };
  const relative = /^(\/(?![/\\])[^?#]*)(?:\?([^#]*))?/.exec(address);
  return relative && origin !== undefined ? { origin, path: relative[1], query: relative[2] ?? '' } : undefined;
}

/** `RootFolder` is server-relative, and in some mails absolute or encoded a second time. */
function folderPath(value: string | undefined, origin: string): string | undefined {
  if (value === undefined) return undefined;
  const once = /^(%2f|https?%3a)/i.test(value) ? decodedPath(value) : value;
  if (once === undefined) return undefined;
  const relative = once.toLowerCase().indexOf(`${origin}/`) === 0 ? once.slice(origin.length) : once;
  const path = relative.replace(/\/+$/, '');
  return path[0] === '/' && path[1] !== '/' && !/[\\]|\/\.{1,2}(\/|$)/.test(path) ? path : undefined;
}

function decodedPath(path: string): string | undefined {
  try {
    const plain = decodeURIComponent(path);
    return /\/\.{1,2}(\/|$)|\\/.test(plain) ? undefined : plain;
  } catch {
    return undefined;
  }
}

function isUnder(path: string, webPath: string): boolean {
  return `${path.toLowerCase()}/`.indexOf(`${webPath.toLowerCase()}/`) === 0;
}
