/**
 * Documents that come in parts: `startupload(uploadId=guid'…')`, `continueupload(uploadId=guid'…',fileOffset=n)` as often
 * as needed, `finishupload(…)`; each with its part as the body. The first two answer the bytes that are there.
 */
import { numberArgument, textArgument } from '../http/arguments.ts';
import type { Answer, Args, Call, Operation } from '../http/resources.ts';
import type { ItemEntity } from './itemShapeValues.ts';
import { fileType } from './files.ts';

const received = (name: string, bytes: number): Answer => ({ kind: 'value', name, type: 'Edm.Int64', value: String(bytes) });

const uploadId = (args: Args): string => textArgument(args, 'uploadId');

function part(run: (entity: ItemEntity, args: Args, bytes: Uint8Array, call: Call) => Answer): Operation<ItemEntity> {
  return {
    method: 'POST',
    run: async (entity, args, call) => {
      call.meter.units(2);
      return run(entity, args, await call.bytes(), call);
    }
  };
}

export const fileUploads: Readonly<Record<string, Operation<ItemEntity>>> = {
  startupload: part(({ list, item }, args, bytes, call) => received('StartUpload', call.store.uploads.start(list, item, uploadId(args), bytes, call.user))),
  continueupload: part(({ list, item }, args, bytes, call) =>
    received('ContinueUpload', call.store.uploads.append(list, item, uploadId(args), numberArgument(args, 'fileOffset', 1), bytes, call.user))),
  finishupload: part(({ list, item }, args, bytes, call) => call.store.transaction((): Answer => {
    const whole = call.store.uploads.finish(list, item, uploadId(args), numberArgument(args, 'fileOffset', 1), bytes, call.user);
    return { kind: 'entity', type: fileType, value: { list, item: call.store.documents.write(list, item, whole, call.user, { inParts: true }) } };
  })),
  cancelupload: part(({ list, item }, args, _bytes, call) => {
    call.store.uploads.cancel(list, item, uploadId(args), call.user);
    return { kind: 'null', name: 'CancelUpload' };
  })
};
