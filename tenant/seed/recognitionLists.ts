/** The four lists of recognition: catalogue, recognitions, what recipients hide, nominations. test/contract/recognitionSeed.test.ts asks the set-up whether anything is missing. */
import type { ListRow, Store } from '../store/Store.ts';
import { column, keyColumn, makeOwnList, withIndex } from './ownLists.ts';
import type { OwnListPlan } from './ownLists.ts';
import type { SeededSite } from './site.ts';

export interface RecognitionLists {
  readonly badges: ListRow;
  readonly recognitions: ListRow;
  readonly answers: ListRow;
  readonly nominations: ListRow;
}

const plans: Readonly<Record<keyof RecognitionLists, OwnListPlan>> = {
  badges: {
    title: 'Badges', urlName: 'KnowhowBadges', description: 'What may be awarded here, for what, and by whom',
    columns: [
      keyColumn, column('Description', 'Description', 'Note'), column('Criteria', 'Criteria', 'Note'), column('Icon', 'Icon', 'Text'), column('Awarders', 'Awarders', 'Text'),
      column('AwarderGroup', 'Awarder group', 'Number', 'Min="0"'), column('AwarderGroupName', 'Awarder group name', 'Text'), column('NeedsEvidence', 'Needs evidence', 'Boolean'),
      column('Retired', 'Retired', 'Boolean'), column('ValidMonths', 'Valid months', 'Number', 'Min="0"'), column('Translations', 'Translations', 'Note'),
      column('ImportedFrom', 'Imported from', 'Text', withIndex)
    ],
    indexed: [], readSecurity: 1, writeSecurity: 1, noCrawl: true, isWrittenByOwners: true
  },
  recognitions: {
    title: 'Recognitions', urlName: 'KnowhowRecognitions', description: 'Thanks and awards: one item for each person recognised, which only its author can change',
    columns: [
      keyColumn, column('Recipient', 'Recipient', 'User', withIndex), column('Kind', 'Kind', 'Text', withIndex), column('Badge', 'Badge', 'Number', `Min="0" ${withIndex}`),
      column('Reason', 'Reason', 'Note'), column('Evidence', 'Evidence', 'Note'), column('Topics', 'Topics', 'Note'), column('Values', 'Values', 'Note'),
      column('Act', 'Act', 'Text', withIndex), column('Nomination', 'Nomination', 'Number', 'Min="0"'), column('Imported', 'Imported', 'Note')
    ],
    indexed: ['Author'], readSecurity: 1, writeSecurity: 2, noCrawl: true, isLiked: true
  },
  answers: {
    title: 'Recognition answers', urlName: 'KnowhowRecognitionAnswers', description: 'What recipients hide or decline, which counts when its author is the recipient, and congratulations',
    columns: [
      keyColumn, column('Recognition', 'Recognition', 'Number', `Min="0" ${withIndex}`), column('Congratulates', 'Congratulates', 'Number', `Min="0" ${withIndex}`), column('Words', 'Words', 'Note')
    ],
    indexed: ['Author'], readSecurity: 1, writeSecurity: 2, noCrawl: true
  },
  nominations: {
    title: 'Badge nominations', urlName: 'KnowhowBadgeNominations', description: 'Who is proposed for a badge, who endorses it, what was decided: each step an item of its author',
    columns: [
      keyColumn, column('Step', 'Step', 'Text', withIndex), column('NominationOf', 'Nomination', 'Number', `Min="0" ${withIndex}`), column('Nominee', 'Nominee', 'User', withIndex),
      column('Badge', 'Badge', 'Number', 'Min="0"'), column('Reason', 'Reason', 'Note')
    ],
    indexed: [], readSecurity: 1, writeSecurity: 2, noCrawl: true
  }
};

export function makeRecognitionLists(store: Store, site: SeededSite, created: string): RecognitionLists {
  const make = (plan: OwnListPlan): ListRow => makeOwnList(store, site, plan, created);
  return { badges: make(plans.badges), recognitions: make(plans.recognitions), answers: make(plans.answers), nominations: make(plans.nominations) };
}
