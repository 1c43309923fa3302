import * as React from 'react';

let last = 0;

/** An id for `aria-*` references, unique on the page and the same at every render (React 17 has none of its own). */
export function useId(prefix: string): string {
  const [id] = React.useState(() => `kh-${prefix}-${++last}`);
  return id;
}
