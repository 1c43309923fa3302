import type { DirectoryProperties } from '../../host/directoryProperties';
import type { LazyPart, LazyPartOptions } from '../../host/LazyWebPart';
import { LazyWebPart } from '../../host/LazyWebPart';

/** The directory of people who know. */
export default class FindExpertWebPart extends LazyWebPart<DirectoryProperties> {
  protected async load(options: LazyPartOptions): Promise<LazyPart<DirectoryProperties>> {
    const { findExpert } = await import(/* webpackChunkName: 'kh-directory' */ '../../host/findExpert');
    return findExpert(this.context, { ...options, wantsGraph: () => this.properties.graph !== false });
  }
}
