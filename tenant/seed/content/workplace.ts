/** Questions and answers about people, rooms, data protection. */
import { ask, re } from './posts.ts';
import type { SeedDiscussion } from './posts.ts';

const category = 'People and workplace';

export const workplace: readonly SeedDiscussion[] = [
  ask('First week of a new colleague: what do you prepare?', 'grace', '3h',
    'Two people start in Leeds on Monday. I have the notebook, the badge and the plan for the first two days. What was missing in <em>your</em> first week?', { category, likes: 14, isFeatured: true },
    re('samir', '20m', 'A person to have lunch with on day one. Sounds silly, it was the best thing.', { likes: 16 },
      re('grace', '15m', 'Not silly at all. Would you be that person on Monday?', { likes: 3 },
        re('samir', '10m', 'With pleasure.', { likes: 5 }))),
    re('hana', '50m', 'A list of abbreviations. I knew none of them and did not dare to ask in meetings.', { likes: 11 }),
    re('chidi', '80m', 'Access rights that were asked for <strong>before</strong> the first day. Mine took two weeks.', { likes: 9 },
      re('farid', '20m', 'The form can be filled in as soon as the contract is signed, even without a user name.', { likes: 7 }))),

  ask('May I record a meeting with a supplier?', 'qin', '26h',
    'They speak fast, and I would like to listen again.', { category, likes: 5, outcome: 'solved' },
    re('elif', '2h', 'Only when everybody in the meeting has agreed, in writing or at the beginning of the recording. Delete it when the minutes are done.', { likes: 9, accepted: true }),
    re('xavier', '6h', 'With suppliers under a non-disclosure agreement ask me first, some of these contracts forbid recordings.', { likes: 4 })),

  ask('How long do we keep application documents?', 'fatima', '4d',
    'An applicant asks for deletion after three months. Our folder says six.', { category, likes: 4, outcome: 'solved' },
    re('elif', '3h', 'Six months after the refusal, because claims are possible for that long. If the applicant asks, answer with that reason and the date.', { likes: 8, accepted: true })),

  ask('Parental leave and the yearly review', 'julia', '10d',
    'I come back in March. Does my review happen before or after?', { category, likes: 3 },
    re('grace', '1d', 'You choose. Most people prefer a short talk before they leave and the real one eight weeks after coming back.', { likes: 6 })),

  ask('Visitor badges for a group of forty students', 'rosa', '14d',
    'They come for two hours only.', { category, likes: 2, outcome: 'solved' },
    re('anders', '4h', 'One group badge and a list of names is enough if they stay together. On the shop floor each one needs glasses and shoes, we have thirty pairs.', { likes: 4, accepted: true })),

  ask('Working from another country for two weeks', 'beatriz', '21d',
    'My family lives in Brazil. May I work from there for ten days?', { category, likes: 10, outcome: 'notYet' },
    re('maria', '1d', 'Inside the European Union up to twenty days a year, elsewhere only after a check by tax and legal. Plan six weeks for it.', { likes: 7 }),
    re('elif', '2d', 'And some data must not leave the Union, payments among them.', { likes: 3 })),

  ask('Quiet room: who uses it and may it be booked?', 'keiko', '33d',
    'It is always full at ten.', { category, likes: 6 },
    re('rosa', '2h', 'It cannot be booked on purpose. We look for a second one on the first floor.', { likes: 10 })),

  ask('Referral bonus for a friend who applied twice', 'viktor', '44d',
    'Two years ago without success, now she got the job.', { category, likes: 3, outcome: 'solved' },
    re('fatima', '3h', 'The bonus counts from the application that led to the job. Congratulations!', { likes: 5, accepted: true })),

  ask('Which photo may I use on the intranet?', 'zoe', '70d',
    'Pictures of the summer party with people on them.', { category, likes: 4 },
    re('elif', '5h', 'Groups from a distance are fine. When a face fills the picture, ask that person.', { likes: 7, accepted: true })),

  ask('Payslip shows two addresses', 'emre', '100d',
    'The old one and the new one.', { category },
    re('maria', '2h', 'The old one is the address for the tax of the last year and disappears in January.', { likes: 2, accepted: true })),

  ask('Bicycle parking at the Rotterdam office', 'lars', '200d',
    'Is there a place with a roof?', { category, likes: 5 },
    re('owner', '1d', 'Behind the loading dock, with a roof and two sockets for charging. Ask reception for the key.', { likes: 6, accepted: true })),

  ask('Language courses: is there anything for beginners in Polish?', 'ben', '300d',
    'I am in Gdansk every month.', { category, likes: 7 },
    re('wanda', '3d', 'We meet on Thursdays at noon, online, no books: just talking. Write to me.', { likes: 13 }))
];
