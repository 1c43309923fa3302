/** Check-out, check-in and publishing of documents. */
import { anyArgument } from '../http/arguments.ts';
import type { Answer, Call, Operation } from '../http/resources.ts';
import { errors } from './errors.ts';
import type { ItemEntity } from './itemShapeValues.ts';

const done = (name: string): Answer => ({ kind: 'null', name });

/** A list item under its path is no document. */
function demandDocument({ list }: ItemEntity, call: Call): void {
  call.meter.units(2);
  if (list.baseType !== 1) {
    throw errors.argument('Value does not fall within the expected range.');
  }
}

/** Without minor versions there is nothing to publish; with them it is not emulated. */
function publishing(name: string): Operation<ItemEntity> {
  return {
    method: 'POST',
    run: (entity, _args, call) => {
      demandDocument(entity, call);
      if (entity.list.enableMinorVersions) {
        throw errors.notEmulated(`${name} in a library with minor versions`);
      }
      throw errors.spException(400, -2147467259, 'You can only publish, unpublish documents in a minor version enabled list.');
    }
  };
}

export const fileStates: Readonly<Record<string, Operation<ItemEntity>>> = {
  checkout: {
    method: 'POST',
    run: (entity, _args, call) => {
      demandDocument(entity, call);
      call.store.checkouts.checkOut(entity.list, entity.item, call.user);
      return done('CheckOut');
    }
  },
  // checkInType: 0 minor, 1 major, 2 over the current version. Without minor versions all are alike.
  checkin: {
    method: 'POST',
    run: async (entity, args, call) => {
      demandDocument(entity, call);
      call.store.checkouts.checkIn(entity.list, entity.item, String(await anyArgument(args, call, 'comment') ?? ''), call.user);
      return done('CheckIn');
    }
  },
  undocheckout: {
    method: 'POST',
    run: (entity, _args, call) => {
      demandDocument(entity, call);
      call.store.checkouts.undo(entity.list, entity.item, call.user);
      return done('UndoCheckOut');
    }
  },
  publish: publishing('publish'),
  unpublish: publishing('unpublish')
};
