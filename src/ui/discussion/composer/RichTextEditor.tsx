import * as React from 'react';
import { EditorContent, useEditor } from '@tiptap/react';
import type { Editor } from '@tiptap/react';
import type { Html } from '../../../core/shared';
import { safeText } from '../../parts/SafeHtmlPolicy';
import { editorExtensions } from './editorExtensions';
import { EditorToolbar } from './EditorToolbar';
import styles from './RichTextEditor.module.scss';

interface Props {
  readonly initialHtml: Html;
  readonly label: string;
  readonly placeholder: string;
  readonly takesFocus: boolean;
  readonly isReadOnly: boolean;
  readonly onChange: (html: Html) => void;
  /** Keeps an image and gives the address that shows it at once; undefined when it is refused. */
  readonly onImage: (file: File) => Promise<{ readonly id: string; readonly address: string; readonly alt: string } | undefined>;
  /** Ctrl+Enter. */
  readonly onSubmit: () => void;
}

/** The rich text editor: a narrow set of forms that classic views and mails can show, as HTML. */
export function RichTextEditor(props: Props): React.ReactElement {
  // The editor keeps the handlers that it was made with: they look up the newest properties here.
  const latest = React.useRef(props);
  latest.current = props;
  const editorRef = React.useRef<Editor | null>(null);

  const insertImages = React.useCallback((files: readonly File[], at?: number): boolean => {
    if (files.length === 0) return false;
    void (async () => {
      for (const file of files) {
        const image = await latest.current.onImage(file);
        const editor = editorRef.current;
        if (!image || !editor || editor.isDestroyed) continue;
        const node = { type: 'image', attrs: { src: image.address, alt: image.alt, blobId: image.id } };
        if (at === undefined) editor.chain().focus().insertContent(node).run();
        else editor.chain().focus().insertContentAt(at, node).run();
      }
    })();
    return true;
  }, []);

  const editor = useEditor({
    extensions: editorExtensions(props.placeholder),
    content: props.initialHtml,
    injectCSS: false,
    autofocus: props.takesFocus ? 'end' : false,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': props.label, class: styles.text, dir: 'auto' },
      transformPastedHTML: html => safeText(html, { tenantHost: window.location.host, foreignImages: 'drop' }),
      handlePaste: (_view, event) => insertImages(imagesOf(event.clipboardData)),
      handleDrop: (view, event, _slice, moved) => !moved && insertImages(
        imagesOf(event.dataTransfer), view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
      ),
      handleKeyDown: (_view, event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false;
        latest.current.onSubmit();
        return true;
      }
    },
    onUpdate: ({ editor: current }) => latest.current.onChange((current.isEmpty ? '' : current.getHTML()) as Html)
  });
  editorRef.current = editor;
  const { isReadOnly } = props;
  React.useEffect(() => { editor?.setEditable(!isReadOnly, false); }, [editor, isReadOnly]);

  return (
    <div className={styles.editor}>
      {editor && <EditorToolbar editor={editor} onFiles={files => insertImages(files)} />}
      <EditorContent editor={editor} />
    </div>
  );
}

/** Images of a paste or drop; when it also holds text (a copied web page), the text is wanted. */
function imagesOf(data: DataTransfer | null): readonly File[] {
  if (!data || data.types.indexOf('text/html') >= 0) return [];
  return Array.from(data.files).filter(file => /^image\//.test(file.type));
}
