/**
 * The people of the demo site. All are invented; `contoso.example` belongs to nobody.
 * The first five stand for the roles: sign in as `owner@contoso.example` and so on.
 */
export interface SeedPerson {
  /** Part before the @. */
  readonly alias: string;
  readonly name: string;
  readonly title: string;
  readonly department: string;
  readonly office: string;
  readonly role: 'owner' | 'moderator' | 'member' | 'visitor' | 'guest';
  readonly skills: readonly string[];
  readonly hasPhoto: boolean;
  /** Left the company: the account is gone, the posts remain. */
  readonly isDeleted: boolean;
}

export const domain = 'contoso.example';

function person(alias: string, name: string, title: string, department: string, office: string, skills = '', role: SeedPerson['role'] = 'member'): SeedPerson {
  return {
    alias, name, title, department, office, role,
    skills: skills === '' ? [] : skills.split(', '),
    // Two in three have a picture, by a rule that needs no list.
    hasPhoto: alias.length % 3 !== 0,
    isDeleted: alias === 'henrik'
  };
}

export const people: readonly SeedPerson[] = [
  person('owner', 'Olivia Brandt', 'Head of internal communications', 'Communications', 'Rotterdam', 'Communities, SharePoint', 'owner'),
  person('moderator', 'Marco Silva', 'Knowledge manager', 'Operations excellence', 'Lisbon', 'Moderation, Search, Excel', 'moderator'),
  person('member', 'Mina Haddad', 'Customs specialist', 'Logistics', 'Rotterdam', 'Customs, Export, Incoterms'),
  person('visitor', 'Victor Lund', 'Trainee', 'Human resources', 'Oslo', '', 'visitor'),
  person('guest', 'Greta Novak', 'Consultant', 'Partner company', 'Prague', 'Project planning', 'guest'),
  person('amara', 'Amara Okafor', 'Trade compliance lead', 'Legal', 'Rotterdam', 'Customs, Sanctions, Dual use'),
  person('ben', 'Ben Fischer', 'Maintenance engineer', 'Production', 'Hamburg', 'Hydraulics, Presses, Spare parts'),
  person('carla', 'Carla Mendes', 'Travel and expenses coordinator', 'Finance', 'Lisbon', 'Travel policy, Expenses'),
  person('daniel', 'Daniel Weiss', 'ERP key user', 'Finance', 'Hamburg', 'ERP, Purchase orders, Month end'),
  person('elif', 'Elif Yılmaz', 'Data protection officer', 'Legal', 'Istanbul', 'Data protection, Contracts'),
  person('farid', 'Farid Rahimi', 'Service desk analyst', 'Information technology', 'Rotterdam', 'Windows, Teams, VPN'),
  person('grace', 'Grace Thompson', 'Learning partner', 'Human resources', 'Leeds', 'Onboarding, Training'),
  person('henrik', 'Henrik Aas', 'Plant manager', 'Production', 'Oslo'),
  person('ines', 'Inês Carvalho', 'Buyer', 'Procurement', 'Lisbon', 'Tenders, Suppliers'),
  person('jakub', 'Jakub Nowak', 'Warehouse lead', 'Logistics', 'Gdansk', 'Warehouse, Scanners, Dangerous goods'),
  person('keiko', 'Keiko Tanaka', 'Quality engineer', 'Quality', 'Osaka', 'Measurement, Audits, 8D'),
  person('lars', 'Lars Johansson', 'Network engineer', 'Information technology', 'Oslo', 'Network, Wi-Fi, VPN'),
  person('maria', 'María del Carmen Ruiz', 'Payroll specialist', 'Human resources', 'Valencia', 'Payroll, Leave'),
  person('noah', 'Noah Cohen', 'Sales engineer', 'Sales', 'Tel Aviv', 'Quotations, Product data'),
  person('oksana', 'Oksana Bondar', 'Financial controller', 'Finance', 'Warsaw', 'Month end, Excel, Power Query'),
  person('peter', 'Peter van Dijk', 'Export coordinator', 'Logistics', 'Rotterdam', 'Export, Certificates of origin'),
  person('qin', 'Qin Li', 'Supplier quality engineer', 'Quality', 'Shanghai', 'Suppliers, Audits'),
  person('rosa', 'Rosa Bianchi', 'Office manager', 'Facilities', 'Milan', 'Rooms, Badges, Visitors'),
  person('samir', 'Samir Patel', 'Business analyst', 'Information technology', 'Leeds', 'Power BI, Excel, SharePoint'),
  person('tamar', 'Tamar Levi', 'Product manager', 'Sales', 'Tel Aviv', 'Roadmaps, Pricing'),
  person('ulrike', 'Ulrike Sommer', 'Works council member', 'Production', 'Hamburg', 'Shift planning'),
  person('viktor', 'Viktor Horváth', 'Process engineer', 'Production', 'Budapest', 'Welding, Process data'),
  person('wanda', 'Wanda Kowalska', 'Accounts payable clerk', 'Finance', 'Gdansk', 'Invoices, ERP'),
  person('xavier', 'Xavier Dubois', 'Legal counsel', 'Legal', 'Lyon', 'Contracts, Non-disclosure'),
  person('yusuf', 'Yusuf Al-Amin', 'Field service technician', 'Service', 'Dubai', 'Installation, Spare parts'),
  person('zoe', 'Zoë Papadaki', 'Graphic designer', 'Communications', 'Athens', 'Templates, Brand'),
  person('anders', 'Anders Holm', 'Safety engineer', 'Health and safety', 'Oslo', 'Risk assessment, Lockout'),
  person('beatriz', 'Beatriz Costa', 'Treasury analyst', 'Finance', 'Lisbon', 'Payments, Currencies'),
  person('chidi', 'Chidi Eze', 'Software developer', 'Information technology', 'Leeds', 'Scripts, Integrations, Python'),
  person('dorota', 'Dorota Zielińska', 'Transport planner', 'Logistics', 'Gdansk', 'Road freight, Tenders'),
  person('emre', 'Emre Demir', 'Machine operator', 'Production', 'Istanbul', 'Presses'),
  person('fatima', 'Fatima Zahra Idrissi', 'Recruiter', 'Human resources', 'Lyon', 'Hiring, Referrals'),
  person('george', 'George Mwangi', 'Key account manager', 'Sales', 'Nairobi', 'Contracts, Quotations'),
  person('hana', 'Hana Suzuki', 'Production planner', 'Production', 'Osaka', 'Planning, ERP'),
  person('ivan', 'Ivan Petrov', 'Electrical engineer', 'Production', 'Sofia', 'Drives, Sensors'),
  person('julia', 'Julia Kowalczyk-Schmidt', 'Sustainability manager', 'Communications', 'Hamburg', 'Reporting, Energy')
];

