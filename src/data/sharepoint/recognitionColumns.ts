import type { RecognitionList } from '../../core/recognition';
import type { ListPlace } from './listPlans';

/** The only place with the internal names of the lists of recognition, which an owner makes by `recognitionPlans.ts`. docs/data-schema.md tells the same. */
export const recognitionColumns = {
  clientKey: 'KnowhowClientKey',
  description: 'KnowhowDescription',
  criteria: 'KnowhowCriteria',
  icon: 'KnowhowIcon',
  awarders: 'KnowhowAwarders',
  awarderGroup: 'KnowhowAwarderGroup',
  awarderGroupName: 'KnowhowAwarderGroupName',
  needsEvidence: 'KnowhowNeedsEvidence',
  retired: 'KnowhowRetired',
  validMonths: 'KnowhowValidMonths',
  translations: 'KnowhowTranslations',
  importedFrom: 'KnowhowImportedFrom',
  recipient: 'KnowhowRecipient',
  kind: 'KnowhowKind',
  badge: 'KnowhowBadge',
  reason: 'KnowhowReason',
  evidence: 'KnowhowEvidence',
  topics: 'KnowhowTopics',
  values: 'KnowhowValues',
  act: 'KnowhowAct',
  nomination: 'KnowhowNomination',
  imported: 'KnowhowImported',
  recognition: 'KnowhowRecognition',
  congratulates: 'KnowhowCongratulates',
  words: 'KnowhowWords',
  step: 'KnowhowStep',
  nominationOf: 'KnowhowNominationOf',
  nominee: 'KnowhowNominee'
} as const;

/** Names under which REST gives ids of persons. */
export const idsOf = { recipient: 'KnowhowRecipientId', nominee: 'KnowhowNomineeId', likedBy: 'LikedById', editor: 'EditorId' } as const;

export type RecognitionColumn = (typeof recognitionColumns)[keyof typeof recognitionColumns];

/** Where the lists are; how they are made only their set-up needs. */
export const recognitionLists = {
  badges: { urlName: 'KnowhowBadges' },
  recognitions: { urlName: 'KnowhowRecognitions' },
  answers: { urlName: 'KnowhowRecognitionAnswers' },
  badgeNominations: { urlName: 'KnowhowBadgeNominations' }
} as const satisfies Record<RecognitionList, ListPlace>;
