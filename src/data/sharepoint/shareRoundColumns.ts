import type { ShareList } from '../../core/recognition';
import { columns } from './columns';
import type { ListPlace } from './listPlans';

/** The only place with the internal names of the lists of gain-share rounds, which an owner makes by `shareRoundPlans.ts`. docs/data-schema.md tells the same. */
export const shareRoundColumns = {
  clientKey: columns.clientKey,
  opens: 'KnowhowOpens',
  closes: 'KnowhowCloses',
  results: 'KnowhowShareResults',
  round: 'KnowhowShareRound',
  shares: 'KnowhowShares'
} as const;

export type ShareRoundColumn = (typeof shareRoundColumns)[keyof typeof shareRoundColumns];

/** Where the lists are. */
export const shareLists = {
  shareRounds: { urlName: 'KnowhowShareRounds' },
  shareBallots: { urlName: 'KnowhowShareBallots' }
} as const satisfies Record<ShareList, ListPlace>;
