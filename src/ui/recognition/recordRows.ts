import { givenAt } from '../../core/recognition';
import type { Badge, MyRecord, Recognition, RecordItem } from '../../core/recognition';
import { nameOf } from '../parts/PersonName';
import type { WholeRecognitionEnvironment } from './contract';
import { badgeName, badgeOf } from './entryText';

type Row = readonly string[];

/** The whole record as a table, with its head: every answer and every recognition that counts. */
export function recordRows(record: MyRecord, badges: readonly Badge[], environment: WholeRecognitionEnvironment): readonly Row[] {
  const { words } = environment;
  const given = new Map([...record.thanks, ...record.badges.flatMap(held => held.recognitions)].map(one => [one.id, one]));
  return [
    words.record.columns,
    ...[...record.acceptedAnswers, ...record.otherAnswers].map(item => answerRow(item, environment)),
    ...[...given.values()].map(one => recognitionRow(one, badges, environment))
  ];
}

function answerRow(item: RecordItem, { words: { record: words }, hrefOfPlace, strings, site }: WholeRecognitionEnvironment): Row {
  return [
    item.kind === 'acceptedAnswer' ? words.acceptedAnswer : words.answer, item.at, item.asker ? nameOf(item.asker, strings) : '', '', item.title, item.topics.join(', '),
    new URL(hrefOfPlace(item.place), `${site.url}/`).href
  ];
}

function recognitionRow(one: Recognition, badges: readonly Badge[], { words, hrefOfItem, locale, strings }: WholeRecognitionEnvironment): Row {
  return [
    words.filter.kinds[one.kind], givenAt(one), one.imported?.giverName ?? nameOf(one.giver, strings), badgeName(badgeOf(one, badges), locale), one.reason, one.topics.join(', '), hrefOfItem(one.id)
  ];
}
