import * as React from 'react';
import type { ReplyId } from '../../core/discussion';
import { useApp } from '../app/AppContext';
import type { ThanksGate } from '../recognition/thanksGate';
import { useThanksGate } from '../recognition/useThanksGate';

interface ThreadThanks {
  /** Present where thanks can be given on this site, once that is known. */
  readonly gate: ThanksGate | undefined;
  /** The answer that this person accepted a moment ago, on this screen. */
  readonly acceptedNow: ReplyId | undefined;
  readonly noteAccepted: (reply: ReplyId | undefined) => void;
  /** Thanks for this were given, or are not wanted: nobody is asked for them again. */
  readonly settle: (occasion: string) => void;
}

const ThanksContext = React.createContext<ThreadThanks>({ gate: undefined, acceptedNow: undefined, noteAccepted: () => undefined, settle: () => undefined });

export const useThreadThanks = (): ThreadThanks => React.useContext(ThanksContext);

interface Props {
  /** The thread stands, and somebody else wrote in it: whether they can be thanked may be asked now. */
  readonly isReady: boolean;
  readonly children: React.ReactNode;
}

/** "Say thanks" in one thread: whether it can be said here, and for which answer this person has just reason to. */
export function ThreadThanks({ isReady, children }: Props): React.ReactElement {
  const gate = useThanksGate(useApp().services.thanks, isReady);
  const [acceptedNow, noteAccepted] = React.useState<ReplyId>();
  const thanks = React.useMemo(() => ({
    gate, acceptedNow, noteAccepted,
    settle: (occasion: string) => {
      gate?.invitations.close(occasion);
      noteAccepted(undefined);
    }
  }), [gate, acceptedNow]);
  return <ThanksContext.Provider value={thanks}>{children}</ThanksContext.Provider>;
}
