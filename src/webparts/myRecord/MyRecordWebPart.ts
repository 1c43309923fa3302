import type { LazyPart, LazyPartOptions } from '../../host/LazyWebPart';
import { LazyWebPart } from '../../host/LazyWebPart';
import type { RecognitionProperties } from '../../host/recognitionProperties';

/** What the reader did for others: for their own eyes, to print and to take along. */
export default class MyRecordWebPart extends LazyWebPart<RecognitionProperties> {
  protected async load(options: LazyPartOptions): Promise<LazyPart<RecognitionProperties>> {
    const { myRecord } = await import(/* webpackChunkName: 'kh-my-record' */ '../../host/myRecord');
    return myRecord(this.context, options);
  }
}
