/** "Project Aurora", which few may read, and "Suggestions", where posts wait for approval. */
import { ask, re, talk } from './posts.ts';
import type { SeedDiscussion } from './posts.ts';

export const aurora: readonly SeedDiscussion[] = [
  ask('Which supplier list may the consultant see?', 'guest', '4h', 'I have access to the plan but not to the list of suppliers. Is that on purpose?', { likes: 1 },
    re('moderator', '1h', 'On purpose for now. I asked legal and come back here.', { likes: 1 })),
  talk('Schedule, second draft', 'moderator', '3d', 'The line stops for four days instead of seven. Greta found the overlap.', { likes: 2 },
    re('guest', '5h', 'One open point: the crane is booked for one day only.', {}, re('owner', '2h', 'Extended to two.'))),
  ask('Who tells the works council, and when?', 'owner', '12d', 'Before the schedule is final, I would say.', { likes: 2, outcome: 'solved' },
    re('moderator', '1d', 'I have an appointment with Ulrike on Thursday.', { accepted: true, likes: 1 })),
  talk('Photos of the hall before the move', 'guest', '30d', 'Fourteen pictures are in the project folder.')
];

export const suggestions: readonly SeedDiscussion[] = [
  talk('A second microwave for the canteen in Leeds', 'chidi', '50m', 'The queue at noon is twenty minutes.', { isPending: true }),
  talk('Put the holiday calendar of all sites on the home page', 'hana', '1d', 'Then nobody plans a meeting on a holiday in Osaka again.', { likes: 8 },
    re('owner', '4h', 'Good idea, I will try it next week.', { likes: 4 })),
  talk('Rename "Documents" into something people understand', 'zoe', '5d', 'Every library is called Documents.', { likes: 3 }),
  talk('Send the payslip a day earlier', 'emre', '13d', 'Rent is due on the first.', { likes: 14 },
    re('maria', '2d', 'The bank needs two days. We check whether we can start earlier.', { likes: 6 })),
  talk('Free fruit on Mondays', 'julia', '47d', 'As in Hamburg.', { likes: 11 })
];
