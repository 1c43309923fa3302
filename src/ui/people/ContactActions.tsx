import * as React from 'react';
import type { PersonRef } from '../../core/people';
import { usePeopleStrings } from '../app/AllStrings';
import { Button } from '../parts/Button';
import styles from './ContactActions.module.scss';
import { contactLinks } from './contactLinks';
import { Call16Regular, Chat16Regular, Mail16Regular, PeopleCommunity16Regular } from './peopleIcons';

export type ContactWay = 'chat' | 'call' | 'mail';

interface Props {
  readonly person: PersonRef;
  /** Carried into the chat or mail, for example the question typed so far; the person sends it. */
  readonly text?: string;
  /** Subject of a mail; without it a general one. */
  readonly subject?: string;
  /** All three ways, or chat and mail where there is little room. */
  readonly ways?: readonly ContactWay[];
  /** "Ask in public": an address, or what to do. Without either it is not offered. */
  readonly askHref?: string;
  readonly onAsk?: () => void;
  /** Told when the address is followed. */
  readonly onAskFollowed?: () => void;
  /** Told when somebody takes one of the ways: a search for help ended here (A85). */
  readonly onContact?: (way: ContactWay) => void;
}

const allWays: readonly ContactWay[] = ['chat', 'call', 'mail'];
const icons: Record<ContactWay, React.ReactElement> = { chat: <Chat16Regular />, call: <Call16Regular />, mail: <Mail16Regular /> };

/** Ways to reach somebody, as links that need no permission; ways that nobody knows are left out. */
export function ContactActions({ person, text, subject, ways = allWays, askHref, onAsk, onAskFollowed, onContact }: Props): React.ReactElement | null {
  const { contact } = usePeopleStrings();
  const links = contactLinks(person, { subject: subject ?? contact.mailSubject, ...(text === undefined ? {} : { text }) });
  const offered = ways.filter(way => links[way] !== undefined);
  const asks = onAsk !== undefined || askHref !== undefined;
  if (offered.length === 0 && !asks) return null;
  return (
    <div className={styles.actions} role="group" aria-label={contact.group(person.name)}>
      {offered.map(way => (
        <a
          key={way}
          className={styles.action}
          href={links[way]}
          // Mail opens its own program; a window for it would stay empty.
          {...(way === 'mail' ? {} : { target: '_blank', rel: 'noopener' })}
          data-interception="off"
          onClick={() => onContact?.(way)}
        >
          {icons[way]} <span>{contact[way]}</span>
        </a>
      ))}
      {onAsk !== undefined && <Button kind="subtle" icon={<PeopleCommunity16Regular />} onClick={onAsk}>{contact.askInPublic}</Button>}
      {onAsk === undefined && askHref !== undefined && (
        <a className={styles.action} href={askHref} data-interception="off" onClick={onAskFollowed}><PeopleCommunity16Regular /> <span>{contact.askInPublic}</span></a>
      )}
    </div>
  );
}