/** The first of a department with such a title leads it; the others of the department report there, leads and the rest to the owner. */
const leads = /\b(lead|manager|head|controller|officer)\b/i;

/** Alias of somebody's manager; undefined for the owner and for guests. */
export function managerOf(one: SeedPerson): string | undefined {
  if (one.role === 'owner' || one.role === 'guest') return undefined;
  const lead = people.find(other => other.department === one.department && !other.isDeleted && leads.test(other.title));
  return lead === undefined || lead.alias === one.alias ? 'owner' : lead.alias;
}

const zones: Readonly<Record<string, string>> = {
  Rotterdam: 'Europe/Amsterdam', Lisbon: 'Europe/Lisbon', Oslo: 'Europe/Oslo', Prague: 'Europe/Prague', Hamburg: 'Europe/Berlin', Istanbul: 'Europe/Istanbul',
  Leeds: 'Europe/London', Gdansk: 'Europe/Warsaw', Osaka: 'Asia/Tokyo', Valencia: 'Europe/Madrid', 'Tel Aviv': 'Asia/Jerusalem', Warsaw: 'Europe/Warsaw',
  Shanghai: 'Asia/Shanghai', Milan: 'Europe/Rome', Budapest: 'Europe/Budapest', Lyon: 'Europe/Paris', Dubai: 'Asia/Dubai', Athens: 'Europe/Athens',
  Nairobi: 'Africa/Nairobi', Sofia: 'Europe/Sofia'
};

/** IANA time zone of somebody's office. */
export function timeZoneOf({ office }: SeedPerson): string {
  const zone = zones[office];
  if (zone === undefined) throw new Error(`The office ${office} has no time zone yet.`);
  return zone;
}

export function upnOf(alias: string): string {
  return `${alias}@${domain}`;
}

/** Guests sign in with the name of their home organisation, rewritten into the tenant's domain. */
export function loginOf(one: SeedPerson): string {
  const name = one.role === 'guest' ? `${one.alias}_partner.example#ext#@${domain}` : upnOf(one.alias);
  return `i:0#.f|membership|${name}`;
}
