import type { LazyPart, LazyPartOptions } from '../../host/LazyWebPart';
import { LazyWebPart } from '../../host/LazyWebPart';
import type { RecognitionProperties } from '../../host/recognitionProperties';

/** What people were thanked for, and the way to say thanks. */
export default class RecognitionWallWebPart extends LazyWebPart<RecognitionProperties> {
  protected async load(options: LazyPartOptions): Promise<LazyPart<RecognitionProperties>> {
    const { recognitionWall } = await import(/* webpackChunkName: 'kh-recognition' */ '../../host/recognitionWall');
    return recognitionWall(this.context, { ...options, wantsGraph: () => this.properties.graph === true });
  }
}
