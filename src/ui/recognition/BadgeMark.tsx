import * as React from 'react';
import { isBadgeIcon } from '../../core/recognition';
import type { Badge, BadgeIcon } from '../../core/recognition';
import styles from './BadgeMark.module.scss';

/** Lines of the shipped marks on a field of 24 by 24, drawn with the text's own colour. */
const paths: Readonly<Record<BadgeIcon, string>> = {
  answer: 'M4 5h16v11H11l-4 4v-4H4z M8.5 10.5l2.5 2.5 4.5-4.5',
  book: 'M12 6.5C10 5 7 4.5 4 5v13c3-.5 6 0 8 1.5 2-1.5 5-2 8-1.5V5c-3-.5-6 0-8 1.5z M12 6.5v13',
  bridge: 'M2 17h20 M5 17V7 M19 17V7 M2 12c1.5 0 3-2 3-5 1 4 3.5 6 7 6s6-2 7-6c0 3 1.5 5 3 5 M9 12.5V17 M12 13v4 M15 12.5V17',
  compass: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z M15.5 8.5l-2 5-5 2 2-5z',
  gear: 'M12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z M12 3v3 M12 18v3 M3 12h3 M18 12h3 M5.6 5.6l2.1 2.1 M16.3 16.3l2.1 2.1 M5.6 18.4l2.1-2.1 M16.3 7.7l2.1-2.1',
  handshake: 'M2 8l4-2 5 2 M22 8l-4-2-7 2-3 4c1 1.5 3 1 4-.5l1-1 5 4.5 M2 15l4 .5 5 4 2-.5 5-3.5 4-.5 M13 19.5l-2-2 M15.5 17.5l-2-2',
  lamp: 'M9 18h6 M10 21h4 M12 3a6 6 0 0 0-3.5 10.9c.5.4.5 1 .5 1.6h6c0-.6 0-1.2.5-1.6A6 6 0 0 0 12 3z',
  shield: 'M12 3l7 2.5V11c0 4.5-3 8-7 10-4-2-7-5.5-7-10V5.5z M9 11.5l2.2 2.2L15 9.5'
};

interface Props {
  readonly badge: Pick<Badge, 'icon'>;
  /** 40 on the wall, 56 in the lobby. */
  readonly size?: 40 | 56;
}

/** A badge's mark: one of the sober shipped drawings, or the owner's own picture. Decoration: the name stands beside it. */
export function BadgeMark({ badge, size = 40 }: Props): React.ReactElement {
  const [broken, setBroken] = React.useState<string>();
  const { icon } = badge;
  const name = isBadgeIcon(icon) ? icon : icon === broken || icon === '' ? 'book' : undefined;
  return (
    <span className={styles.mark} data-size={size} aria-hidden="true">
      {name === undefined
        ? <img src={icon} alt="" width={size} height={size} loading="lazy" onError={() => setBroken(icon)} />
        : <svg viewBox="0 0 24 24" width={size * 0.6} height={size * 0.6} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round"><path d={paths[name]} /></svg>}
    </span>
  );
}
