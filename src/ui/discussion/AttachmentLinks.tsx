import * as React from 'react';
import type { Discussion, Reply } from '../../core/discussion';
import { useAllStrings } from '../app/AllStrings';
import styles from './Post.module.scss';

/** Files of a post that its text does not show already. */
export function AttachmentLinks({ post }: { readonly post: Pick<Discussion | Reply, 'attachments' | 'body'> }): React.ReactElement | null {
  const strings = useAllStrings();
  const files = post.attachments.filter(file => !isShown(post.body, file.url));
  if (files.length === 0) return null;
  return (
    <ul className={styles.files} aria-label={strings.thread.attachments}>
      {files.map(file => (
        <li key={file.url}><a href={file.url} target="_blank" rel="noopener" data-interception="off">{file.fileName}</a></li>
      ))}
    </ul>
  );
}

function isShown(body: string, url: string): boolean {
  return [url, encodeURI(url), url.replace(/&/g, '&amp;')].some(form => body.indexOf(form) >= 0);
}
