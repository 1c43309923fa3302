/** A navigation that real SharePoint has and the tenant does not: it stands among the deferred links and answers 501. */
import type { EntityType, Navigation } from './resources.ts';
import { errors } from '../sharepoint/errors.ts';

const nothing: EntityType<any> = { name: 'NotEmulated', path: () => '', properties: {} };

export function unemulated(name: string): Navigation<any> {
  return {
    target: nothing,
    many: false,
    get: () => {
      throw errors.notEmulated(name);
    }
  };
}

export function isUnemulated(navigation: Navigation<any>): boolean {
  return navigation.target === nothing;
}

/** Many at once: `...unemulatedAll('Activities', 'Alerts')`. */
export function unemulatedAll(...names: string[]): Record<string, Navigation<any>> {
  return Object.fromEntries(names.map(name => [name, unemulated(name)]));
}
