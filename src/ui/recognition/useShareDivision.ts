import * as React from 'react';
import { ballotRefusal, dividedIn, sharePot } from '../../core/recognition';
import type { BallotRefusal, RecognitionKey, Share, ShareBallot, ShareRound, ShareRoundsFound } from '../../core/recognition';
import { samePerson } from '../../core/people';
import type { Person } from '../../core/people';
import { useAnnounce } from '../app/Announcer';
import { draftPlace, keepDivision, loadDivision } from './divisionDraft';
import { useReadSharesAgain } from './shareQueries';
import { useWholeRecognition } from './RecognitionContext';

/** One colleague and the number as it is typed. */
export interface ShareRow {
  readonly recipient: Person;
  readonly typed: string;
}

export interface ShareDivision {
  readonly rows: readonly ShareRow[];
  /** Shares not handed out yet; negative beyond the pot. */
  readonly left: number;
  readonly refusal: BallotRefusal | undefined;
  readonly stage: 'idle' | 'saving' | 'saved';
  readonly error: unknown;
  /** My own ballot as another page of mine stored it meanwhile. */
  readonly theirs: ShareBallot | undefined;
  readonly add: (person: Person) => void;
  readonly type: (at: number, typed: string) => void;
  readonly remove: (at: number) => void;
  readonly save: (over?: ShareBallot) => Promise<void>;
  readonly takeTheirs: () => void;
}

/** A division as it is typed and kept in this browser: refused with a sentence before anything is sent, made exactly once, never over a ballot that was not seen. */
export function useShareDivision(found: ShareRoundsFound, round: ShareRound, ballot: ShareBallot | undefined): ShareDivision {
  const { services: { shareRounds }, environment: { words: { shareRound: words }, now, site } } = useWholeRecognition();
  const announce = useAnnounce();
  const readAgain = useReadSharesAgain();
  const place = draftPlace(site.url, found.me, round.id);
  const [draft] = React.useState(() => loadDivision(place));
  const [rows, setRows] = React.useState<readonly ShareRow[]>(() => draft?.rows ?? rowsOf(ballot));
  const [known, setKnown] = React.useState(ballot);
  const [refusal, setRefusal] = React.useState<BallotRefusal>();
  const [stage, setStage] = React.useState<ShareDivision['stage']>('idle');
  const [error, setError] = React.useState<unknown>();
  // Begun from another ballot than the one that is there now: both are shown, and nothing is lost.
  const [theirs, setTheirs] = React.useState(draft && ballot && draft.over !== ballot.etag ? ballot : undefined);
  // One key for every attempt, also on another day: a lost answer makes no second ballot.
  const key = React.useRef(draft?.key ?? crypto.randomUUID() as RecognitionKey);
  const change = (next: readonly ShareRow[]): void => {
    // What is on its way stays as it is: what is typed now would be neither saved nor kept.
    if (stage === 'saving') return;
    setRows(next);
    keepDivision(place, { rows: next, key: key.current, ...(known ? { over: known.etag } : {}) });
    setRefusal(undefined);
    setStage('idle');
  };
  const shares = rows.map(sharesOf);

  return {
    rows, refusal, stage, error, theirs, left: sharePot - dividedIn(shares),
    add(person) {
      if (samePerson(person, found.me)) setRefusal('toSelf');
      else if (rows.some(row => samePerson(row.recipient, person))) setRefusal('twice');
      else change([...rows, { recipient: person, typed: '' }]);
    },
    type: (at, typed) => change(rows.map((row, index) => (index === at ? { ...row, typed } : row))),
    remove: at => change(rows.filter((_row, index) => index !== at)),
    takeTheirs() {
      if (!theirs || stage === 'saving') return;
      change(rowsOf(theirs));
      keepDivision(place, undefined);
      setKnown(theirs);
      setTheirs(undefined);
    },
    async save(over) {
      if (stage === 'saving') return;
      const ruling = ballotRefusal(round, found.me, shares, now());
      setRefusal(ruling);
      setError(undefined);
      if (ruling) return;
      setStage('saving');
      try {
        const under = over ?? known;
        const saved = await shareRounds.vote(round, shares, under ? { ballot: under } : { key: key.current });
        if (saved.saved) {
          keepDivision(place, undefined);
          setKnown(saved.ballot);
          setTheirs(undefined);
          setStage('saved');
          announce(words.saved);
          readAgain();
        } else {
          setTheirs(saved.theirs);
          setStage('idle');
        }
      } catch (failure) {
        setError(failure);
        setStage('idle');
      }
    }
  };
}

function rowsOf(ballot: ShareBallot | undefined): readonly ShareRow[] {
  return (ballot?.shares ?? []).map(({ recipient, shares }) => ({ recipient, typed: String(shares) }));
}

/** What is no whole number in digits is none: the rule says so. */
function sharesOf({ recipient, typed }: ShareRow): Share {
  return { recipient, shares: /^\s*\d{1,9}\s*$/.test(typed) ? Number(typed) : Number.NaN };
}
