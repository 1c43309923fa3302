import type { DirectoryPerson } from './DirectoryPerson';
import type { PersonDetails, PersonRef } from './People';
import type { Person } from './Person';
import { keyOf } from './personKey';

/** A person of a list or a link as the directory shows people: nothing of a profile yet. */
export function asDirectoryPerson(person: Person | PersonRef): DirectoryPerson {
  return { isDeleted: false, ...person, key: keyOf(person), skills: [], responsibilities: [], interests: [], pastProjects: [], schools: [] };
}

/** One person out of what two sources say: the first is believed, the second fills what it left open. */
export function mergePeople(first: DirectoryPerson, second: DirectoryPerson): DirectoryPerson {
  const merged: DirectoryPerson = {
    ...second,
    ...stated(first),
    siteUserId: first.siteUserId ?? second.siteUserId,
    isGuest: first.isGuest || second.isGuest,
    isDeleted: first.isDeleted && second.isDeleted
  };
  return { ...merged, key: keyOf(merged) };
}

/** Adds what a profile says to somebody whose row did not. */
export function withDetails(person: DirectoryPerson, details: PersonDetails | undefined): DirectoryPerson {
  return details ? { ...person, ...stated(details), ...stated({ jobTitle: person.jobTitle, department: person.department, pictureUrl: person.pictureUrl }) } : person;
}

/** Only the fields that say something. */
function stated<Fields extends object>(fields: Fields): Partial<Fields> {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(kept) as Partial<Fields>;
}
