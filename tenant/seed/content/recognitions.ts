/** What the demo people thanked each other for: relative to the moment of seeding, like the boards. */
import type { Span } from './posts.ts';

/** Badges by a short name of this file. */
export type BadgeName = 'helpful' | 'across' | 'welcomed' | 'prevented' | 'subject' | 'current';

export interface WrittenRecognition {
  readonly by: string;
  /** Aliases: several in one act. */
  readonly to: readonly string[];
  readonly ago: Span;
  readonly reason: string;
  /** A badge given by everyone's right is thanks with a badge; by managers and groups it is an award. */
  readonly kind?: 'managerThanks' | 'award';
  readonly badge?: BadgeName;
  /** Title of a discussion of "Questions and answers": its accepted answer, if the recipient wrote that. */
  readonly evidence?: string;
  readonly topics?: readonly string[];
  readonly values?: readonly string[];
  readonly likes?: number;
  /** Its recipient does not want it shown. */
  readonly isHidden?: true;
  /** Its giver wrote something else into it later, with the first words here. */
  readonly firstReason?: string;
}

export interface WrittenNomination {
  readonly by: string;
  readonly nominee: string;
  readonly badge: BadgeName;
  readonly ago: Span;
  readonly reason: string;
  readonly endorsements: readonly { readonly by: string; readonly ago: Span; readonly reason: string }[];
  readonly decision?: { readonly by: string; readonly ago: Span; readonly reason: string };
}

export const badges: Readonly<Record<BadgeName, {
  readonly words: { readonly name: string; readonly description: string; readonly criteria: string };
  readonly german: { readonly name: string; readonly description: string; readonly criteria: string };
  readonly icon: string;
  readonly awarders: 'everyone' | 'managers' | 'moderators';
  readonly needsEvidence?: true;
  readonly validMonths?: number;
}>> = {
  helpful: {
    words: { name: 'Helpful answer', description: 'An answer that solved it', criteria: 'The person who asked could go on because of the answer.' },
    german: { name: 'Hilfreiche Antwort', description: 'Eine Antwort, die es gelöst hat', criteria: 'Wer gefragt hat, konnte dank der Antwort weitermachen.' },
    icon: 'answer', awarders: 'everyone', needsEvidence: true
  },
  across: {
    words: { name: 'Across departments', description: 'Helped beyond the own department', criteria: 'Somebody of another department was helped with something that is not their daily work.' },
    german: { name: 'Über Abteilungen hinweg', description: 'Hat über die eigene Abteilung hinaus geholfen', criteria: 'Jemandem aus einer anderen Abteilung wurde bei etwas geholfen, das nicht die tägliche Arbeit ist.' },
    icon: 'bridge', awarders: 'everyone'
  },
  welcomed: {
    words: { name: 'Welcomed newcomers', description: 'Helped somebody new to find their way', criteria: 'Somebody new says what became easier because of it.' },
    german: { name: 'Neue aufgenommen', description: 'Hat jemandem Neuen geholfen, sich zurechtzufinden', criteria: 'Jemand Neues sagt, was dadurch leichter wurde.' },
    icon: 'handshake', awarders: 'everyone'
  },
  prevented: {
    words: { name: 'Prevented a mistake', description: 'Spoke up in time', criteria: 'A mistake did not happen, or was kept small, because they said something.' },
    german: { name: 'Einen Fehler verhindert', description: 'Hat rechtzeitig etwas gesagt', criteria: 'Ein Fehler blieb aus oder klein, weil diese Person etwas gesagt hat.' },
    icon: 'shield', awarders: 'managers'
  },
  subject: {
    words: { name: 'Subject knowledge', description: 'Knows a subject and shares it', criteria: 'Answers on the subject that colleagues accepted, within the last two years.' },
    german: { name: 'Fachwissen', description: 'Kennt ein Gebiet und gibt das Wissen weiter', criteria: 'Antworten zu dem Gebiet, die in den letzten zwei Jahren angenommen wurden.' },
    icon: 'lamp', awarders: 'moderators', needsEvidence: true, validMonths: 24
  },
  current: {
    words: { name: 'Kept up to date', description: 'Keeps knowledge current that others rely on', criteria: 'Pages or documents that they keep were looked through and corrected within the last year.' },
    german: { name: 'Aktuell gehalten', description: 'Hält Wissen aktuell, auf das andere sich verlassen', criteria: 'Seiten oder Dokumente dieser Person wurden im letzten Jahr durchgesehen und berichtigt.' },
    icon: 'compass', awarders: 'moderators', validMonths: 12
  }
};

