import { supports } from '../../core/discussion';
import type { Board } from '../../core/discussion';
import type { FirstStrings } from '../../loc';

/** What the one main action is called: a board that cannot tell questions from talk only starts discussions. */
export function askLabel(board: Pick<Board, 'features'> | undefined, strings: Pick<FirstStrings, 'board'>): string {
  return board && !supports(board, 'questions') ? strings.board.start : strings.board.ask;
}
