import * as React from 'react';
import { useAllStrings } from '../../app/AllStrings';
import { Deferred } from '../../parts/Deferred';
import { Slow } from '../../parts/Skeleton';
import type { DraftHandle } from './useDraft';
import styles from './Composer.module.scss';

const loadEditor = () => import(/* webpackChunkName: 'kh-editor' */ './RichTextEditor');

/** Images above this are refused, in megabytes: a page should stay light, and phones send more. */
export const largestImage = 10;
const imageTypes = /^image\/(png|jpeg|gif|webp)$/;

interface Props {
  readonly handle: DraftHandle;
  readonly label: string;
  readonly placeholder: string;
  readonly takesFocus: boolean;
  readonly isSending: boolean;
  readonly onSubmit: () => void;
}

/** The text of a draft in the rich editor, which is fetched now and sized already. */
export function BodyEditor({ handle, label, placeholder, takesFocus, isSending, onSubmit }: Props): React.ReactElement {
  const strings = useAllStrings();
  const [refusal, setRefusal] = React.useState<string>();
  const { draft, change, addImage, generation } = handle;
  const onImage = async (file: File): Promise<{ id: string; address: string; alt: string } | undefined> => {
    if (!imageTypes.test(file.type)) {
      setRefusal(strings.composer.imageNotImage(file.name));
      return undefined;
    }
    if (file.size > largestImage * 1024 * 1024) {
      setRefusal(strings.composer.imageTooLarge(file.name, largestImage));
      return undefined;
    }
    setRefusal(undefined);
    return { ...(await addImage(file)), alt: strings.composer.imageAlt(file.name) };
  };
  const waiting = <div className={styles.editorPlace} aria-label={strings.common.loading} role="status"><Slow /></div>;
  return (
    <>
      <Deferred load={loadEditor} fallback={waiting}>
        {({ RichTextEditor }) => (draft ? (
          <RichTextEditor
            key={generation}
            initialHtml={draft.body}
            label={label}
            placeholder={placeholder}
            takesFocus={takesFocus}
            isReadOnly={isSending}
            onChange={body => change({ body })}
            onImage={onImage}
            onSubmit={onSubmit}
          />
        ) : waiting)}
      </Deferred>
      {refusal && <p className={styles.problem} role="alert">{refusal}</p>}
    </>
  );
}
