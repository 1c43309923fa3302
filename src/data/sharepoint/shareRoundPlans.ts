import type { ShareList } from '../../core/recognition';
import { clientKeyPlan, columnPlan, indexed } from './listPlans';
import type { ListPlan } from './listPlans';
import { shareLists } from './shareRoundColumns';
import type { ShareRoundColumn } from './shareRoundColumns';

export type ShareListPlan = ListPlan<ShareList>;

/** Only names of ours, so that a slip of the pen does not compile. */
const column: typeof columnPlan<ShareRoundColumn> = columnPlan;

export const shareRoundsPlan: ShareListPlan = {
  list: 'shareRounds',
  ...shareLists.shareRounds,
  title: 'Share rounds',
  description: 'Rounds in which members divide shares among colleagues, and the totals that owners published',
  columns: [
    clientKeyPlan,
    column('KnowhowOpens', '9D4EBF50-6081-4C23-8F55-A38EDF619501', 'DateTime', 'Opens', ''),
    column('KnowhowCloses', '9D4EBF50-6081-4C23-8F55-A38EDF619502', 'DateTime', 'Closes', 'Ballots changed from then on do not count'),
    column('KnowhowShareResults', '9D4EBF50-6081-4C23-8F55-A38EDF619503', 'Note', 'Results', 'JSON: totals that an owner published after the close')
  ],
  indexed: [],
  rules: { read: 1, write: 1 },
  isSearched: false,
  isWrittenByOwners: true
};

export const shareBallotsPlan: ShareListPlan = {
  list: 'shareBallots',
  ...shareLists.shareBallots,
  title: 'Share ballots',
  description: 'Who gave shares to whom: everybody sees and changes only their own item, owners of the list see all',
  columns: [
    clientKeyPlan,
    column('KnowhowShareRound', 'AE5FC060-7192-4D34-9066-B49FE0720601', 'Number', 'Round', 'Id in the list of rounds', `Min="0" ${indexed}`),
    column('KnowhowShares', 'AE5FC060-7192-4D34-9066-B49FE0720602', 'Note', 'Shares', 'JSON: colleagues and their shares')
  ],
  indexed: ['Author'],
  rules: { read: 2, write: 2 },
  isSearched: false,
  isWrittenByOwners: false,
  isManagedByOwners: true
};

/** In order of making. Apart from `recognitionPlans`: a site whose owner wants no rounds lacks nothing. */
export const shareRoundPlans: readonly ShareListPlan[] = [shareRoundsPlan, shareBallotsPlan];
