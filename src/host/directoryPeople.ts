import type { PeopleDetails } from '../core/people';
import type { GraphGate } from '../data/graph/GraphPeople';
import type { HostContext } from './hostContext';

/** One for the page: what was refused to one board is not asked for by the next. */
const pageGate: GraphGate = { isClosed: false };

/**
 * People from Graph, once an owner switched it on: asking SPFx for a token may send the whole page to sign in and back
 * (sp-dev-docs#9485, #10295), which nobody should meet who did not want the extra. Its code comes, and a token is asked
 * for, with the first call. Undefined where the page offers no Graph, and for guests, to whom the directory is closed.
 */
export function directoryPeople(context: HostContext, isWanted: () => boolean, myId: number | undefined, gate: GraphGate = pageGate): PeopleDetails | undefined {
  const { aadTokenProviderFactory, msGraphClientFactory, pageContext } = context;
  if (!aadTokenProviderFactory || !msGraphClientFactory || pageContext.user.isExternalGuestUser) return undefined;
  let loaded: Promise<PeopleDetails> | undefined;
  const load = (): Promise<PeopleDetails> => {
    loaded ??= import(/* webpackChunkName: 'kh-graph' */ '../data/graph/GraphPeople')
      .then(({ GraphPeople }) => new GraphPeople(
        { tokens: () => aadTokenProviderFactory.getTokenProvider(), client: () => msGraphClientFactory.getClient('3') },
        { gate, ...(myId === undefined ? {} : { myId }) }
      ))
      .catch(failure => { loaded = undefined; throw failure; });
    return loaded;
  };
  return { details: async people => (isWanted() && !gate.isClosed ? (await load()).details(people) : new Map()) };
}
