/** "Team talk": a plain classic board, without questions, categories or likes. */
import { re, talk } from './posts.ts';
import type { SeedDiscussion } from './posts.ts';

export const teamTalk: readonly SeedDiscussion[] = [
  talk('Cake in the kitchen on the third floor', 'grace', '25m', 'Carrot cake, because I finished my probation. Knife is next to the sink.', {},
    re('samir', '6m', 'On my way.')),
  talk('Lost: grey scarf', 'julia', '5h', 'Probably in the canteen yesterday.', {},
    re('rosa', '1h', 'Reception has one, with a small hole?'), re('julia', '80m', 'That is the one. Thank you!')),
  talk('Running group on Tuesdays', 'lars', '2d', 'Half past five at the main door, six kilometres, nobody is left behind.', {},
    re('viktor', '3h', 'How fast is "nobody is left behind"?', {}, re('lars', '1h', 'Fast enough to talk.')), re('anders', '1d', 'I come along when it does not rain.')),
  talk('Book swap shelf', 'wanda', '4d', 'There is a shelf next to the printer now. Put one, take one.', {}, re('zoe', '1d', 'I have put three thrillers there, do not read them in the evening.')),
  talk('New photos of the Osaka plant', 'hana', '6d', 'The cherry trees in front of the hall are in the Documents library, "Osaka".'),
  talk('Car pool Gdansk to Warsaw on Friday', 'jakub', '8d', 'Two seats free, I leave at two.', {}, re('oksana', '4h', 'I take one, thank you.')),
  talk('Which podcast do you listen to on the way to work?', 'chidi', '11d', 'Mine is about the history of maps.', {},
    re('tamar', '2h', 'One about failed inventions.'), re('ivan', '5h', 'None, I sing.', {}, re('noah', '2h', 'We know.'))),
  talk('Football on the big screen', 'emre', '15d', 'Saturday at eight in the canteen, bring chairs.', {}, re('ben', '1d', 'And crisps.')),
  talk('Thank you for the flowers', 'maria', '18d', 'They arrived at the hospital and made my day. Back in two weeks.', {}, re('carla', '2h', 'Get well soon!'), re('fatima', '5h', 'We miss your jokes.')),
  talk('Photo contest: my desk in autumn', 'zoe', '23d', 'Send your picture until the end of the month.', {}, re('keiko', '2d', 'Is a window sill part of a desk?')),
  talk('Who speaks Portuguese and has an hour?', 'george', '29d', 'I need somebody to listen to my presentation.', {}, re('ines', '1h', 'I do, tomorrow at ten.')),
  talk('Bicycle repair day', 'ulrike', '34d', 'The works council pays the mechanic, you bring the bicycle.'),
  talk('Summer party: the bill and a thank you', 'owner', '41d', '212 people, 3 kinds of salad, 1 broken guitar. Thank you to everybody who carried tables.', {},
    re('beatriz', '3h', 'And to the guitar.'), re('dorota', '1d', 'Best party since the move.')),
  talk('Table tennis: results', 'viktor', '50d', '<ol><li>Qin</li><li>Emre</li><li>Viktor, who lost against both</li></ol>'),
  talk('Recipe of the lentil soup', 'yusuf', '62d', '<ul><li>300 g red lentils</li><li>1 onion, 2 carrots</li><li>cumin, lemon, patience</li></ul>', {}, re('fatima', '6h', 'My mother says: more cumin.')),
  talk('A parking space for the market van', 'rosa', '75d', 'Every Wednesday the first space next to the gate stays free, please.'),
  talk('Quiz night: the questions', 'noah', '88d', 'As promised, the twenty questions are in the library. No cheating before the next round.'),
  talk('Tree planting in March', 'julia', '101d', 'Forty trees, twenty spades. Who comes?', {}, re('hana', '1d', 'I cannot come, but I can pay a tree.'), re('anders', '2d', 'Six people from Oslo.')),
  talk('Old office chairs to give away', 'rosa', '130d', 'Eleven, blue, some of them squeak.', {}, re('chidi', '1h', 'Two for me.')),
  talk('Choir: we need basses', 'beatriz', '160d', 'Mondays at six. Reading notes is not needed, being loud is not enough.'),
  talk('Christmas cards from the workshop', 'ben', '210d', 'The apprentices printed sixty, they lie at reception.'),
  talk('A cat in hall 3', 'emre', '250d', 'She sleeps on the warm compressor. Please do not feed her with cheese.', {}, re('keiko', '2h', 'What is her name?'), re('emre', '3h', 'Bar.'), re('ivan', '4h', 'Ten of ten.')),
  talk('Marathon in Valencia', 'maria', '290d', 'Four of us ran, three arrived, all four are happy.'),
  talk('Welcome to the new site in Nairobi', 'owner', '340d', 'Twelve colleagues started this week. Say hello to them here.', {}, re('george', '1d', 'Habari! We are glad to be here.')),
  talk('This board is new', 'owner', '425d', 'A place for everything that is not a question. Be kind, be short.', {}, re('henrik', '2d', 'Good idea.'))
];
