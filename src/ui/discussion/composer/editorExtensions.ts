import type { Extensions } from '@tiptap/core';
import { Image } from '@tiptap/extension-image';
import { Link } from '@tiptap/extension-link';
import { Placeholder } from '@tiptap/extension-placeholder';
import { StarterKit } from '@tiptap/starter-kit';

/** Addresses that a link may have; the same as those that are shown. */
export const linkAddress = /^(https?:\/\/|mailto:)[^\s]+$/i;

/** An image that knows the id under which its data waits to be uploaded. */
const PendingImage = Image.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      blobId: {
        default: null,
        parseHTML: (element: HTMLElement) => element.getAttribute('data-blob-id'),
        renderHTML: (attributes: Record<string, unknown>) => (attributes.blobId ? { 'data-blob-id': attributes.blobId } : {})
      }
    };
  }
});

/** What can be written. Headings and strikes have no button but are kept when an old post is edited. */
export function editorExtensions(placeholder: string): Extensions {
  return [
    StarterKit.configure({ heading: { levels: [3, 4] }, horizontalRule: false }),
    Link.configure({
      openOnClick: false,
      autolink: true,
      defaultProtocol: 'https',
      protocols: ['http', 'https', 'mailto'],
      isAllowedUri: address => linkAddress.test(address) || /^\/(?![/\\])/.test(address),
      HTMLAttributes: { rel: 'noopener', target: '_blank' }
    }),
    // Inline: the cursor stands behind a new image, and typing goes on instead of replacing it.
    PendingImage.configure({ allowBase64: true, inline: true }),
    Placeholder.configure({ placeholder })
  ];
}
