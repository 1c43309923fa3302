/** Questions and answers about customs, export and the warehouse. */
import { ask, re } from './posts.ts';
import type { SeedDiscussion } from './posts.ts';

const category = 'Customs and logistics';

export const customs: readonly SeedDiscussion[] = [
  ask('How do we re-issue a customs form after a split shipment?', 'peter', '2h',
    'An order for Norway left in two lorries, but the export declaration covers both. The second lorry is still in the yard. Do we cancel the declaration and make two, or is there a shorter way?\n\nThe screen shows the declaration as <strong>released</strong>, so I cannot change the weights any more.',
    { category, likes: 7, outcome: 'solved', picture: { fileName: 'declaration.png', drawing: 'form' } },
    re('member', '35m', 'You keep the declaration. Ask the customs office for a <em>partial exit</em>: the first lorry leaves under the same reference, the second gets its own exit note.\n\nYou need three things:<ul><li>the reference number of the declaration</li><li>the packing list of each lorry</li><li>the plate of the second lorry</li></ul>', { likes: 12, accepted: true },
      re('peter', '20m', 'That worked, the office confirmed within ten minutes. Thank you!', { likes: 2 }),
      re('jakub', '45m', 'Does this also work when the second lorry leaves from another gate?', {},
        re('member', '10m', 'Yes, as long as it is the same customs office.', { likes: 3 }))),
    re('amara', '50m', 'One warning: if the weights differ by more than five per cent from the declaration, a correction is needed first. Otherwise the exit is refused at the border.', { likes: 5 }),
    re('dorota', '95m', 'We keep a small checklist for this in the Documents library, "Split shipments".', { likes: 1 })),

  ask('Which commodity code for spare seals sold with a pump?', 'yusuf', '9h',
    'I am sending a pump with a set of spare seals to a customer in Kenya. One line or two on the invoice?', { category, likes: 3 },
    re('member', '2h', 'Two lines. Seals have their own code even when they travel in the same box, unless the set is sold as one article with one price.', { likes: 4, accepted: true }),
    re('george', '3h', 'The customer asked for one line because of their import licence.', {},
      re('amara', '1h', 'Then sell it as a set: one article number, one price, one code. But not only on the invoice, it has to be so in the order as well.', { likes: 6 }))),

  ask('Proof of delivery missing from the carrier portal', 'wanda', '28h',
    'The carrier says the document is there, the portal shows an empty page. Invoices 4417 and 4420 wait for it. Has anybody else seen this since Monday?', { category, likes: 2 },
    re('dorota', '3h', 'Same here. Their portal only answers in Edge at the moment; in other browsers the page stays empty.', { likes: 4 }),
    re('jakub', '6h', 'You can also ask their mailbox, it answers within the day: write the shipment number in the subject and nothing else.', { likes: 1 })),

  ask('Certificate of origin: who may sign after the reorganisation?', 'dorota', '6d',
    'The list on the notice board still shows people who left. Who signs now for Gdansk?', { category, likes: 5, outcome: 'solved' },
    re('amara', '4h', 'Peter and I sign for all sites until the new mandates are registered. Send the draft to both of us, the first one free signs it.', { likes: 8, accepted: true }),
    re('peter', '1d', 'And please attach the supplier declaration, otherwise we have to ask for it every time.')),

  ask('Do samples without value need an export licence?', 'tamar', '11d',
    'We want to send three sensor samples to a fair in Dubai, value zero. Sales says that no papers are needed.', { category, likes: 4, outcome: 'partly' },
    re('amara', '5h', '"Without value" is about customs duty, not about export control. Sensors can be dual-use goods, whatever they cost. Send me the data sheet first.', { likes: 11 },
      re('tamar', '2h', 'Sent. Is there a list of articles that were checked already?', {},
        re('amara', '1d', 'Not a public one, but I answer within a day.', { likes: 2 }))),
    re('noah', '2d', 'We use a carnet for fairs: the samples go out and come back under the same paper.', { likes: 3 })),

  ask('Dangerous goods label for lithium batteries under 100 Wh', 'jakub', '19d',
    'Which label goes on the outer box for handhelds with a built-in battery, two pieces per box?', { category, likes: 6, outcome: 'solved' },
    re('member', '2h', 'Two or fewer pieces with built-in batteries: no label needed on the outer box. From three on, the lithium mark with the phone number.', { likes: 7, accepted: true }),
    re('anders', '1d', 'True for the road. By air the carrier may ask for more, look at their own list before you book.', { likes: 3 })),

  ask('Why does the scanner jump to the next bin by itself?', 'emre', '25d',
    'Since the update the handheld confirms a bin before I have counted it.', { category, likes: 1 },
    re('jakub', '50m', 'Settings, Scan, switch off "Automatic confirm". The update switched it on everywhere.', { likes: 9, accepted: true })),

  ask('Who can explain Incoterms DAP and DPU in one paragraph?', 'fatima', '40d',
    'I write a job advert for logistics and would like to get it right.', { category, likes: 8 },
    re('member', '1h', '<strong>DAP</strong>: we bring the goods to the place, the buyer unloads. <strong>DPU</strong>: we bring them <em>and</em> unload. In both cases the buyer clears the import.', { likes: 15, accepted: true })),

  ask('Return of a machine from Switzerland for repair', 'yusuf', '66d',
    'The customer sends a control unit back for repair under warranty. How does it come in without paying duty twice?', { category, likes: 2 },
    re('peter', '1d', 'Ask for inward processing before it leaves. Afterwards it is a refund procedure and takes months.', { likes: 5, accepted: true })),

  ask('Can two pallets share one transport unit number?', 'hana', '93d',
    'The planning view merges them, the warehouse does not.', { category },
    re('jakub', '3h', 'No. One number, one pallet, otherwise the scanner cannot tell them apart.', { likes: 2 })),

  ask('Customs broker for Chile?', 'george', '180d',
    'First order from Santiago. Do we have a broker there or shall I ask the customer for theirs?', { category, likes: 1 }),

  ask('Is the old transport tender template still valid?', 'dorota', '390d',
    'The file is from two years ago and speaks of a currency clause that we no longer use.', { category, likes: 1 },
    re('xavier', '5d', 'No, please take the one in the contracts library. The currency clause is gone and the liability limit is new.', { likes: 2, accepted: true }))
];
