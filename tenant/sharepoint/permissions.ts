/** The web's own rights: everything that a web, a list and an item share is in securable.ts. */
import type { Extension } from '../http/resources.ts';
import type { WebRow } from '../store/Store.ts';
import { securable } from './securable.ts';

export const permissionsExtension: Extension = { web: securable<WebRow>(web => ({ kind: 'web', web })) };
