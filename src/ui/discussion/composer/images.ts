import type { Html } from '../../../core/shared';

/**
 * Images in a text that is being written. A pasted image is `<img data-blob-id="…" src="blob:…">`: shown at once from
 * memory, stored with the draft by its id, and given its real address after it was uploaded.
 */
const marker = 'data-blob-id';

/** Ids of the images of a text that are not uploaded yet, in order. */
export function pendingImages(html: Html): readonly string[] {
  return Array.from(parse(html).querySelectorAll(`img[${marker}]`)).map(image => image.getAttribute(marker) as string);
}

/** For the draft: addresses of memory mean nothing after a reload. */
export function withoutBlobAddresses(html: Html): Html {
  return change(html, image => image.removeAttribute('src'));
}

/** For the editor: every waiting image gets an address again; one whose data is gone goes too. */
export function withBlobAddresses(html: Html, addressOf: (id: string) => string | undefined): Html {
  return change(html, (image, id) => {
    const address = addressOf(id);
    if (address === undefined) image.remove();
    else image.setAttribute('src', address);
  });
}

/** For the first sending: the text without images that the list does not have yet. */
export function withoutPendingImages(html: Html): Html {
  return change(html, image => image.remove());
}

/** After uploading: images that arrived get their address, the others go. */
export function withUploadedImages(html: Html, addressOf: (id: string) => string | undefined): Html {
  return change(html, (image, id) => {
    const address = addressOf(id);
    if (address === undefined) {
      image.remove();
      return;
    }
    image.setAttribute('src', address);
    image.removeAttribute(marker);
  });
}

function change(html: Html, edit: (image: Element, id: string) => void): Html {
  if (html.indexOf(marker) < 0) return html;
  const body = parse(html);
  body.querySelectorAll(`img[${marker}]`).forEach(image => edit(image, image.getAttribute(marker) as string));
  return body.innerHTML as Html;
}

/** An inert document: nothing in it is fetched or run. */
function parse(html: Html): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}
