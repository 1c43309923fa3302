import * as React from 'react';
import type { Editor } from '@tiptap/core';
import { useAllStrings } from '../../app/AllStrings';
import { Button } from '../../parts/Button';
import { Link16Regular } from '../../parts/icons';
import {
  Code16Regular, CodeBlock16Regular, Image16Regular, TextBold16Regular, TextBulletList16Regular, TextItalic16Regular,
  TextNumberListLtr16Regular, TextQuote16Regular
} from '../../parts/writingIcons';
import { linkAddress } from './editorExtensions';
import styles from './RichTextEditor.module.scss';

interface Tool {
  readonly key: string;
  readonly label: string;
  readonly icon: React.ReactElement;
  readonly isOn?: boolean;
  readonly run: () => void;
}

interface Props {
  readonly editor: Editor;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Formatting: one stop in the tab order, arrows move inside. */
export function EditorToolbar({ editor, onFiles }: Props): React.ReactElement {
  const strings = useAllStrings();
  const bar = React.useRef<HTMLDivElement>(null);
  const files = React.useRef<HTMLInputElement>(null);
  const [at, setAt] = React.useState(0);
  const [isLinking, setLinking] = React.useState(false);
  useRedrawOnChange(editor);

  const toggle = (key: string, label: string, icon: React.ReactElement, run: () => void): Tool =>
    ({ key, label, icon, isOn: editor.isActive(key), run });
  const chain = (): ReturnType<Editor['chain']> => editor.chain().focus();
  const tools: readonly Tool[] = [
    toggle('bold', strings.composer.bold, <TextBold16Regular />, () => chain().toggleBold().run()),
    toggle('italic', strings.composer.italic, <TextItalic16Regular />, () => chain().toggleItalic().run()),
    toggle('bulletList', strings.composer.bulletList, <TextBulletList16Regular />, () => chain().toggleBulletList().run()),
    toggle('orderedList', strings.composer.numberedList, <TextNumberListLtr16Regular />, () => chain().toggleOrderedList().run()),
    toggle('blockquote', strings.composer.quote, <TextQuote16Regular />, () => chain().toggleBlockquote().run()),
    toggle('code', strings.composer.code, <Code16Regular />, () => chain().toggleCode().run()),
    toggle('codeBlock', strings.composer.codeBlock, <CodeBlock16Regular />, () => chain().toggleCodeBlock().run()),
    toggle('link', strings.composer.link, <Link16Regular />, () => setLinking(open => !open)),
    { key: 'image', label: strings.composer.image, icon: <Image16Regular />, run: () => files.current?.click() }
  ];
  const move = (event: React.KeyboardEvent): void => {
    const step = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const targets: Record<string, number> = { ArrowRight: at + step, ArrowLeft: at - step, Home: 0, End: tools.length - 1 };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const next = (target + tools.length) % tools.length;
    setAt(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  };

  return (
    <>
      <div ref={bar} className={styles.toolbar} role="toolbar" aria-label={strings.composer.formatting} onKeyDown={move}>
        {tools.map((tool, index) => (
          <button
            key={tool.key}
            type="button"
            className={styles.tool}
            title={tool.label}
            aria-label={tool.label}
            aria-pressed={tool.isOn}
            tabIndex={index === at ? 0 : -1}
            onFocus={() => setAt(index)}
            // The selection in the text must outlive the press.
            onMouseDown={event => event.preventDefault()}
            onClick={tool.run}
          >
            {tool.icon}
          </button>
        ))}
      </div>
      <input
        ref={files}
        type="file"
        accept="image/png,image/jpeg,image/gif,image/webp"
        multiple
        hidden
        aria-label={strings.composer.image}
        onChange={event => { onFiles(Array.from(event.target.files ?? [])); event.target.value = ''; }}
      />
      {isLinking && <LinkField editor={editor} onClose={() => setLinking(false)} />}
    </>
  );
}

function LinkField({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }): React.ReactElement {
  const strings = useAllStrings();
  const current = editor.getAttributes('link').href as string | undefined;
  const [address, setAddress] = React.useState(current ?? '');
  const [isWrong, setWrong] = React.useState(false);
  const close = (): void => { onClose(); editor.commands.focus(); };
  const apply = (): void => {
    const typed = address.trim();
    const full = /^[a-z]+:/i.test(typed) ? typed : `https://${typed}`;
    if (typed === '' || !linkAddress.test(full)) {
      setWrong(true);
      return;
    }
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && current === undefined) {
      // The blank ends the link: what is typed next does not belong to it.
      chain.insertContent([{ type: 'text', text: typed, marks: [{ type: 'link', attrs: { href: full } }] }, { type: 'text', text: ' ' }]).run();
    } else chain.setLink({ href: full }).run();
    onClose();
  };
  return (
    <div className={styles.linkRow}>
      <input
        // Opened by a press of its button: the next thing to do is to type here.
        autoFocus
        className={styles.linkField}
        aria-label={strings.composer.linkAddress}
        aria-invalid={isWrong}
        placeholder="https://"
        value={address}
        onChange={event => { setAddress(event.target.value); setWrong(false); }}
        onKeyDown={event => {
          if (event.key === 'Enter') { event.preventDefault(); apply(); }
          if (event.key === 'Escape') close();
        }}
      />
      <Button onClick={apply}>{strings.composer.linkApply}</Button>
      {current !== undefined && (
        <Button onClick={() => { editor.chain().focus().extendMarkRange('link').unsetLink().run(); onClose(); }}>{strings.composer.linkRemove}</Button>
      )}
      {isWrong && <p role="alert">{strings.composer.linkInvalid}</p>}
    </div>
  );
}

/** The toolbar shows what holds at the cursor. */
function useRedrawOnChange(editor: Editor): void {
  const [, redraw] = React.useState(0);
  React.useEffect(() => {
    const update = (): void => redraw(count => count + 1);
    editor.on('transaction', update);
    return () => { editor.off('transaction', update); };
  }, [editor]);
}
