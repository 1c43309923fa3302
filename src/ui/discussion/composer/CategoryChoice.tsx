import * as React from 'react';
import type { Board, CategoryId } from '../../../core/discussion';
import { useAllStrings } from '../../app/AllStrings';
import { useId } from '../../parts/useId';
import type { DraftHandle } from './useDraft';
import styles from './Composer.module.scss';

/** The category of a discussion; nothing on a board without categories. */
export function CategoryChoice({ board, handle }: { readonly board: Board; readonly handle: DraftHandle }): React.ReactElement | null {
  const strings = useAllStrings();
  const id = useId('category');
  if (board.categories.length === 0) return null;
  const choose = (value: string): void => handle.change({ category: value === '' ? undefined : Number(value) as CategoryId });
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>{strings.ask.category}</label>
      <select id={id} className={styles.input} value={String(handle.draft?.category ?? '')} onChange={event => choose(event.target.value)}>
        <option value="">{strings.ask.noCategory}</option>
        {board.categories.map(category => <option key={category.id} value={category.id}>{category.title}</option>)}
      </select>
    </div>
  );
}
