import * as React from 'react';
import type { MyExpertise, Nomination, NominationId } from '../../core/people';
import { useAnnounce } from '../app/Announcer';
import { useQueryClient } from '../app/query';
import { Button } from '../parts/Button';
import { Failure } from '../parts/Failure';
import { Notice } from '../parts/Notice';
import { nameOf } from '../parts/PersonName';
import { useWholeDirectory } from './DirectoryContext';
import { dayOf } from './PresenceMark';
import { directoryKeys, useReadAgain } from './queries';

/** Nominations that concern the reader. Nobody can say yes for them: the answer is kept in their own entry. */
export function NominationAnswers({ mine }: { readonly mine: MyExpertise }): React.ReactElement | null {
  const { environment: { now } } = useWholeDirectory();
  const running = mine.nominations.filter(one => new Date(one.until).getTime() > now().getTime());
  return running.length === 0 ? null : <>{running.map(nomination => <Asked key={nomination.id} nomination={nomination} />)}</>;
}

function Asked({ nomination }: { readonly nomination: Nomination }): React.ReactElement {
  const { services: { entries }, environment: { words: { nomination: words }, strings, locale } } = useWholeDirectory();
  const client = useQueryClient();
  const readAgain = useReadAgain();
  const announce = useAnnounce();
  const [error, setError] = React.useState<unknown>();
  const [isBusy, setBusy] = React.useState(false);
  const { id, topic, nominatedBy, from, until } = nomination;
  const answer = async (said: 'accepted' | 'declined'): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await say(id, said);
      announce(said === 'accepted' ? words.accepted(topic) : words.declined);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  /** The entry may have been saved in another window in between: its newer version is what the second try adds to. */
  const say = async (nominationId: NominationId, said: 'accepted' | 'declined'): Promise<void> => {
    const first = await entries.answer(nominationId, said);
    const result = first.saved ? first : await entries.answer(nominationId, said);
    client.setQueryData<MyExpertise>(directoryKeys.mine, old => old && ({
      ...old,
      entry: result.saved ? result.entry : result.theirs,
      nominations: old.nominations.map(one => (one.id === nominationId && result.saved ? { ...one, answer: said } : one))
    }));
    readAgain();
  };
  const title = nomination.answer === 'open' ? words.title(topic) : nomination.answer === 'accepted' ? words.accepted(topic) : words.declined;
  return (
    <Notice
      title={title}
      actions={(
        <>
          {nomination.answer !== 'accepted' && <Button kind={nomination.answer === 'open' ? 'primary' : 'subtle'} busy={isBusy} onClick={() => void answer('accepted')}>{words.accept}</Button>}
          {nomination.answer !== 'declined' && <Button kind="subtle" busy={isBusy} onClick={() => void answer('declined')}>{nomination.answer === 'accepted' ? words.stepDown : words.decline}</Button>}
        </>
      )}
    >
      <p>{words.text(nameOf(nominatedBy, strings), dayOf(from, locale), dayOf(until, locale))}</p>
      {error !== undefined && <Failure error={error} />}
    </Notice>
  );
}
