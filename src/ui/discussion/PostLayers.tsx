import * as React from 'react';
import { Callout, ContextualMenu } from '@fluentui/react';
import type { IContextualMenuItem } from '@fluentui/react';
import type { Person } from '../../core/people';
import { useAllStrings } from '../app/AllStrings';
import { FluentTheme, LayerContent } from '../parts/FluentTheme';
import { CheckmarkCircle16Regular, Link16Regular } from '../parts/icons';
import { PersonName } from '../parts/PersonName';
import { Delete16Regular, DocumentArrowRight16Regular, Edit16Regular, Share16Regular, TextQuote16Regular } from '../parts/writingIcons';
import { Handshake16Regular } from '../recognition/thanksIcons';
import styles from './Post.module.scss';

interface MenuProps {
  readonly target: React.RefObject<HTMLElement>;
  readonly onDismiss: () => void;
  readonly shareUrl: string;
  readonly onCopyLink: () => void;
  readonly onQuote?: () => void;
  readonly accept?: { readonly label: string; readonly run: () => void };
  readonly onThank?: () => void;
  readonly onReuse?: () => void;
  readonly onEdit?: () => void;
  readonly onDelete?: () => void;
}

/** "…" of a post: what cannot be done by this person is not listed. */
export function PostMenu({ target, onDismiss, shareUrl, onCopyLink, onQuote, accept, onThank, onReuse, onEdit, onDelete }: MenuProps): React.ReactElement {
  const strings = useAllStrings();
  const item = (key: string, text: string, icon: React.ReactElement, run: (() => void) | undefined): readonly IContextualMenuItem[] =>
    run ? [{ key, text, onRenderIcon: () => <span className={styles.menuIcon}>{icon}</span>, iconProps: { iconName: '' }, onClick: () => run() }] : [];
  const items: IContextualMenuItem[] = [
    ...item('accept', accept?.label ?? '', <CheckmarkCircle16Regular />, accept?.run),
    ...item('thank', strings.thread.thank, <Handshake16Regular />, onThank),
    ...item('quote', strings.thread.quote, <TextQuote16Regular />, onQuote),
    ...item('reuse', strings.thread.publish, <DocumentArrowRight16Regular />, onReuse),
    ...item('link', strings.thread.copyLink, <Link16Regular />, onCopyLink),
    {
      key: 'share', text: strings.thread.share, onRenderIcon: () => <span className={styles.menuIcon}><Share16Regular /></span>, iconProps: { iconName: '' },
      href: shareUrl, target: '_blank', rel: 'noopener', 'data-interception': 'off'
    },
    ...item('edit', strings.thread.edit, <Edit16Regular />, onEdit),
    ...item('delete', strings.thread.delete, <Delete16Regular />, onDelete)
  ];
  return (
    <FluentTheme>
      <ContextualMenu items={items} target={target} onDismiss={onDismiss} ariaLabel={strings.common.more} shouldFocusOnMount />
    </FluentTheme>
  );
}

interface LikersProps {
  readonly people: readonly Person[];
  readonly target: React.RefObject<HTMLElement>;
  readonly onDismiss: () => void;
}

/** Who found a post helpful, by name. */
export function Likers({ people, target, onDismiss }: LikersProps): React.ReactElement {
  const strings = useAllStrings();
  return (
    <FluentTheme>
      <Callout target={target} onDismiss={onDismiss} setInitialFocus role="dialog" ariaLabel={strings.thread.whoLikes} calloutMaxHeight={320}>
        <LayerContent>
          <div className={styles.likers} tabIndex={0} role="group" aria-label={strings.thread.whoLikes}>
            <p>{strings.thread.whoLikes}</p>
            <ul>{people.map((person, index) => <li key={person.siteUserId ?? `gone-${index}`}><PersonName person={person} /></li>)}</ul>
          </div>
        </LayerContent>
      </Callout>
    </FluentTheme>
  );
}
