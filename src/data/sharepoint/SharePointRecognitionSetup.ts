import type { RecognitionChangeKind, RecognitionList } from '../../core/recognition';
import { recognitionPlans } from './recognitionPlans';
import { SharePointListSetup } from './SharePointListSetup';
import type { SiteContext } from './SiteContext';

/** The lists of recognition. */
export class SharePointRecognitionSetup extends SharePointListSetup<RecognitionList, RecognitionChangeKind> {
  public constructor(context: SiteContext) {
    super(context, recognitionPlans);
  }
}
