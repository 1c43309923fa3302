import type { DirectoryPerson } from './DirectoryPerson';
import type { EvidenceSummary } from './Evidence';
import { foldText } from './foldText';
import type { Availability, Facet, FacetChoice, FacetName } from './People';

/** Somebody with everything that a facet may ask for. */
export interface Faceted {
  readonly person: DirectoryPerson;
  readonly evidence?: EvidenceSummary;
  readonly availability: Availability;
}

export const facetNames: readonly FacetName[] = ['topic', 'process', 'discipline', 'department', 'office', 'language'];

/** Facets that only entries and evidence know; a choice of one leaves everybody else out. */
const ownFacets: readonly (keyof FacetChoice)[] = ['topic', 'process', 'discipline', 'language', 'availableNow'];

export function isOwnChoice(choice: FacetChoice): boolean {
  return ownFacets.some(name => Boolean(choice[name]));
}

/** Whether somebody fits every facet that was chosen; process and discipline together are the crossing. */
export function fitsChoice(one: Faceted, choice: FacetChoice): boolean {
  if (choice.availableNow && one.availability.kind !== 'free') return false;
  return facetNames.every(name => {
    const wanted = choice[name];
    return !wanted || valuesOf(one, name).some(value => sameValue(value, wanted));
  });
}

/** Values with the number of people who have them, the most frequent first, those alike but for case and accents as one. */
export function countFacets(people: readonly Faceted[], countedOver: Facet['countedOver'], names: readonly FacetName[] = facetNames): readonly Facet[] {
  return names.map(name => {
    const counts = new Map<string, { value: string; count: number }>();
    for (const one of people) {
      for (const [folded, value] of new Map(valuesOf(one, name).map(text => [foldText(text), text] as const))) {
        const known = counts.get(folded);
        if (known) known.count++;
        else counts.set(folded, { value, count: 1 });
      }
    }
    const values = [...counts.values()].sort((a, b) => b.count - a.count || a.value.localeCompare(b.value, 'en') || (a.value < b.value ? -1 : 1));
    return { name, values, countedOver };
  }).filter(facet => facet.values.length > 0);
}

function valuesOf({ person, evidence }: Faceted, name: FacetName): readonly string[] {
  const { entry, department, office } = person;
  const values: Readonly<Record<FacetName, readonly string[] | undefined>> = {
    topic: [...(entry?.topics ?? []), ...(entry?.subjectExpertOn ?? []), ...(evidence?.items ?? []).flatMap(item => item.topics)],
    process: entry?.processes,
    discipline: entry?.disciplines,
    language: entry?.languages,
    department: department ? [department] : undefined,
    office: office ? [office] : undefined
  };
  return values[name] ?? [];
}

function sameValue(a: string, b: string): boolean {
  return foldText(a).trim() === foldText(b).trim();
}
