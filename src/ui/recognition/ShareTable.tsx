import * as React from 'react';
import { accountOf } from '../../core/recognition';
import type { Share } from '../../core/recognition';
import { nameOf, PersonName } from '../parts/PersonName';
import { useWholeRecognition } from './RecognitionContext';
import styles from './Share.module.scss';

interface Props {
  readonly caption: string;
  readonly shares: readonly Share[];
}

/** Shares by name, which ranks nobody; with the account, since a name is only what a ballot says. */
export function ShareTable({ caption, shares }: Props): React.ReactElement {
  const { environment: { words: { shareRound: words }, strings, locale } } = useWholeRecognition();
  const order = new Intl.Collator(locale);
  const rows = [...shares].sort((a, b) => order.compare(nameOf(a.recipient, strings), nameOf(b.recipient, strings)));
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead><tr><th scope="col">{words.colleague}</th><th scope="col" className={styles.count}>{words.shares}</th></tr></thead>
      <tbody>
        {rows.length === 0 && <tr><td colSpan={2}>{words.nobody}</td></tr>}
        {rows.map(({ recipient, shares: count }, index) => (
          <tr key={index}>
            <th scope="row"><PersonName person={recipient} /><span className={styles.account}><bdi>{accountOf(recipient)}</bdi></span></th>
            <td className={styles.count}>{new Intl.NumberFormat(locale).format(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
