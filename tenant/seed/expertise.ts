/** What some of the demo people say of themselves: enough for every case that the directory knows. */
import type { BulkRow, FieldValue, ListRow, Store, UserRow } from '../store/Store.ts';
import type { PeopleLists } from './expertiseLists.ts';
import { instant } from './instants.ts';
import { people, timeZoneOf } from './people.ts';
import { guidOf } from './site.ts';
import type { SeededSite } from './site.ts';

/** Lists are written with commas; what is missing was not said. */
export interface SeedEntry {
  readonly topics: string;
  readonly askMe?: string;
  readonly wants?: string;
  /** BCP 47, best first. */
  readonly languages: string;
  readonly processes?: string;
  readonly disciplines?: string;
  readonly isMentor?: boolean;
  readonly pronouns?: string;
  /** `2 14:00-15:00`: Tuesday, in the person's own time zone. */
  readonly officeHours?: string;
  readonly weeklyLimit?: number;
  /** Days from the moment of seeding. */
  readonly pausedFor?: number;
  readonly isHidden?: boolean;
}

/** By alias. Amara answers in more discussions a week than she wants to, Carla is away, Xavier is not to be found, Grace and Oksana are mentors. */
const entries: Readonly<Record<string, SeedEntry>> = {
  member: { topics: 'Customs, Export papers, Incoterms, Dangerous goods', askMe: 'Customs, Incoterms', languages: 'en, nl, ar', processes: 'Ship and import', disciplines: 'Compliance', pronouns: 'she/her', officeHours: '2 14:00-15:00; 4 09:30-10:30', weeklyLimit: 8 },
  amara: { topics: 'Customs, Sanctions, Dual use, Certificates of origin', askMe: 'Sanctions, Dual use', languages: 'en, ig', processes: 'Ship and import, Order to cash', disciplines: 'Compliance', weeklyLimit: 1 },
  peter: { topics: 'Export papers, Certificates of origin, Carriers', askMe: 'Export papers', languages: 'nl, en, de', processes: 'Ship and import', disciplines: 'Logistics', officeHours: '1 08:30-09:30' },
  jakub: { topics: 'Warehouse, Scanners, Dangerous goods', askMe: 'Scanners', wants: 'Power BI', languages: 'pl, en', processes: 'Ship and import', disciplines: 'Logistics, Safety' },
  elif: { topics: 'Data protection, Contracts, Records', askMe: 'Data protection', languages: 'tr, en, de', processes: 'Hire to retire, Order to cash', disciplines: 'Compliance', weeklyLimit: 10, officeHours: '3 10:00-11:00' },
  carla: { topics: 'Travel policy, Expenses', askMe: 'Travel policy, Expenses', languages: 'pt, en', processes: 'Procure to pay', disciplines: 'Finance', pausedFor: 9 },
  oksana: { topics: 'Month end, Excel, Power Query', askMe: 'Excel', languages: 'uk, pl, en', processes: 'Order to cash, Procure to pay', disciplines: 'Finance', isMentor: true },
  daniel: { topics: 'ERP, Purchase orders, Month end', askMe: 'ERP', languages: 'de, en', processes: 'Procure to pay', disciplines: 'Finance, IT' },
  samir: { topics: 'Power BI, Excel, SharePoint', askMe: 'Power BI', wants: 'Python', languages: 'en, gu', processes: 'Order to cash', disciplines: 'IT', weeklyLimit: 6 },
  farid: { topics: 'Windows, Teams, VPN, Printers', askMe: 'Teams, VPN', languages: 'en, fa, nl', disciplines: 'IT', officeHours: '1 13:00-14:00; 3 13:00-14:00; 5 13:00-14:00' },
  ben: { topics: 'Hydraulics, Presses, Spare parts', askMe: 'Hydraulics', languages: 'de, en', processes: 'Make', disciplines: 'Maintenance', pronouns: 'he/him' },
  anders: { topics: 'Risk assessment, Lockout, Visitors', askMe: 'Risk assessment', languages: 'nb, en', processes: 'Make', disciplines: 'Safety' },
  keiko: { topics: 'Measurement, Audits, 8D', askMe: 'Measurement', languages: 'ja, en', processes: 'Make', disciplines: 'Quality', officeHours: '4 16:00-17:00' },
  grace: { topics: 'Onboarding, Training', askMe: 'Onboarding', languages: 'en', processes: 'Hire to retire', disciplines: 'People', isMentor: true, pronouns: 'she/her' },
  moderator: { topics: 'Moderation, Search, Excel', askMe: 'Search', languages: 'pt, en, es', disciplines: 'IT' },
  xavier: { topics: 'Contracts, Non-disclosure', askMe: 'Contracts', languages: 'fr, en', processes: 'Procure to pay', disciplines: 'Compliance', isHidden: true },
  ines: { topics: 'Tenders, Suppliers', wants: 'Customs, Incoterms', languages: 'pt, en', processes: 'Procure to pay', disciplines: 'Procurement' }
};

