import { badgeWords, givenAt } from '../../core/recognition';
import type { MyRecord } from '../../core/recognition';
import type { PersonRef } from '../../core/people';
import { nameOf } from '../parts/PersonName';
import type { WholeRecognitionEnvironment } from './contract';
import { dateText } from './dateText';

/** What mail programs take of an address as a whole. Characters, escaped. */
const longest = 1800;

/**
 * Address that opens the person's own mail program with the record as text. As many thanks as fit, newest first; nobody
 * is written to where no manager is known.
 */
export function recordLetter(record: MyRecord, manager: PersonRef | null | undefined, environment: WholeRecognitionEnvironment): string {
  const { words: { record: words }, locale, strings, site, me, now } = environment;
  const { acceptedAnswers, peopleHelped, thanks } = record;
  const figure = record.isComplete ? 'exact' : 'atLeast';
  const subject = words.letterSubject(record.person.name || me.name, dateText(now(), locale));
  const held = record.badges.flatMap(({ badge, state }) => (badge && (state === 'valid' || state === 'expiresSoon') ? [badgeWords(badge, locale).name] : []));
  const lines = [
    ...(acceptedAnswers.length > 0 ? [words.letterAnswers(words.answers[figure](acceptedAnswers.length))] : []),
    ...(peopleHelped.length > 0 ? [words.letterPeople(words.people[figure](peopleHelped.length))] : []),
    ...(thanks.length > 0 ? [words.letterThanks(words.thanksCount[figure](thanks.length))] : []),
    ...(held.length > 0 ? [words.letterBadges(strings.common.list(held))] : []), site.url,
    ...thanks.map(one => `${dateText(givenAt(one), locale)}, ${one.imported?.giverName ?? nameOf(one.giver, strings)}: ${one.reason}`)
  ];
  const head = `mailto:${encodeURIComponent(addressOf(manager))}?subject=${encodeURIComponent(subject)}&body=`;
  return head + fitting(lines, longest - head.length);
}

/** Whole lines only. */
function fitting(lines: readonly string[], room: number): string {
  let body = '';
  for (const line of lines) {
    const longer = `${body}${body === '' ? '' : '%0D%0A'}${encodeURIComponent(line)}`;
    if (longer.length > room) break;
    body = longer;
  }
  return body;
}

/** `i:0#.f|membership|ann@contoso.example` is a mail address behind the last bar, but for guests. */
function addressOf(person: PersonRef | null | undefined): string {
  if (!person) return '';
  const account = person.loginName?.split('|').pop() ?? '';
  return person.email ?? (/^[^@\s]+@[^@\s]+$/.test(account) && !/#ext#/i.test(account) ? account : '');
}
