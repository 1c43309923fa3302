/** The one encoder of values for REST addresses and `$filter`. A value never leaves its quotes. */
export function text(value: string): string {
  return `'${value.replace(/'/g, "''")}'`;
}

/** A value inside a path segment: quoted, then escaped, so that `/`, `#`, `?` and `%` stay part of it. */
export function pathText(value: string): string {
  return encodeURIComponent(text(value)).replace(/'/g, '%27');
}

const guidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `guid'…'`; anything that is no GUID is a mistake of ours or a forged address, and never reaches the service. */
export function guid(value: string): string {
  const bare = value.replace(/^\{|\}$/g, '');
  if (!guidForm.test(bare)) throw new RangeError('Not a GUID');
  return `guid'${bare.toLowerCase()}'`;
}

export function isGuid(value: string): boolean {
  return guidForm.test(value.replace(/^\{|\}$/g, ''));
}

/** A whole number that may be an id; everything else is refused. */
export function id(value: number): string {
  if (!Number.isInteger(value) || value <= 0 || value > 0x7fffffff) throw new RangeError('Not an id');
  return String(value);
}

export function list(listId: string): string {
  return `web/lists(${guid(listId)})`;
}
