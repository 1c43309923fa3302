/** Time zones to choose from, this browser's own first. Old browsers know no list: they offer their own and what was chosen before. */
export function timeZones(chosen: string | undefined): readonly string[] {
  const { supportedValuesOf } = Intl as typeof Intl & { supportedValuesOf?(kind: 'timeZone'): readonly string[] };
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const all = [here, ...(chosen === undefined ? [] : [chosen]), ...(supportedValuesOf?.('timeZone') ?? [])];
  return all.filter((zone, index) => zone && all.indexOf(zone) === index);
}
