import { enUsRecordFirst } from './en-us.record.first';
import type { RecordFirstStrings } from './en-us.record.first';
import { loadRecognitionFirst } from './recognition';

/** What the first view of "My record" says, in the same languages as all others; English comes with it. */
export async function loadRecordFirst(locale: string): Promise<RecordFirstStrings> {
  const own = /^de\b/i.test(locale) ? import(/* webpackChunkName: 'kh-de-record' */ './de-de.record.first').then(({ deDeRecordFirst }) => deDeRecordFirst) : enUsRecordFirst;
  const [wall, record] = await Promise.all([loadRecognitionFirst(locale), own]);
  return { ...wall, ...record };
}
