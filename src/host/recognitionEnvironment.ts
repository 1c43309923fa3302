import { loadDirectoryStrings } from '../loc';
import type { BoardTheme } from '../ui/app/themeTokens';
import type { RecognitionEnvironment } from '../ui/recognition/contract';
import { placeAddress } from './directoryLinks';

/** What does not change while the page stands. */
export interface RecognitionPlace {
  /** Those of the first view, with the way to the rest. */
  readonly texts: Pick<RecognitionEnvironment, 'strings' | 'words' | 'allWords'>;
  /** BCP 47. */
  readonly locale: string;
  readonly site: RecognitionEnvironment['site'];
  readonly tenantOrigins: readonly string[];
  readonly me: RecognitionEnvironment['me'];
  readonly host: 'sharepoint' | 'teams';
}

/** What the owner of the page says, and how the page looks now. */
export interface RecognitionLook {
  /** Absolute addresses, where the owner named pages. */
  readonly boardPage: string | undefined;
  readonly recordPage: string | undefined;
  readonly mode: 'read' | 'edit';
  readonly theme: BoardTheme | undefined;
  readonly isRightToLeft: boolean;
}

/** What the screens know of where they stand. */
export function recognitionEnvironment({ texts, locale, site, ...place }: RecognitionPlace, look: RecognitionLook): RecognitionEnvironment {
  return {
    ...texts,
    ...place,
    locale,
    site,
    isRightToLeft: look.isRightToLeft,
    mode: look.mode,
    hrefOfPlace: post => placeAddress(post, site.url, look.boardPage),
    hrefOfItem: id => `${site.url}/Lists/KnowhowRecognitions/DispForm.aspx?ID=${id}`,
    hrefOfBadge: id => `${site.url}/Lists/KnowhowBadges/DispForm.aspx?ID=${id}`,
    ...(look.recordPage === undefined ? {} : { recordHref: look.recordPage }),
    setupWords: async () => (await loadDirectoryStrings(locale)).setup,
    now,
    reducedMotion: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    ...(look.theme === undefined ? {} : { theme: look.theme })
  };
}

function now(): Date {
  return new Date();
}
