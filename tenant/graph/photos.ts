/** `photo`, `photos`, `photos/{size}` and the images behind `$value`. */
import type { PersonRow } from '../store/Store.ts';
import { graphErrors } from './errors.ts';
import { foreignJson } from './GraphCall.ts';
import type { GraphAnswer, GraphCall } from './GraphCall.ts';

export const photoSizes = ['48x48', '64x64', '96x96', '120x120', '240x240', '360x360', '432x432', '504x504', '648x648'];

/** Every size answers the one image that is stored. Who has none is 404. */
export function photoOf(call: GraphCall, person: PersonRow, size: string, isImage: boolean): GraphAnswer {
  if (!photoSizes.includes(size.toLowerCase())) throw graphErrors.bad(`The photo size '${size}' is not supported.`);
  const photo = storedPhoto(call, person);
  if (!photo) throw graphErrors.image();
  if (isImage) return { status: 200, headers: { 'Content-Type': photo.contentType, 'Cache-Control': 'private', 'ETag': etagOf(photo.bytes) }, body: photo.bytes };
  return foreignJson(call, { '@odata.context': `${call.root}/$metadata#users('${person.objectId}')/photo/$entity`, ...shape(size.toLowerCase(), photo) });
}

export function listPhotos(call: GraphCall, person: PersonRow): GraphAnswer {
  const photo = storedPhoto(call, person);
  return foreignJson(call, { '@odata.context': `${call.root}/$metadata#users('${person.objectId}')/photos`, value: photo ? photoSizes.map(size => shape(size, photo)) : [] });
}

type Photo = NonNullable<ReturnType<GraphCall['store']['directory']['photo']>>;

/** One's own with User.Read; of others with what shows them at all. */
function storedPhoto(call: GraphCall, person: PersonRow): Photo | undefined {
  if (person.objectId !== call.person.objectId) call.consents.demand(['User.ReadBasic.All', 'ProfilePhoto.Read.All']);
  return call.store.directory.photo(person.objectId);
}

function shape(size: string, photo: Photo): Record<string, unknown> {
  const [width, height] = size.split('x').map(Number);
  return { '@odata.mediaContentType': photo.contentType, '@odata.mediaEtag': etagOf(photo.bytes), 'id': size, height, width };
}

/** Length and a sum: enough to tell one picture from the next. */
function etagOf(bytes: Uint8Array): string {
  return `"${bytes.length.toString(16)}-${bytes.reduce((sum, byte) => (sum * 31 + byte) % 0xffffffff, 7).toString(16)}"`;
}
