import * as React from 'react';
import type { DiscussionId } from '../../../core/discussion';
import { useAnnounce } from '../../app/Announcer';
import { useAllStrings } from '../../app/AllStrings';
import { Button } from '../../parts/Button';
import { Notice } from '../../parts/Notice';
import { useOutcome } from './useOutcome';

interface Props {
  /** The words that led here. */
  readonly text: string;
  readonly discussion: DiscussionId;
  /** Asks everybody, with the words as the title. Absent for those who may not. */
  readonly onAsk?: () => void;
  readonly onAnswered: () => void;
}

/** Above a discussion that somebody came to from the box to ask in: the first rung of the ladder ends here, or goes on with the words kept. */
export function LookedFor({ text, discussion, onAsk, onAnswered }: Props): React.ReactElement {
  const strings = useAllStrings();
  const announce = useAnnounce();
  const record = useOutcome();
  const answered = (): void => {
    record('answer', discussion);
    announce(strings.ladder.counted);
    onAnswered();
  };
  return (
    <Notice
      actions={(
        <>
          <Button onClick={answered}>{strings.ladder.thisAnswers}</Button>
          {onAsk && <Button kind="subtle" onClick={onAsk}>{strings.ladder.stillAsk}</Button>}
        </>
      )}
    >
      {strings.ladder.lookedFor(text)}
    </Notice>
  );
}
