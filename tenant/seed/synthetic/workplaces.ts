/** Where made people work and what they do: 200 departments, 60 offices with their time zones, 400 skills. */
const functions = [
  'Customs', 'Logistics', 'Warehousing', 'Procurement', 'Production', 'Maintenance', 'Quality', 'Engineering', 'Research', 'Service',
  'Sales', 'Marketing', 'Communications', 'Finance', 'Controlling', 'Human resources', 'Legal', 'Information technology', 'Facilities', 'Health and safety'
];
const regions = ['Benelux', 'Nordics', 'Central Europe', 'British Isles', 'Iberia', 'Mediterranean', 'Middle East', 'South Asia', 'East Asia', 'Americas'];

/** `Customs Iberia`, 20 functions in 10 regions. */
export const departments: readonly string[] = functions.flatMap(name => regions.map(region => `${name} ${region}`));

export interface Office {
  readonly city: string;
  /** ISO 3166 */
  readonly country: string;
  /** Name as Windows and mailbox settings have it. */
  readonly timeZone: string;
}

const zones: Readonly<Record<string, string>> = {
  'W. Europe Standard Time': 'Rotterdam NL,Amsterdam NL,Eindhoven NL,Hamburg DE,Berlin DE,München DE,Stuttgart DE,Milan IT,Turin IT,Oslo NO,Stockholm SE,Göteborg SE,Zürich CH,Vienna AT',
  'Romance Standard Time': 'Paris FR,Lyon FR,Madrid ES,Valencia ES,Bilbao ES,Antwerp BE,Copenhagen DK',
  'GMT Standard Time': 'London GB,Leeds GB,Dublin IE,Lisbon PT,Porto PT',
  'Central European Standard Time': 'Warsaw PL,Gdańsk PL,Kraków PL',
  'Central Europe Standard Time': 'Prague CZ,Budapest HU',
  'FLE Standard Time': 'Kyiv UA,Lviv UA,Helsinki FI,Sofia BG',
  'GTB Standard Time': 'Athens GR,Bucharest RO',
  'Turkey Standard Time': 'Istanbul TR,Izmir TR',
  'Israel Standard Time': 'Tel Aviv IL',
  'Arabian Standard Time': 'Dubai AE,Abu Dhabi AE',
  'E. Africa Standard Time': 'Nairobi KE',
  'South Africa Standard Time': 'Durban ZA',
  'India Standard Time': 'Pune IN,Bengaluru IN,Chennai IN',
  'SE Asia Standard Time': 'Bangkok TH,Ho Chi Minh City VN',
  'China Standard Time': 'Shanghai CN,Shenzhen CN,Suzhou CN',
  'Tokyo Standard Time': 'Osaka JP,Nagoya JP',
  'Korea Standard Time': 'Busan KR',
  'AUS Eastern Standard Time': 'Melbourne AU',
  'E. South America Standard Time': 'São Paulo BR,Santos BR',
  'Eastern Standard Time': 'Toronto CA',
  'Central Standard Time': 'Houston US'
};

export const offices: readonly Office[] = Object.entries(zones).flatMap(([timeZone, cities]) => cities.split(',').map(one => {
  const end = one.lastIndexOf(' ');
  return { city: one.slice(0, end), country: one.slice(end + 1), timeZone };
}));

const subjects = [
  'Customs', 'Incoterms', 'Dangerous goods', 'Road freight', 'Air freight', 'Warehouse', 'Scanners', 'Forklifts', 'Tenders', 'Suppliers',
  'Contracts', 'Presses', 'Hydraulics', 'Pneumatics', 'Welding', 'Drives', 'Sensors', 'Measurement', 'Calibration', 'Injection moulding',
  'Spare parts', 'Field service', 'Quotations', 'Price lists', 'Events', 'Intranet', 'Invoices', 'Payroll', 'Travel expenses', 'Month end',
  'Budgets', 'Recruiting', 'Onboarding', 'Data protection', 'Licences', 'Excel', 'Power BI', 'Python', 'Network', 'Lockout'
];
const aspects = ['', ' audits', ' automation', ' documentation', ' planning', ' reporting', ' safety', ' standards', ' testing', ' training'];

/** `Hydraulics`, `Hydraulics safety`: 40 subjects in 10 respects, those of one subject side by side. */
export const skills: readonly string[] = subjects.flatMap(subject => aspects.map(aspect => `${subject}${aspect}`));

const ranks = ['Junior', '', 'Senior', 'Principal'];
const trades = ['specialist', 'coordinator', 'analyst', 'engineer', 'planner', 'technician', 'assistant', 'consultant', 'controller', 'buyer', 'developer', 'inspector'];

/** `Senior inspector`, `Planner` */
export const titles: readonly string[] = trades.flatMap(trade => ranks.map(rank => {
  const title = `${rank} ${trade}`.trim();
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
}));

export const schools = ['Delft', 'Leuven', 'Aachen', 'Coimbra', 'Lund', 'Gdańsk', 'Thessaloniki', 'Haifa', 'Pune', 'Osaka', 'Leeds', 'Lyon'];
export const interests = ['Sailing', 'Choir', 'Chess', 'Gardening', 'Running', 'Photography', 'Cooking', 'Cycling', 'Bees', 'Theatre', 'Astronomy', 'Knitting'];
export const projects = ['Press line move', 'New ERP', 'Paperless customs', 'One warehouse', 'Green fleet', 'Supplier portal', 'Shift planning', 'Data lake', 'Brand refresh', 'Safety first'];
