/** Questions and answers about money: travel, invoices, purchase orders, tenders. */
import { ask, re } from './posts.ts';
import type { SeedDiscussion } from './posts.ts';

const category = 'Finance and procurement';

export const finance: readonly SeedDiscussion[] = [
  ask('Hotel above the limit because of a fair: how to claim it?', 'george', '14m',
    'During the fair in Nairobi every hotel costs twice the limit. I have the confirmation of my manager by mail. Is that enough, or is there a form?', { category, likes: 1 }),

  ask('ERP says "period closed" although the month is not over', 'wanda', '5h',
    'I get this for every invoice of company 2100:<pre><code>F5 201  Posting period 011 2026 is not open for account type K</code></pre>Company 1000 works. Is it me or everybody?', { category, likes: 9 },
    re('daniel', '25m', 'Everybody in 2100. The period was closed by the job that should run tomorrow. I have asked for it to be opened again.', { likes: 6 },
      re('oksana', '30m', 'Open again since 10:40. Tell me here if you still see the message.', { likes: 4 },
        re('wanda', '15m', 'Works, thank you both.', { likes: 1 })))),

  ask('Per diem for a trip that begins after midnight', 'ivan', '30h',
    'My flight left at 00:40, so I was at the airport the evening before. Which day is the first one?', { category, likes: 2, outcome: 'solved' },
    re('carla', '2h', 'The day on which you leave your home. If you left before midnight, that evening counts as a day of less than eight hours.', { likes: 5, accepted: true }),
    re('maria', '5h', 'In Spain the payroll rules are a little different, ask me when the trip touches Valencia.')),

  ask('How do I split one supplier invoice over three cost centres?', 'rosa', '3d',
    'The cleaning company sends one invoice for three floors that belong to three departments.', { category, likes: 4 },
    re('wanda', '1h', '<ol><li>Open the invoice and choose <em>Account assignment</em>.</li><li>Add a line per cost centre.</li><li>Give the share in per cent; the last line takes the rest.</li></ol>', { likes: 10, accepted: true },
      re('rosa', '2h', 'Can I save the split for the next month?', {},
        re('wanda', '20m', 'Yes, "Save as template" at the bottom. It is easily overlooked.', { likes: 3 })))),

  ask('Purchase order approved but not sent to the supplier', 'ines', '5d',
    'Status green, output empty. The supplier waits for the order since Friday.', { category, likes: 3, outcome: 'notYet' },
    re('daniel', '4h', 'Which output type do you see under Messages? If the list is empty, the supplier has no mail address in the purchasing data.', { likes: 2 },
      re('ines', '3h', 'The address is there, the list is empty.', {},
        re('daniel', '1d', 'Then it is the new supplier group. I have reported it, no date yet. Until then: print and send by hand.', { likes: 1 })))),

  ask('Which exchange rate for expenses paid by card abroad?', 'noah', '8d',
    'Card statement, day of the receipt, or month average?', { category, likes: 5, outcome: 'solved' },
    re('beatriz', '3h', 'What the card statement says. Only cash expenses take the rate of the day.', { likes: 9, accepted: true })),

  ask('Three quotations for something that only one company makes?', 'keiko', '13d',
    'The calibration of our measuring machine is only done by its maker. The form insists on three quotations.', { category, likes: 7, outcome: 'solved' },
    re('ines', '2h', 'Choose "Single source" in the form and attach one sentence why. Buying above 10,000 needs the signature of the head of procurement as well.', { likes: 8, accepted: true }),
    re('qin', '2d', 'We had this refused once because the sentence only said "as always". Name the technical reason.', { likes: 6 })),

  ask('Excel: totals of the month end file differ by one cent', 'oksana', '17d',
    'The sum of the rounded lines is not the rounded sum. How do you show this to the auditors?', { category, likes: 6 },
    re('samir', '1h', 'Round once, at the end, and keep the difference in a line of its own:<pre><code>=ROUND(SUM(B2:B180),2)-SUM(C2:C180)</code></pre>', { likes: 7, accepted: true }),
    re('moderator', '3h', 'Auditors are happy with a named rounding line. What they do not like is a number typed over a formula.', { likes: 4 })),

  ask('Can I book a train with flexible return?', 'fatima', '31d',
    'The booking tool only shows fixed trains.', { category, likes: 2 },
    re('carla', '40m', 'Tick "Show all fares" at the top of the list. Flexible is allowed when the meeting may run over.', { likes: 4, accepted: true })),

  ask('Receipt lost: what now?', 'yusuf', '55d',
    'A taxi receipt of 38 euros went through the washing machine.', { category, likes: 12 },
    re('carla', '2h', 'Fill in the own-receipt form, up to three times a year. And next time take a photo before you leave the car.', { likes: 14, accepted: true }),
    re('george', '1d', 'Mine was eaten by a goat in Naivasha. The form has no field for that.', { likes: 23 })),

  ask('Supplier asks for a new bank account by mail', 'wanda', '120d',
    'The mail looks right, the account is in another country. How do we check?', { category, likes: 16, isFeatured: true },
    re('beatriz', '20m', '<strong>Do not change anything.</strong> Call the number that we have in the system, never the one in the mail. Then fill in the change form with the name of the person you spoke to.', { likes: 21, accepted: true }),
    re('farid', '1h', 'And forward the mail to the service desk as an attachment, so that we can block the sender.', { likes: 9 })),

  ask('Leasing or buying forklifts: who decides?', 'jakub', '240d',
    'The contract for four forklifts ends in spring.', { category, likes: 1 })
];
