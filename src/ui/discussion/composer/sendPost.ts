import type { Board, Discussions, Draft, DraftImage, Posted, PostId } from '../../../core/discussion';
import type { Html } from '../../../core/shared';
import { safeText } from '../../parts/SafeHtmlPolicy';
import { pendingImages, withoutPendingImages, withUploadedImages } from './images';

export interface SentPost<Id extends PostId> {
  readonly id: Id;
  /** Images that could not be uploaded; the post is there without them. */
  readonly failedImages: readonly DraftImage[];
  /** Addresses of the images that were, by their id: what a second attempt need not repeat. */
  readonly uploaded: ReadonlyMap<string, string>;
}

type Attaching = Pick<Discussions, 'attach' | 'replaceBody'>;

/**
 * Sends what was written:
 * 1. the post with its text, sanitised and without images that the list does not have;
 * 2. each image of the text as a file of that post, since a file needs its post;
 * 3. the text again, now with the images' addresses.
 * `earlierBody`: the text of an earlier attempt whose end is not known.
 * Throws only when the post itself failed: from then on it is there, whatever becomes of its images.
 */
export async function sendPost<Id extends PostId>(
  discussions: Attaching,
  board: Board,
  draft: Pick<Draft, 'body' | 'images'>,
  tenantHost: string,
  post: (body: Html) => Promise<Posted<Id>>,
  earlierBody?: Html
): Promise<SentPost<Id>> {
  const body = cleanBody(withoutPendingImages(draft.body), tenantHost);
  const { id, alreadyThere } = await post(body);
  // An attempt whose answer was lost had got through, and the text was changed since: what is typed now is what counts.
  if (alreadyThere && earlierBody !== undefined && earlierBody !== draft.body) await discussions.replaceBody(board, id, body);
  return uploadImages(discussions, board, id, draft, tenantHost, new Map());
}

/** Steps 2 and 3, for a first or a further attempt. Never throws. */
export async function uploadImages<Id extends PostId>(
  discussions: Attaching,
  board: Board,
  id: Id,
  draft: Pick<Draft, 'body' | 'images'>,
  tenantHost: string,
  earlier: ReadonlyMap<string, string>
): Promise<SentPost<Id>> {
  const wanted = pendingImages(draft.body);
  const images = draft.images.filter(image => wanted.indexOf(image.id) >= 0);
  if (images.length === 0) return { id, failedImages: [], uploaded: earlier };
  const uploaded = new Map(earlier);
  const failedImages: DraftImage[] = [];
  for (const image of images) {
    if (uploaded.has(image.id)) continue;
    try {
      uploaded.set(image.id, (await discussions.attach(board, id, image.fileName, image.data)).url);
    } catch {
      failedImages.push(image);
    }
  }
  try {
    if (uploaded.size > 0) await discussions.replaceBody(board, id, cleanBody(withUploadedImages(draft.body, key => uploaded.get(key)), tenantHost));
    return { id, failedImages, uploaded };
  } catch {
    // The files are there but the text does not show them: as a whole that is an image that was not uploaded.
    return { id, failedImages: images, uploaded };
  }
}

function cleanBody(body: Html, tenantHost: string): Html {
  return safeText(body, { tenantHost, foreignImages: 'keep' }) as Html;
}