export const recognitions: readonly WrittenRecognition[] = [
  { by: 'moderator', to: ['xavier'], ago: '402d', kind: 'award', badge: 'current', reason: 'You went through all templates for tenders and took out the four that no longer hold.', topics: ['Contracts'], likes: 3 },
  { by: 'moderator', to: ['rosa'], ago: '345d', kind: 'award', badge: 'current', reason: 'The page about visitors is right again: new gate, new times, new telephone numbers.', topics: ['Visitors'], likes: 5 },
  { by: 'hana', to: ['viktor'], ago: '318d', reason: 'You explained the weld data to me twice, the second time with a drawing that I still use.', topics: ['Process data'], likes: 2 },
  { by: 'henrik', to: ['ben'], ago: '290d', reason: 'You came in on a Sunday so that press 2 could start on Monday.', topics: ['Presses'], likes: 9 },
  { by: 'owner', to: ['lars', 'farid', 'chidi'], ago: '262d', kind: 'managerThanks', reason: 'Nobody in Nairobi noticed that the office had a new network, which is how it should be.', topics: ['Network'], values: ['Reliable'], likes: 11 },
  { by: 'oksana', to: ['wanda'], ago: '231d', kind: 'award', badge: 'prevented', reason: 'You asked why an invoice had a new bank account before we paid it.', topics: ['Invoices'], values: ['Careful'], likes: 8 },
  { by: 'maria', to: ['farid'], ago: '149d', badge: 'helpful', evidence: 'Keyboard layout changes by itself to English', reason: 'My keyboard stays Spanish since your answer, for the first time in a year.', topics: ['Windows'], likes: 4 },
  { by: 'wanda', to: ['beatriz'], ago: '118d', badge: 'helpful', evidence: 'Supplier asks for a new bank account by mail', reason: 'Your three steps for a changed bank account are now pinned above my desk.', topics: ['Payments', 'Suppliers'], likes: 7 },
  { by: 'emre', to: ['maria'], ago: '97d', badge: 'across', evidence: 'Payslip shows two addresses', reason: 'You answered a machine operator about payslips at seven in the morning and then called to see whether it was clear.', topics: ['Payroll'], likes: 6 },
  { by: 'fatima', to: ['grace'], ago: '84d', badge: 'welcomed', reason: 'In my first week I knew every day whom to ask and where to eat. That was your list.', topics: ['Onboarding'], likes: 10 },
  { by: 'moderator', to: ['amara'], ago: '76d', kind: 'award', badge: 'subject', evidence: 'Certificate of origin: who may sign after the reorganisation?', reason: 'Whoever asks about sanctions or origin gets an answer from you that can be used as it stands.', topics: ['Customs', 'Certificates of origin'], likes: 6 },
  { by: 'zoe', to: ['elif'], ago: '68d', evidence: 'Which photo may I use on the intranet?', reason: 'You told us which photos we may use instead of which we may not.', topics: ['Data protection'], likes: 3 },
  { by: 'yusuf', to: ['peter'], ago: '64d', badge: 'helpful', evidence: 'Return of a machine from Switzerland for repair', reason: 'The machine came back through customs in one day with the papers you named.', topics: ['Export papers'], likes: 5 },
  { by: 'yusuf', to: ['carla'], ago: '54d', evidence: 'Receipt lost: what now?', reason: 'No reproach, a form and a sentence that my manager accepted.', topics: ['Expenses'], likes: 2 },
  { by: 'jakub', to: ['member'], ago: '47d', kind: 'managerThanks', reason: 'You wrote down how split shipments work while doing two other things. The night shift uses it.', topics: ['Customs'], values: ['Shares what she knows'], likes: 8 },
  { by: 'fatima', to: ['member'], ago: '39d', badge: 'helpful', evidence: 'Who can explain Incoterms DAP and DPU in one paragraph?', reason: 'One paragraph, as asked, and I could explain it to a candidate the same afternoon.', topics: ['Incoterms'], likes: 7 },
  { by: 'ivan', to: ['yusuf'], ago: '36d', badge: 'across', evidence: 'Spare part number for the light curtain of cell 2', reason: 'You looked into your own van for a part number that is not your job.', topics: ['Spare parts'], likes: 4 },
  { by: 'george', to: ['moderator'], ago: '33d', evidence: 'Search finds old versions of the price list first', reason: 'Customers get the right price list again because you cleaned up what search finds.', topics: ['Search'], likes: 5 },
  { by: 'emre', to: ['jakub', 'lars'], ago: '23d', reason: 'You stood at the scanner with me until it stopped jumping.', topics: ['Scanners'], likes: 3 },
  { by: 'jakub', to: ['member'], ago: '18d', evidence: 'Dangerous goods label for lithium batteries under 100 Wh', reason: 'The carrier took all forty parcels with your labels.', topics: ['Dangerous goods'], likes: 6 },
  { by: 'keiko', to: ['qin'], ago: '14d', badge: 'helpful', evidence: 'Measuring machine drifts after lunch', reason: 'It was the door to the canteen. I would not have looked there.', topics: ['Measurement'], likes: 9 },
  { by: 'ulrike', to: ['xavier'], ago: '13d', reason: 'You read the agreement on shifts with us although it was not addressed to you.', isHidden: true },
  { by: 'tamar', to: ['samir'], ago: '8d', badge: 'helpful', evidence: 'Power BI report shows yesterday’s numbers all day', reason: 'The report shows the numbers of today, and I know now why it did not.', topics: ['Power BI'], likes: 4 },
  { by: 'noah', to: ['beatriz'], ago: '6d', reason: 'You found the rate and the rule behind it, and saved the whole sales team a month of questions.', firstReason: 'You found the rate.', topics: ['Currencies'], likes: 1 },
  { by: 'viktor', to: ['ben', 'anders'], ago: '30h', reason: 'The oil test and the lockout are on one sheet now, because you two talked to each other.', topics: ['Hydraulics', 'Lockout'], values: ['Safe'], likes: 5 },
  { by: 'peter', to: ['member'], ago: '95m', badge: 'helpful', evidence: 'How do we re-issue a customs form after a split shipment?', reason: 'The second lorry left an hour after your answer.', topics: ['Customs', 'Export papers'], likes: 2 }
];

export const nominations: readonly WrittenNomination[] = [
  {
    by: 'emre', nominee: 'ben', badge: 'prevented', ago: '27d', reason: 'Ben stopped press 4 because of a noise nobody else heard. The bearing had two days left.',
    endorsements: [
      { by: 'viktor', ago: '26d', reason: 'I saw the bearing. He was right.' },
      { by: 'ivan', ago: '25d', reason: 'The line stood for one hour instead of a week.' }
    ],
    decision: { by: 'owner', ago: '21d', reason: 'Stopping a press takes more courage than letting it run. Thank you, Ben.' }
  },
  {
    by: 'peter', nominee: 'member', badge: 'subject', ago: '5d', reason: 'Four accepted answers on customs and export since the summer, each of them complete.',
    endorsements: [
      { by: 'dorota', ago: '4d', reason: 'My lorries wait less since she answers on the board.' },
      { by: 'amara', ago: '2d', reason: 'I read her answers before I write mine.' }
    ]
  }
];
