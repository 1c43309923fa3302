import type { Instant } from '../shared';
import type { DirectoryPerson } from './DirectoryPerson';
import type { EntryKey } from './ExpertiseEntries';
import type { Expertise, NominationId } from './ExpertiseEntry';
import { addEntry, emptyDirectory } from './MemoryDirectory';
import type { MemoryDirectory, MemoryEvidence } from './MemoryDirectory';
import { asDirectoryPerson } from './mergePeople';
import { keyOf } from './personKey';
import { samplePeople } from './samplePeople';
import { nothingSaid } from './cleanExpertise';

type Name = keyof typeof samplePeople;

export interface SampleDirectoryOptions {
  readonly now?: Date;
  /** So many people more, known to the people search only. */
  readonly more?: number;
  /** Nobody has an entry, and no board shows anything yet. */
  readonly isEmpty?: boolean;
}

const day = 86_400_000;
const listId = '7d1f6a52-0c33-4c2a-9e57-4a1c0d9b8e11';

/** A believable small company: an expert with evidence, one at the weekly limit, one paused, one hidden, a guest, a nomination of each kind. */
export function sampleDirectory(options: SampleDirectoryOptions = {}): MemoryDirectory {
  const now = options.now ?? new Date();
  const memory = emptyDirectory();
  const at = (daysAgo: number): Instant => `${new Date(now.getTime() - daysAgo * day).toISOString().slice(0, 19)}Z` as Instant;
  memory.profiles = [...named.map(name => profileOf(name)), ...Array.from({ length: options.more ?? 0 }, (_, index) => further(index + 1))];
  for (const [report, lead] of [['moderator', 'owner'], ['asker', 'moderator'], ['answerer', 'owner'], ['member', 'owner']] as const) {
    memory.managers.set(keyOf(samplePeople[report]), keyOf(samplePeople[lead]));
  }
  memory.extras.set(keyOf(samplePeople.answerer), { presence: { availability: 'available' } });
  memory.extras.set(keyOf(samplePeople.owner), { presence: { availability: 'away', outOfOfficeUntil: at(-3) } });
  if (options.isEmpty) return memory;
  for (const [name, expertise] of Object.entries(entries(at)) as [Name, Partial<Expertise>][]) {
    addEntry(memory, samplePeople[name], { ...nothingSaid, ...expertise }, `entry-${name}` as EntryKey, at(20));
  }
  memory.evidence = evidence(at);
  memory.asked = [{ siteUserId: 10, place: { listId, discussionId: 90 }, at: at(2) }];
  const nominate = (topic: string, nominee: Name): NominationId => {
    const id = ++memory.lastId as NominationId;
    memory.nominations.push({ id, key: `nomination-${id}` as EntryKey, topic, nominee: samplePeople[nominee], nominatedBy: samplePeople.owner, from: at(30), until: at(-300) });
    return id;
  };
  const accepted = nominate('Customs', 'answerer');
  memory.entries.find(entry => entry.person === samplePeople.answerer)?.answers.set(accepted, 'accepted');
  nominate('Tenders', 'member');
  return memory;
}

const named: readonly Name[] = ['owner', 'moderator', 'asker', 'answerer', 'member', 'visitor', 'guest'];

function profileOf(name: Name): DirectoryPerson {
  return { ...asDirectoryPerson(samplePeople[name]), ...profiles[name] };
}

const profiles: Readonly<Partial<Record<Name, Partial<DirectoryPerson>>>> = {
  owner: { office: 'Rotterdam', skills: ['Communities', 'Search'] },
  moderator: { office: 'Gdansk', skills: ['Warehouse', 'Dangerous goods'] },
  asker: { office: 'Rotterdam', skills: ['Export papers'] },
  answerer: { office: 'Hamburg', skills: ['Incoterms'], responsibilities: ['Customs declarations'], schools: ['Bremen'], aboutMe: 'I read tariffs for fun.' },
  member: { office: 'Lisbon', skills: ['Tenders', 'Suppliers'], pastProjects: ['Project Aurora'] },
  visitor: { office: 'Oslo' }
};

function entries(at: (daysAgo: number) => Instant): Readonly<Partial<Record<Name, Partial<Expertise>>>> {
  return {
    owner: { topics: ['Communities', 'SharePoint'], languages: ['en', 'nl'], isMentor: true, timeZone: 'Europe/Amsterdam' },
    moderator: { topics: ['Dangerous goods', 'Warehouse'], askMeAbout: ['Dangerous goods'], languages: ['en', 'pl'], weeklyLimit: 1, timeZone: 'Europe/Warsaw', processes: ['Ship'], disciplines: ['Safety'] },
    answerer: {
      topics: ['Customs', 'Export'], askMeAbout: ['Customs'], languages: ['de', 'en'], timeZone: 'Europe/Berlin', pronouns: 'he/him',
      officeHours: [{ day: 2, from: 840, until: 900 }, { day: 4, from: 570, until: 630 }], processes: ['Ship'], disciplines: ['Compliance'], weeklyLimit: 5
    },
    member: { topics: ['Tenders', 'Customs'], languages: ['en', 'pt'], pausedUntil: at(-10), timeZone: 'Europe/Lisbon', processes: ['Buy'], disciplines: ['Compliance'] },
    visitor: { topics: ['Customs'], languages: ['nl'], isHidden: true },
    guest: { topics: ['Project planning'], languages: ['es', 'en'] }
  };
}

function evidence(at: (daysAgo: number) => Instant): readonly MemoryEvidence[] {
  const answer = (by: Name, discussionId: number, daysAgo: number, title: string, topics: readonly string[], more: Partial<MemoryEvidence> = {}): MemoryEvidence => ({
    kind: 'answer', person: samplePeople[by], title, topics, at: at(daysAgo), likes: 0,
    place: { listId, listTitle: 'Questions and answers', discussionId, replyId: discussionId * 10 + named.indexOf(by) + 1 }, ...more
  });
  return [
    answer('answerer', 31, 12, 'Which customs form for a repair sent back?', ['Customs'], { kind: 'acceptedAnswer', likes: 4, text: 'Use the returned goods relief with the old invoice.' }),
    answer('answerer', 32, 40, 'Customs value of free samples', ['Customs'], { kind: 'acceptedAnswer', likes: 1, text: 'State the market value, never zero.' }),
    answer('answerer', 33, 3, 'Who signs the export declaration?', ['Customs'], { likes: 2, text: 'Whoever holds the power of attorney.' }),
    answer('moderator', 31, 12, 'Which customs form for a repair sent back?', ['Customs'], { likes: 1, text: 'Ask the carrier too.' }),
    answer('moderator', 34, 60, 'Labels for lithium batteries', ['Dangerous goods'], { kind: 'acceptedAnswer', likes: 6, text: 'Class 9 with the UN number.' }),
    answer('gone', 35, 300, 'Old pallet labels', ['Machines'], { text: 'Blue bin.' })
  ];
}

function further(number: number): DirectoryPerson {
  const name = `${['Ada', 'Bruno', 'Chiara', 'Dmitri', 'Émile', 'Faye'][number % 6]} Sample ${number}`;
  const email = `sample${number}@contoso.example`;
  return {
    ...asDirectoryPerson({ siteUserId: undefined, name, email, loginName: `i:0#.f|membership|${email}`, isGuest: false, isDeleted: false }),
    jobTitle: 'Clerk', department: ['Finance', 'Sales', 'Logistics'][number % 3], office: ['Oslo', 'Lisbon'][number % 2]
  };
}
