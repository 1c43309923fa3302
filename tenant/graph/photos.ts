/** `photo`, `photo/$value`, `photos/{size}` and `photos/{size}/$value`. */
import type { PersonRow } from '../store/Store.ts';
import { graphErrors } from './errors.ts';
import { json } from './GraphCall.ts';
import type { GraphAnswer, GraphCall } from './GraphCall.ts';

export const photoSizes = ['48x48', '64x64', '96x96', '120x120', '240x240', '360x360', '432x432', '504x504', '648x648'];

/** `rest` begins with 'photo' or 'photos'. Every size answers the one image that is stored. */
export function photoOf(call: GraphCall, person: PersonRow, rest: readonly string[]): GraphAnswer {
  const many = rest[0] === 'photos';
  const size = many ? rest[1] : '648x648';
  if (size === undefined) throw graphErrors.notEmulated('the list of photos', photoSizes.map(one => `photos/${one}`));
  if (!photoSizes.includes(size)) throw graphErrors.bad(`The photo size '${size}' is not supported.`);
  const [value, ...more] = rest.slice(many ? 2 : 1);
  if (more.length > 0 || (value !== undefined && value !== '$value')) throw graphErrors.notEmulated(call.segments.join('/'), ['photo/$value']);

  const photo = call.store.directory.photo(person.objectId);
  if (!photo) throw graphErrors.image();
  if (value === '$value') {
    return { status: 200, headers: { 'Content-Type': photo.contentType, 'Cache-Control': 'private' }, body: photo.bytes };
  }
  const [width, height] = size.split('x').map(Number);
  return json(call, {
    '@odata.context': `${call.root}/$metadata#users('${person.objectId}')/photo/$entity`,
    '@odata.mediaContentType': photo.contentType,
    id: size, width, height
  });
}
