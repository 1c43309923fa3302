import * as React from 'react';
import styles from './CardScreen.module.scss';

/** A titled part of a card. */
export function CardSection({ title, children }: { readonly title: string; readonly children: React.ReactNode }): React.ReactElement {
  return (
    <section className={styles.section}>
      <h4 className={styles.sectionTitle}>{title}</h4>
      {children}
    </section>
  );
}
