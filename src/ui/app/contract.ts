import type {
  BoardSetup, ClassicAddress, DiscussionFilter, DiscussionId, Discussions, Drafts, ReplyId, Visits
} from '../../core/discussion';
import type { Outcomes, People, PeopleDetails, Person, PersonalChoices } from '../../core/people';
import type { ThanksOffer } from '../recognition/thanksGate';
import type { Surroundings } from './Surroundings';

/** The ports behind the screens. */
export interface BoardServices {
  readonly discussions: Discussions;
  readonly setup: BoardSetup;
  readonly drafts: Drafts;
  readonly visits: Visits;
  readonly people: PeopleDetails;
  /** What leads from a question to a person (A85); a board without it goes from answers to asking everybody. */
  readonly ladder?: LadderServices;
  /** Asked once a thread stands; a board without it has no thanks. */
  readonly thanks?: ThanksOffer;
}

/** Everything here is an extra: whatever fails, asking goes on. */
export interface LadderServices {
  readonly experts: Pick<People, 'mayKnow'>;
  readonly outcomes: Outcomes;
  /** Topics of my own entry; empty for somebody without one. Never throws. */
  myTopics(): Promise<readonly string[]>;
  readonly choices: PersonalChoices;
}

/** What an owner chose for this board. Texts may be empty: then the board's own title, or nothing, is shown. */
export interface BoardSettings {
  readonly title: string;
  /** One sentence below the title. */
  readonly purpose: string;
  /** Ground rules, at most seven lines (A105). */
  readonly rules: readonly string[];
  /** Where the whole policy can be read; http or https. */
  readonly policyUrl?: string;
  /** Discussions a page, 5 to 50. */
  readonly pageSize: number;
  readonly defaultFilter: DiscussionFilter;
  /** One line for an empty board: what people can get here (A41). */
  readonly welcome?: string;
}

/** A place on the board; all undefined: the list. */
export interface BoardRoute {
  readonly topic?: DiscussionId;
  readonly reply?: ReplyId;
  /** An address of classic SharePoint that is to be resolved into a place. */
  readonly classic?: ClassicAddress;
}

/** A question begun elsewhere, for example in the directory. */
export interface HandedQuestion {
  readonly title: string;
  /** Who is to be asked by name. */
  readonly person?: Person;
}

/** Everything that the surroundings know and a screen needs. */
export interface BoardEnvironment extends Surroundings {
  readonly route: BoardRoute;
  navigate(route: BoardRoute, options?: { readonly replace?: boolean }): void;
  /** Absolute permalink of a place. */
  hrefOf(route: BoardRoute): string;
  /** What a pasted address of a classic page names; undefined when it is none of this site's. Without it such an address is searched for. */
  classicPlace?(address: string): ClassicAddress | undefined;
  /** What was handed over to this page, once: the board opens with it. */
  takeQuestion?(): HandedQuestion | undefined;
  /** Address that opens Teams' share dialog for a link. */
  teamsShareUrl(url: string, title: string): string;
  /** `ask`: only the box to ask in, for pages where the work is done; everything else opens from there. Default `board`. */
  readonly presentation?: 'board' | 'ask';
}
