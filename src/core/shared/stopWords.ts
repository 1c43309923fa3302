/** Words that say nothing about a question's subject; English and German, the languages that the product speaks. */
const stopWords = new Set((
  'the and for are was were with without from that this these those have has had does did doing can could should would will ' +
  'may might must shall how what when where which who whom whose why not you your yours our ours his her hers its their there ' +
  'here into onto about after before over under again then than too very just only also any all some more most other such ' +
  'please help question problem issue anyone anybody someone somebody know need want get got use using make work works working ' +
  'der die das den dem des ein eine einen einem einer und oder aber ist sind war waren mit ohne von vom zum zur bei aus auf ' +
  'für über unter nach vor wie was wann wo wer warum wieso welche welcher welches kann können soll sollte muss darf nicht ' +
  'kein keine ich wir sie ihr man sich auch noch schon nur sehr bitte hilfe frage'
).split(' '));

/** `word` in small letters. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
