/** Questions and answers about machines, quality and safety. */
import { ask, re } from './posts.ts';
import type { SeedDiscussion } from './posts.ts';

const category = 'Production and quality';

export const production: readonly SeedDiscussion[] = [
  ask('Press 4 stops with fault E-217 after a warm start', 'emre', '40m',
    'After a break of less than half an hour the press stops in the first stroke. After a long break it does not. The display says:<pre><code>E-217  ram position implausible (ch. B)</code></pre>', { category, likes: 2, picture: { fileName: 'pressure.png', drawing: 'gauge' } },
    re('ben', '12m', 'Channel B is the encoder on the back side. When it is warm, the plug loses contact. Can you see whether the cable is tight? <strong>Lock the press before you open the cover.</strong>', { likes: 4 },
      re('emre', '16m', 'Locked and looked: the plug has play. I hold the press until somebody has changed it.', { likes: 3 }))),

  ask('How often must the oil of the hydraulic unit be tested?', 'viktor', '31h',
    'The manual says every 4,000 hours, the plan says once a year.', { category, likes: 3, outcome: 'solved' },
    re('ben', '2h', 'Whichever comes first. With three shifts that is every eight months.', { likes: 7, accepted: true })),

  ask('Template for an 8D report in English and Japanese?', 'keiko', '3d',
    'Our customer wants both languages side by side.', { category, likes: 5 },
    re('qin', '5h', 'I have one in English and Chinese, the layout is the same. Shall I send it?', { likes: 2 },
      re('keiko', '8h', 'Please do, I translate the headings and put it into the library.', { likes: 4 }))),

  ask('Torque for the M12 screws of the guard door', 'ivan', '7d',
    'The drawing says 79 Nm, the sticker on the machine says 85.', { category, likes: 4, outcome: 'solved' },
    re('ben', '1h', 'The drawing is right. The sticker is from the old screws with another grade; please take it off.', { likes: 6, accepted: true }),
    re('anders', '1d', 'When a sticker and a drawing differ, stop and ask, exactly like this. Thank you.', { likes: 8 })),

  ask('Measuring machine drifts after lunch', 'keiko', '15d',
    'Every day between one and two the same part is 4 µm larger. Temperature of the room is constant.', { category, likes: 6, outcome: 'solved', picture: { fileName: 'drift.png', drawing: 'chart' } },
    re('viktor', '3h', 'Is the compressor next door switched on after lunch? Ours shook the table.', { likes: 3 },
      re('keiko', '1d', 'It is not the compressor, I asked for a day without it.', {})),
    re('qin', '2d', 'Look at the parts, not at the machine: where do they lie during lunch?', { likes: 12, accepted: true },
      re('keiko', '1d', 'On the window sill, in the sun. I am a little ashamed.', { likes: 25 }))),

  ask('Who writes the risk assessment for a rented machine?', 'ulrike', '24d',
    'We rent a shot blaster for two weeks.', { category, likes: 3, outcome: 'solved' },
    re('anders', '2h', 'The one who runs it: we do. The lender gives the manual and the declaration of conformity, ask for both before it arrives.', { likes: 7, accepted: true })),

  ask('Spare part number for the light curtain of cell 2', 'ivan', '38d',
    'The label is no longer readable.', { category, likes: 1 },
    re('yusuf', '1d', 'It is printed a second time inside the cover of the connector. In ours it ends in 4410.', { likes: 3, accepted: true })),

  ask('Shift handover: paper, board or app?', 'hana', '60d',
    'We write on a board and wipe it every evening. What do the other plants do?', { category, likes: 11, isQuestion: false },
    re('emre', '1d', 'Board plus a photo of it in the channel before we wipe. Costs nothing.', { likes: 15 }),
    re('ulrike', '2d', 'Whatever you take: five minutes of talking between the shifts is worth more than any app.', { likes: 12 })),

  ask('Weld spatter on stainless covers', 'viktor', '110d',
    'New wire, same parameters, and now spatter.', { category, likes: 2 },
    re('ben', '3d', 'Which gas? The new wire wants less carbon dioxide.', { likes: 4 })),

  ask('Calibration stickers fall off in the washing area', 'qin', '410d',
    'Is there a kind that survives the alkaline washer?', { category, likes: 1 },
    re('henrik', '4d', 'We engrave the number and keep the date in the list only.', { likes: 5, accepted: true }))
];
