import type { RecognitionChange, RecognitionChangeKind, RecognitionList } from '../../core/recognition';
import { recognitionPlans } from './recognitionPlans';
import { SharePointListSetup } from './SharePointListSetup';
import type { SiteContext } from './SiteContext';
import { thanksAccessKey } from './thanksAccessKey';

/** The lists of recognition. Whoever makes or unmakes them sees the difference on boards and cards at once, not within an hour. */
export class SharePointRecognitionSetup extends SharePointListSetup<RecognitionList, RecognitionChangeKind> {
  public constructor(private readonly site: SiteContext) {
    super(site, recognitionPlans);
  }

  public async apply(changes: readonly RecognitionChange[]): Promise<readonly RecognitionChange[]> {
    this.forgetAccess();
    return super.apply(changes);
  }

  public async undo(made: readonly RecognitionChange[]): Promise<readonly RecognitionChange[]> {
    this.forgetAccess();
    return super.undo(made);
  }

  private forgetAccess(): void {
    const key = thanksAccessKey(this.site);
    if (key === undefined) return;
    try {
      this.site.attempts?.removeItem(key);
    } catch {
      // Storage blocked: nothing was kept either.
    }
  }
}
