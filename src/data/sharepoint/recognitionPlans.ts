import type { RecognitionList } from '../../core/recognition';
import { clientKeyPlan, columnPlan, indexed, oneALine } from './listPlans';
import type { ListPlan } from './listPlans';
import { recognitionLists } from './recognitionColumns';
import type { RecognitionColumn } from './recognitionColumns';

export type RecognitionListPlan = ListPlan<RecognitionList>;

/** Only names of ours, so that a slip of the pen does not compile. */
const column: typeof columnPlan<RecognitionColumn> = columnPlan;

export const badgesPlan: RecognitionListPlan = {
  list: 'badges',
  ...recognitionLists.badges,
  title: 'Badges',
  description: 'What may be awarded here, for what, and by whom',
  columns: [
    clientKeyPlan,
    column('KnowhowDescription', '5D0E7A10-2C4B-4E8F-8B11-6F3A9C2D5101', 'Note', 'Description', ''),
    column('KnowhowCriteria', '5D0E7A10-2C4B-4E8F-8B11-6F3A9C2D5102', 'Note', 'Criteria', 'What somebody has to have done'),
    column('KnowhowIcon', '5D0E7A10-2C4B-4E8F-8B11-6F3A9C2D5103', 'Text', 'Icon', 'Name of a shipped mark, or an address of this tenant'),
    column('KnowhowAwarders', '5D0E7A10-2C4B-4E8F-8B11-6F3A9C2D5104', 'Text', 'Awarders', 'everyone, managers or group'),
    column('KnowhowAwarderGroup', '5D0E7A10-2C4B-4E8F-8B11-6F3A9C2D5105', 'Number', 'Awarder group', 'Id of a SharePoint group', 'Min="0"'),
    column('KnowhowAwarderGroupName', '5D0E7A10-2C4B-4E8F-8B11-6F3A9C2D5106', 'Text', 'Awarder group name', ''),
    column('KnowhowNeedsEvidence', '5D0E7A10-2C4B-4E8F-8B11-6F3A9C2D5107', 'Boolean', 'Needs evidence', ''),
    column('KnowhowRetired', '5D0E7A10-2C4B-4E8F-8B11-6F3A9C2D5108', 'Boolean', 'Retired', 'No longer awarded'),
    column('KnowhowValidMonths', '5D0E7A10-2C4B-4E8F-8B11-6F3A9C2D5109', 'Number', 'Valid months', 'Empty: for good', 'Min="0"'),
    column('KnowhowTranslations', '5D0E7A10-2C4B-4E8F-8B11-6F3A9C2D510A', 'Note', 'Translations', 'JSON: language, then name, description and criteria'),
    column('KnowhowImportedFrom', '5D0E7A10-2C4B-4E8F-8B11-6F3A9C2D510B', 'Text', 'Imported from', 'List and item of a classic site', indexed)
  ],
  indexed: [],
  rules: { read: 1, write: 1 },
  isSearched: false,
  isWrittenByOwners: true
};

export const recognitionsPlan: RecognitionListPlan = {
  list: 'recognitions',
  ...recognitionLists.recognitions,
  title: 'Recognitions',
  description: 'Thanks and awards: one item for each person recognised, which only its author can change',
  columns: [
    clientKeyPlan,
    column('KnowhowRecipient', '6A1B8C20-3D5E-4F90-9C22-705BAD3E6201', 'User', 'Recipient', '', indexed),
    column('KnowhowKind', '6A1B8C20-3D5E-4F90-9C22-705BAD3E6202', 'Text', 'Kind', 'thanks, managerThanks or award', indexed),
    column('KnowhowBadge', '6A1B8C20-3D5E-4F90-9C22-705BAD3E6203', 'Number', 'Badge', 'Id in the list of badges', `Min="0" ${indexed}`),
    column('KnowhowReason', '6A1B8C20-3D5E-4F90-9C22-705BAD3E6204', 'Note', 'Reason', ''),
    column('KnowhowEvidence', '6A1B8C20-3D5E-4F90-9C22-705BAD3E6205', 'Note', 'Evidence', 'JSON: a post or an address of this tenant'),
    column('KnowhowTopics', '6A1B8C20-3D5E-4F90-9C22-705BAD3E6206', 'Note', 'Topics', oneALine),
    column('KnowhowValues', '6A1B8C20-3D5E-4F90-9C22-705BAD3E6207', 'Note', 'Values', oneALine),
    column('KnowhowAct', '6A1B8C20-3D5E-4F90-9C22-705BAD3E6208', 'Text', 'Act', 'Joins what one person gave to several at once', indexed),
    column('KnowhowNomination', '6A1B8C20-3D5E-4F90-9C22-705BAD3E6209', 'Number', 'Nomination', 'Id in the list of nominations', 'Min="0"'),
    column('KnowhowImported', '6A1B8C20-3D5E-4F90-9C22-705BAD3E620A', 'Note', 'Imported', 'JSON: site, giver and date as a classic site had them')
  ],
  indexed: ['Author'],
  rules: { read: 1, write: 2 },
  isSearched: false,
  isWrittenByOwners: false,
  isLiked: true
};

export const answersPlan: RecognitionListPlan = {
  list: 'answers',
  ...recognitionLists.answers,
  title: 'Recognition answers',
  description: 'What recipients hide or decline, which counts when its author is the recipient, and congratulations',
  columns: [
    clientKeyPlan,
    column('KnowhowRecognition', '7B2C9D30-4E6F-4A01-8D33-816CBE4F7301', 'Number', 'Recognition', 'Id in the list of recognitions', `Min="0" ${indexed}`),
    column('KnowhowCongratulates', '7B2C9D30-4E6F-4A01-8D33-816CBE4F7302', 'Number', 'Congratulates', 'Id of the recognition that somebody congratulates on', `Min="0" ${indexed}`),
    column('KnowhowWords', '7B2C9D30-4E6F-4A01-8D33-816CBE4F7303', 'Note', 'Words', 'The congratulation')
  ],
  indexed: ['Author'],
  rules: { read: 1, write: 2 },
  isSearched: false,
  isWrittenByOwners: false
};

export const badgeNominationsPlan: RecognitionListPlan = {
  list: 'badgeNominations',
  ...recognitionLists.badgeNominations,
  title: 'Badge nominations',
  description: 'Who is proposed for a badge, who endorses it, what was decided: each step an item of its author',
  columns: [
    clientKeyPlan,
    column('KnowhowStep', '8C3DAE40-5F70-4B12-9E44-927DCF508401', 'Text', 'Step', 'nomination, endorsement, awarded or declined', indexed),
    column('KnowhowNominationOf', '8C3DAE40-5F70-4B12-9E44-927DCF508402', 'Number', 'Nomination', 'Id of the nomination that a step belongs to', `Min="0" ${indexed}`),
    column('KnowhowNominee', '8C3DAE40-5F70-4B12-9E44-927DCF508403', 'User', 'Nominee', '', indexed),
    column('KnowhowBadge', '8C3DAE40-5F70-4B12-9E44-927DCF508404', 'Number', 'Badge', 'Id in the list of badges', 'Min="0"'),
    column('KnowhowReason', '8C3DAE40-5F70-4B12-9E44-927DCF508405', 'Note', 'Reason', '')
  ],
  indexed: [],
  rules: { read: 1, write: 2 },
  isSearched: false,
  isWrittenByOwners: false
};

/** In order of making. */
export const recognitionPlans: readonly RecognitionListPlan[] = [badgesPlan, recognitionsPlan, answersPlan, badgeNominationsPlan];
