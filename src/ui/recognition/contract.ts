import type { DiscussionPlace, People, Person, PersonRef } from '../../core/people';
import type { ActKey, Badges, BadgeId, EvidenceLink, IntegrityChecks, ManagerSource, Nominations, RecognitionId, RecognitionKey, Recognitions, RecognitionSetup, ShareRounds, ShareSetup, RecordSource, ReportSource, WallQuery } from '../../core/recognition';
import type { DirectoryStrings, RecognitionFirstStrings, RecognitionStrings, Strings } from '../../loc';
import type { Surroundings } from '../app/Surroundings';

/** The ports behind recognition. */
export interface RecognitionServices {
  readonly recognitions: Recognitions;
  readonly badges: Badges;
  readonly nominations: Nominations;
  readonly people: Pick<People, 'find'>;
  readonly managers: ManagerSource;
  readonly checks: IntegrityChecks;
  readonly posts: RecordSource;
  readonly reports: ReportSource;
  readonly setup: RecognitionSetup;
  readonly shareRounds: ShareRounds;
  readonly shareSetup: ShareSetup;
  readonly drafts: ThanksDrafts;
}

/** Thanks typed and not given, as they are kept; also what makes every attempt the same (`act`, `keys`). */
export interface ThanksDraft {
  readonly act: ActKey;
  readonly recipients: readonly Person[];
  /** By `keyOf` of the recipient. */
  readonly keys: Readonly<Record<string, RecognitionKey>>;
  readonly reason: string;
  readonly badge?: BadgeId;
  readonly asManager: boolean;
  readonly evidence?: EvidenceLink;
  /** As typed, separated by commas. */
  readonly topics: string;
  readonly values: string;
}

/** Drafts in this browser, one for each occasion. Never throws: where nothing can be kept, nothing is. */
export interface ThanksDrafts {
  /** @param occasion what the thanks are about, for example a post; empty: the wall */
  load(occasion: string): ThanksDraft | undefined;
  save(occasion: string, draft: ThanksDraft): void;
  forget(occasion: string): void;
}

/** What is known already where somebody begins to say thanks. */
export interface ThanksStart {
  /** Tells drafts apart; empty: the wall. */
  readonly occasion: string;
  readonly recipients?: readonly Person[];
  readonly evidence?: EvidenceLink;
  readonly topics?: readonly string[];
}

/** What an owner chose for this wall. */
export interface WallSettings {
  /** Empty: the general one. */
  readonly title: string;
  readonly purpose: string;
  readonly layout: 'wall' | 'lobby';
  /** "My record" says where one stands, to whoever asks it (A9): off where the owner said nothing. */
  readonly showsStanding: boolean;
  /** Acts a page, 5 to 50. */
  readonly pageSize: number;
  /** How long each stands in the lobby, 5 to 60. */
  readonly seconds: number;
  /** Gain-share rounds (A32): off where the owner said nothing. */
  readonly hasShareRounds: boolean;
}

/** What of the wall is shown: narrowed down, or one recognition alone. */
export interface WallRoute {
  readonly filter: WallFilter;
  readonly recognition?: RecognitionId;
}

export type WallFilter = Pick<WallQuery, 'badge' | 'topic' | 'kind' | 'department'>;

/** Where the wall stands in its surroundings' address, and how one gets from place to place. */
export interface WallLinks {
  current(): WallRoute;
  navigate(route: WallRoute, options?: { readonly replace?: boolean }): void;
  /** Absolute. */
  hrefOf(route: WallRoute): string;
  /** Calls back when the place changed by whatever means; returns how to stop. */
  subscribe(changed: () => void): () => void;
}

/** Everything that the surroundings know and a screen of recognition needs. */
export interface RecognitionEnvironment extends Surroundings {
  /** At least those of the first view; "My record" brings its own. */
  readonly words: RecognitionFirstStrings;
  /** Every text of recognition, in the language of the first ones: the same function as long as the page stands. */
  readonly allWords: () => Promise<RecognitionStrings>;
  readonly me: Surroundings['me'] & PersonRef;
  readonly site: { readonly url: string; readonly name: string };
  /** `https://contoso.sharepoint.com`, its `-my` host. */
  readonly tenantOrigins: readonly string[];
  /** Address of a post on a board. */
  hrefOfPlace(place: DiscussionPlace): string;
  /** Absolute address of an item's own form, which shows its comments and versions. */
  hrefOfItem(id: RecognitionId): string;
  hrefOfBadge(id: BadgeId): string;
  /** Address of "My record"; undefined where the owner named no page. */
  readonly recordHref?: string;
  /** Texts of the set-up, which recognition shares with the directory: for owners only, so they come later. */
  setupWords(): Promise<DirectoryStrings['setup']>;
}

/** With every text: for what comes after the first view. */
export interface WholeRecognitionEnvironment extends RecognitionEnvironment {
  readonly strings: Strings;
  readonly words: RecognitionStrings;
}
