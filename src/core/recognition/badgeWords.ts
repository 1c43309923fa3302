import type { Badge } from './Badge';

export type BadgeWords = Pick<Badge, 'name' | 'description' | 'criteria'>;

/** Name, description and criteria in the reader's language: exactly, else any variety of it, else as the owner wrote them. */
export function badgeWords(badge: Pick<Badge, 'name' | 'description' | 'criteria' | 'translations'>, language: string): BadgeWords {
  const wanted = language.toLowerCase();
  const tags = Object.keys(badge.translations).sort();
  const tag = tags.find(one => one.toLowerCase() === wanted) ?? tags.find(one => primary(one) === primary(wanted));
  const { name, description, criteria } = tag === undefined ? badge : badge.translations[tag];
  return { name: name || badge.name, description: description || badge.description, criteria: criteria || badge.criteria };
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0];
}