/** Mina said yes, Elif has not answered. */
const nominations: readonly { readonly topic: string; readonly nominee: string; readonly answer?: 'accepted' }[] = [
  { topic: 'Customs', nominee: 'member', answer: 'accepted' },
  { topic: 'Data protection', nominee: 'elif' }
];

const day = 86_400_000;

export function fillExpertise(store: Store, site: SeededSite, lists: PeopleLists, now: Date): void {
  const { users } = site;
  store.items.bulkInsert(lists.nominations, nominations.map(({ topic, nominee }, index) => row(index + 1, users.get('owner')!, instant(now.getTime() - 60 * day), {
    Title: topic, KnowhowNominee: users.get(nominee)!.id, KnowhowFrom: instant(now.getTime() - 60 * day), KnowhowUntil: instant(now.getTime() + 300 * day),
    KnowhowClientKey: guidOf(`nomination ${topic}`)
  })));
  const rows = Object.entries(entries).map(([alias, entry], index) => {
    const one = people.find(person => person.alias === alias)!;
    const said = nominations.flatMap(({ nominee, answer }, at) => (nominee === alias && answer ? [`${at + 1} ${answer}`] : []));
    return entryRow(index + 1, users.get(alias)!, entry, { timeZone: timeZoneOf(one), answers: said, created: instant(now.getTime() - (40 + index) * day), now });
  });
  fillEntries(store, lists.expertise, rows);
}

export interface EntryFacts {
  readonly timeZone?: string;
  /** `12 accepted` */
  readonly answers?: readonly string[];
  readonly created: string;
  readonly now: Date;
}

/** An entry as the person would have saved it. */
export function entryRow(id: number, user: UserRow, entry: SeedEntry, { timeZone = '', answers = [], created, now }: EntryFacts): BulkRow {
  return row(id, user, created, {
    Title: user.title,
    // What follows the last bar of the login name: guests sign in by another name than their address.
    KnowhowAccount: user.loginName.slice(user.loginName.lastIndexOf('|') + 1).toLowerCase(),
    KnowhowTopics: lines(entry.topics), KnowhowAskMe: lines(entry.askMe), KnowhowWants: lines(entry.wants), KnowhowLanguages: lines(entry.languages),
    KnowhowProcesses: lines(entry.processes), KnowhowDisciplines: lines(entry.disciplines), KnowhowMentor: entry.isMentor ?? false,
    KnowhowPronouns: entry.pronouns ?? null, KnowhowTimeZone: timeZone || null, KnowhowOfficeHours: entry.officeHours ?? null,
    KnowhowWeeklyLimit: entry.weeklyLimit ?? null, KnowhowHidden: entry.isHidden ?? false,
    KnowhowPausedUntil: entry.pausedFor === undefined ? null : instant(now.getTime() + entry.pausedFor * day),
    KnowhowAnswers: answers.length === 0 ? null : answers.join('\n'),
    KnowhowClientKey: guidOf(`entry ${user.loginName}`)
  });
}

/** Found by search at once, as after a crawl. */
export function fillEntries(store: Store, list: ListRow, rows: readonly BulkRow[]): void {
  store.items.bulkInsert(list, rows, { searchable: true });
}

function row(id: number, author: UserRow, created: string, values: Readonly<Record<string, FieldValue>>): BulkRow {
  return { id, fsType: 0, contentTypeId: '0x01', parentFolderId: 0, authorId: author.id, created, values };
}

/** 'Customs, Export papers' → one a line. */
function lines(text: string | undefined): string | null {
  return text === undefined ? null : text.split(', ').join('\n');
}
