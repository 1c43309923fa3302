import { accountOf } from '../../core/recognition';
import type { CountedShares } from '../../core/recognition';
import type { RecognitionStrings } from '../../loc/en-us.recognition';

/** Totals of a round as payroll takes them, with a head: account, name, shares; by account. */
export function payrollRows({ totals }: Pick<CountedShares, 'totals'>, words: RecognitionStrings['shareRound']): readonly (readonly (string | number)[])[] {
  return [[words.account, words.colleague, words.shares], ...totals.map(({ recipient, shares }) => [accountOf(recipient) ?? '', recipient.name, shares])];
}
