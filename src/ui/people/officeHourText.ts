import type { OfficeHourSlot } from '../../core/people';
import type { DirectoryFirstStrings } from '../../loc';

/** "Next: Thursday, 2:00 PM to 3:00 PM your time", or that it is running. */
export function slotText(slot: OfficeHourSlot, words: DirectoryFirstStrings, locale: string): string {
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  const until = clock.format(new Date(slot.until));
  if (slot.isNow) return words.card.slotNow(until);
  const from = new Date(slot.from);
  return words.card.nextSlot(new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(from), clock.format(from), until);
}
