import type { ShareRound, ShareRoundsFound } from '../../core/recognition';
import { dividedIn, sharePot, shareRoundState } from '../../core/recognition';
import { absoluteTime } from '../parts/When';
import type { WholeRecognitionEnvironment } from './contract';

/** Where a round stands, as one sentence. */
export function roundText(round: ShareRound, { words: { shareRound: words }, locale, now }: WholeRecognitionEnvironment): string {
  const state = shareRoundState(round, now());
  if (state === 'ahead') return words.ahead(absoluteTime(round.opens, locale));
  if (state === 'open') return words.openUntil(absoluteTime(round.closes, locale));
  return round.published ? words.published : words.closed(absoluteTime(round.closes, locale));
}

/** The line on the wall: the newest round and what of the pot I divided; undefined where nothing is to be said. */
export function lineText({ rounds, mine, canManage }: ShareRoundsFound, environment: WholeRecognitionEnvironment): string | undefined {
  const { words: { shareRound: words }, now } = environment;
  const [round] = rounds;
  if (!round) return canManage ? words.none : undefined;
  const ballot = mine.find(one => one.round === round.id);
  const isOpen = shareRoundState(round, now()) === 'open';
  const divided = isOpen ? ` ${ballot ? words.left(sharePot - dividedIn(ballot.shares), sharePot) : words.notDivided}` : '';
  return `${words.named(round.title)} ${roundText(round, environment)}${divided}`;
}
