import type { Person } from './Person';

function person(siteUserId: number, name: string, jobTitle: string, department: string, marks: Partial<Person> = {}): Person {
  const email = `${name.split(' ')[0].toLowerCase()}@contoso.example`;
  return { siteUserId, name, email, loginName: `i:0#.f|membership|${email}`, jobTitle, department, isGuest: false, isDeleted: false, ...marks };
}

/** The people of the sample board and the sample directory, in the roles that tests need. */
export const samplePeople = {
  owner: person(9, 'Olivia Brandt', 'Head of knowledge', 'Operations'),
  moderator: person(10, 'Marek Novak', 'Process owner', 'Logistics'),
  asker: person(11, 'Amina Haddad', 'Export clerk', 'Logistics'),
  answerer: person(12, 'Jonas Keller', 'Customs specialist', 'Trade compliance'),
  member: person(13, 'Priya Raman', 'Buyer', 'Procurement'),
  visitor: person(14, 'Tom Visser', 'Trainee', 'Finance'),
  guest: person(15, 'Lena Ortiz', 'Consultant', '', { isGuest: true, email: 'lena@partner.example' }),
  gone: person(16, 'Former colleague', '', '', { isDeleted: true, email: undefined, loginName: undefined })
} as const;
