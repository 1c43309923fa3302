import type { Nomination } from './ExpertiseEntry';

/** Topics that somebody stands for now: nominated by an owner, accepted by themselves, within the term; each once. */
export function nominationsInForce(nominations: readonly Nomination[], now: Date): readonly string[] {
  const inForce = nominations.filter(one => one.answer === 'accepted' && isWithinTerm(one, now));
  return [...new Set(inForce.map(one => one.topic))];
}

/** Nominations that still wait for the nominee's word. */
export function openNominations(nominations: readonly Nomination[], now: Date): readonly Nomination[] {
  return nominations.filter(one => one.answer === 'open' && new Date(one.until).getTime() > now.getTime());
}

/** From the first moment, up to but without the last. */
export function isWithinTerm({ from, until }: Pick<Nomination, 'from' | 'until'>, now: Date): boolean {
  return new Date(from).getTime() <= now.getTime() && now.getTime() < new Date(until).getTime();
}
