/** Web part data of a page that nobody has edited yet. */
import { createHash } from 'node:crypto';
import type { Manifest } from './manifests.ts';
import { columnsOf, type Page, type WebPartData } from './pages.ts';

/**
 * By column, in reading order. A web part that is not built is left out.
 * @param listId - id of the list at an address of the site, undefined when there is none
 */
export function plannedParts(page: Page, manifests: readonly Manifest[], listId: (address: string) => string | undefined): WebPartData[][] {
  return columnsOf(page).map((column, index) => column.parts.flatMap((part, position) => {
    const manifest = manifests.find(each => each.alias === part.alias);
    if (!manifest) return [];
    const entry = manifest.preconfiguredEntries?.[0];
    const id = part.list && listId(part.list);
    return [{
      id: manifest.id,
      instanceId: instanceId(`${page.name}/${index}/${position}`),
      title: entry?.title.default ?? manifest.alias,
      description: entry?.description?.default ?? '',
      dataVersion: '1.0',
      properties: { ...entry?.properties, ...(id ? { listId: id } : {}), ...part.properties },
      serverProcessedContent: { htmlStrings: {}, searchablePlainTexts: {}, imageSources: {}, links: {} }
    }];
  }));
}

/** The same id for the same place on every start, so that what a web part keeps under it in the browser is found again. */
function instanceId(place: string): string {
  const hex = createHash('sha256').update(place).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
