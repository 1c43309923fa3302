/** Characters that SharePoint refuses in a folder's name. */
const refusedCharacters = /["*:<>?/\\|#%~&{}]+/g;
const longest = 100;

/**
 * The folder that a discussion of this title gets, as classic SharePoint names it: the title without the characters that
 * folders may not have. `unique` (part of the client key) is added when the plain name was taken, or nothing was left.
 */
export function classicFolderName(title: string, unique?: string): string {
  const cleaned = title
    .normalize('NFC')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ue000-\uf8ff]+/g, ' ')
    .replace(refusedCharacters, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\.{2,}/g, '.');
  const name = trimmed(cutCharacters(trimmed(cleaned), longest));
  const suffix = unique === undefined ? '' : unique.replace(/[^0-9a-z]/gi, '').slice(0, 8).toLowerCase();
  if (name === '') return suffix === '' ? 'discussion' : `discussion ${suffix}`;
  return suffix === '' ? name : `${name} ${suffix}`;
}

/** SharePoint refuses dots and blanks at both ends, and names reserved by Windows or by itself. */
function trimmed(name: string): string {
  const bare = name.replace(/^[\s._]+|[\s.]+$/g, '');
  return /^(con|prn|aux|nul|com\d|lpt\d|forms|attachments|desktop\.ini|_vti_.*)$/i.test(bare) ? `${bare} discussion` : bare;
}

function cutCharacters(text: string, length: number): string {
  const cut = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
