/** One discussion with more than 45 replies, nested six deep: what a lively thread does to a page. */
import { ask, re } from './posts.ts';
import type { SeedDiscussion, SeedReply } from './posts.ts';

/** Short votes that arrive after each other; believable in a thread that asks everybody. */
const rooms: readonly [by: string, name: string, reason: string, likes: number][] = [
  ['zoe', 'Olive', 'Short, and it looks good on a door.', 6],
  ['noah', 'Dead Sea', 'It is the lowest floor after all.', 9],
  ['hana', 'Kamogawa', 'A calm river for a loud room.', 4],
  ['george', 'Longonot', 'A mountain you can see from our office.', 3],
  ['maria', 'Albufera', 'Everybody who visited us knows it.', 2],
  ['ivan', 'Rila', 'Four letters fit on the display of the booking panel.', 8],
  ['jakub', 'Neptun', 'He stands on our square anyway.', 5],
  ['fatima', 'Traboule', 'A hidden passage, like the way to that room.', 7],
  ['yusuf', 'Creek', 'Easy to say for everybody.', 5],
  ['viktor', 'Balaton', 'Wide and shallow, like some of our meetings.', 18],
  ['lars', 'Fjord', 'No letters that make the panel crash.', 11],
  ['rosa', 'Navigli', 'We have the canals on the wall already.', 4],
  ['dorota', 'Motława', 'Ask Lars whether the panel survives the ł.', 13],
  ['wanda', 'Amber', 'Same meaning in all our languages.', 10],
  ['beatriz', 'Bica', 'A small lift on a steep street.', 3],
  ['chidi', 'Kirkstall', 'Nobody outside Leeds can spell it, which is fun.', 6],
  ['julia', 'Speicher', 'Store house, and it was one.', 4],
  ['qin', 'Bund', 'Where people meet at the river.', 5],
  ['anders', 'Muster point', 'It is the room next to the emergency exit.', 15],
  ['emre', 'Ferry', 'You always reach the other side.', 9],
  ['elif', 'Moda', 'A quarter by the sea.', 2],
  ['tamar', 'Sarona', 'Old houses among new ones.', 3],
  ['keiko', 'Nakanoshima', 'An island between two rivers.', 4],
  ['oksana', 'Praga', 'Not the city, the district.', 5],
  ['samir', 'Headrow', 'The street where everything happens.', 1],
  ['peter', 'Maas', 'Four letters, one river, done.', 12],
  ['daniel', 'Elbe', 'Same argument as the Maas.', 6],
  ['carla', 'Graça', 'Best view of the town.', 4],
  ['ines', 'Tejo', 'See Maas and Elbe. Rivers win.', 7]
];

const proposals: readonly SeedReply[] = rooms.map(([by, name, reason, likes], index) =>
  re(by, `${3 + index * 4}h`, `<p><strong>${name}</strong>. ${reason}</p>`, { likes }));

export const longThread: SeedDiscussion = ask('Names for the twelve new meeting rooms: one proposal each, please', 'rosa', '9d',
  'The new floor has twelve rooms and the plan calls them R-401 to R-412. Nobody will remember that.\n\n<strong>Rules:</strong> one word from your town, easy to say, at most ten letters. One proposal per answer, so that we can count the likes.',
  { category: 'People and workplace', likes: 31, isQuestion: false, isFeatured: true },
  re('owner', '1h', 'I will put the twelve names with the most likes on the doors. No influence, not even mine.', { likes: 22 },
    re('ulrike', '30m', 'What happens when two names have the same number of likes?', { likes: 4 },
      re('owner', '20m', 'The older proposal wins.', { likes: 3 },
        re('ulrike', '10m', 'Then people will hurry instead of think.', { likes: 6 },
          re('moderator', '40m', 'We could close the list on Friday and count on Monday. Then everybody has time for both.', { likes: 12 },
            re('ulrike', '15m', 'That is fair.', { likes: 5 },
              re('rosa', '25m', 'Agreed, closing on Friday at noon, Rotterdam time.', { likes: 9 }))))))),
  ...proposals,
  re('grace', '90h', '<blockquote><p>Wide and shallow, like some of our meetings.</p></blockquote><p>Can this one be the slogan of the floor?</p>', { likes: 20 },
    re('viktor', '2h', 'Only if the coffee machine is named Balaton too.', { likes: 11 },
      re('zoe', '50m', 'I have drawn it already.', { likes: 14 }))),
  re('xavier', '110h', 'May I add a serious one: the names are read out in emergencies. "Muster point" as a room name would be dangerous.', { likes: 17 },
    re('anders', '1h', 'I meant it as a joke, but you are right. I take it back.', { likes: 19, edited: '4m' })),
  re('grace', '118h', 'Leeds has a second proposal in the corridor: <strong>Aire</strong>. Does it count when I write it for Chidi?', { likes: 2 },
    re('rosa', '2h', 'One proposal per person, and Chidi has one. But you have none yet.', { likes: 6 },
      re('grace', '15m', 'Then it is mine.', { likes: 7 }))),
  re('farid', '130h', 'From the service desk: the panels take twelve letters, no dots, no slashes. The <code>ł</code> and the <code>ç</code> work, I have tried.', { likes: 16 },
    re('dorota', '30m', 'I have never been so happy about a character set.', { likes: 21 })),
  re('rosa', '150h', 'The list is closed. Thirty proposals, thank you. Signs are ordered on Monday.', { likes: 24 }));
