import type { LazyPart, LazyPartOptions } from '../../host/LazyWebPart';
import { LazyWebPart } from '../../host/LazyWebPart';
import type { RecognitionProperties } from '../../host/recognitionProperties';

/** What the reader did for others: for their own eyes, to print and to take along. */
export default class MyRecordWebPart extends LazyWebPart<RecognitionProperties> {
  protected async load(options: LazyPartOptions): Promise<LazyPart<RecognitionProperties>> {
    const { recognition } = await import(/* webpackChunkName: 'kh-recognition' */ '../../host/recognition');
    return recognition(this.context, options, 'record');
  }
}
