/**
 * Any number of people for benches, the same every time and without memory: each person is computed from their number.
 *
 * They stand in a tree of eight reports to a manager, number 0 at its top; who stands below the same head of the fourth
 * level works in the same department. Of a hundred, three are guests, two are switched off, one is no person but a service
 * account and two never filled in a profile; none of these manages anybody.
 */
import type { PersonRow } from '../../store/Store.ts';
import { domain } from '../people.ts';
import { guidOf } from '../site.ts';
import { cultures } from './names.ts';
import type { Name } from './names.ts';
import { departments, interests, offices, projects, schools, skills, titles } from './workplaces.ts';

type Kind = 'usual' | 'guest' | 'disabled' | 'service' | 'bare';

const languageNames = new Map(cultures.map(({ language }) => [language, new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language]));
const reportsEach = 8;
/** Numbers of the heads of departments: the fourth level of the tree. */
const firstHead = 1 + 8 + 64;
const lastHead = firstHead + 511;

/** A number from 0 up to `below`: the bits of `seed` mixed so that neighbours are far apart (Murmur's finisher). */
export function mixed(seed: number, below: number): number {
  let bits = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0) % below;
}

/** Another independent number of the same person. */
function trait(number: number, which: number, below: number): number {
  return mixed(Math.imul(number + 1, 0x9e3779b1) ^ Math.imul(which + 1, 0x7feb352d), below);
}

function pick<T>(from: readonly T[], number: number, which: number): T {
  return from[trait(number, which, from.length)]!;
}

export function kindOf(number: number): Kind {
  // The upper levels are there whatever chance says.
  if (number <= lastHead) return 'usual';
  const chance = trait(number, 0, 100);
  return chance < 3 ? 'guest' : chance < 5 ? 'disabled' : chance < 6 ? 'service' : chance < 8 ? 'bare' : 'usual';
}

/** The nearest above who manages people. */
export function managerOf(number: number): number | undefined {
  if (number === 0) return undefined;
  const above = Math.floor((number - 1) / reportsEach);
  return kindOf(above) === 'usual' ? above : managerOf(above);
}

export function syntheticPerson(number: number): PersonRow {
  const kind = kindOf(number);
  // Ids that grow fill their index from one end.
  const objectId = `${number.toString(16).padStart(8, '0')}${guidOf(`synthetic person ${number}`).slice(8)}`;
  if (kind === 'service') {
    const upn = `svc-${pick(['scan', 'print', 'backup', 'sync', 'mail'], number, 1)}${number}@${domain}`;
    return { objectId, upn, displayName: `Service account ${number}`, mail: '', userType: 'Member', accountEnabled: true, profile: {} };
  }
  const { shown, given, family } = nameOf(number);
  const upn = kind === 'guest' ? `${given.latin}.${family.latin}${number}_partner.example#ext#@${domain}` : upnOf(number);
  return {
    objectId, upn, displayName: shown, mail: kind === 'guest' ? `${given.latin}.${family.latin}${number}@partner.example` : upn,
    userType: kind === 'guest' ? 'Guest' : 'Member', accountEnabled: kind !== 'disabled',
    profile: kind === 'bare' || kind === 'guest' ? { givenName: given.shown, surname: family.shown } : profileOf(number)
  };
}

function upnOf(number: number): string {
  const { given, family } = nameOf(number);
  return `${given.latin}.${family.latin}${number}@${domain}`;
}

/** One in four has two family names, as is usual in many places. */
function nameOf(number: number): { readonly shown: string; readonly given: Name; readonly family: Name; readonly language: string } {
  const { given: givens, family: families, first, language } = pick(cultures, number, 2);
  const [given, family, second] = [pick(givens, number, 3), pick(families, number, 4), pick(families, number, 5)];
  const both: Name = trait(number, 6, 4) === 0 && first === 'given' && second !== family
    ? { shown: `${family.shown}-${second.shown}`, latin: `${family.latin}-${second.latin}` }
    : family;
  return { shown: first === 'given' ? `${given.shown} ${both.shown}` : `${both.shown} ${given.shown}`, given, family: both, language };
}

function profileOf(number: number): PersonRow['profile'] {
  const { given, family, language } = nameOf(number);
  const department = departmentOf(number);
  const office = pick(offices, number, 7);
  const manager = managerOf(number);
  const some = (which: number, chance: number, from: readonly string[]): string[] => (trait(number, which, 100) < chance ? [pick(from, number, which + 1)] : []);
  return {
    givenName: given.shown, surname: family.shown, jobTitle: titleOf(number), department: departments[department]!,
    officeLocation: office.city, city: office.city, country: office.country, usageLocation: office.country, companyName: 'Contoso',
    businessPhones: [`+1 555 01${String(trait(number, 8, 100)).padStart(2, '0')}`], preferredLanguage: language,
    mailboxSettings: { timeZone: office.timeZone, language: { locale: language, displayName: languageNames.get(language) } },
    skills: skillsOf(number, department), interests: some(20, 30, interests), pastProjects: some(22, 40, projects), schools: some(24, 50, schools),
    responsibilities: some(26, 25, skills),
    ...(manager === undefined ? {} : { manager: upnOf(manager) })
  };
}

function departmentOf(number: number): number {
  let head = number;
  while (head > lastHead) head = Math.floor((head - 1) / reportsEach);
  return head < firstHead ? trait(number, 9, departments.length) : (head - firstHead) % departments.length;
}

function titleOf(number: number): string {
  if (number === 0) return 'Chief executive';
  if (number <= reportsEach) return 'Member of the board';
  if (number < firstHead) return 'Division manager';
  return number <= lastHead ? 'Head of department' : pick(titles, number, 10);
}

/** None to eight; every second one belongs to the department's own four subjects. */
function skillsOf(number: number, department: number): string[] {
  const own = mixed(department, skills.length / 10) * 10;
  const found = Array.from({ length: trait(number, 11, 9) }, (_, index) =>
    (index % 2 === 0 ? skills[(own + trait(number, 30 + index, 40)) % skills.length]! : pick(skills, number, 30 + index)));
  return [...new Set(found)];
}
