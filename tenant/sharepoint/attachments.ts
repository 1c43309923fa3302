/**
 * SP.Attachment: the files of an item, and their download by server-relative address outside `_api`.
 * Adding and removing one bumps the item's ETag: the store sees to it.
 */
import { textArgument } from '../http/arguments.ts';
import type { Answer, Args, Call, EntityType, Extension, FileHandler, Navigation, Operation } from '../http/resources.ts';
import type { AttachmentRow, ItemRow, ListRow } from '../store/Store.ts';
import { errors } from './errors.ts';
import type { ItemEntity } from './itemShapeValues.ts';

interface AttachmentEntity {
  readonly list: ListRow;
  readonly item: ItemRow;
  readonly attachment: AttachmentRow;
}

export const attachmentType: EntityType<AttachmentEntity> = {
  name: 'SP.Attachment',
  path: ({ list, item, attachment }) => `Web/Lists(guid'${list.id}')/Items(${item.id})/AttachmentFiles('${attachment.fileName.replaceAll('\'', '\'\'')}')`,
  complete: true,
  properties: {
    FileName: { type: 'Edm.String', get: ({ attachment }) => attachment.fileName },
    FileNameAsPath: { type: 'SP.ResourcePath', get: ({ attachment }) => ({ DecodedUrl: attachment.fileName }) },
    ServerRelativePath: { type: 'SP.ResourcePath', get: ({ attachment }) => ({ DecodedUrl: attachment.path }) },
    ServerRelativeUrl: { type: 'Edm.String', get: ({ attachment }) => attachment.path }
  },
  operations: {
    $value: {
      method: 'any',
      run: async (entity, _args, call) => {
        const { list, item, attachment } = entity;
        if (call.method === 'PUT') {
          call.meter.units(2);
          call.store.attachments.replace(list, item, attachment.fileName, await call.bytes(), call.user);
          return { kind: 'empty', status: 204 };
        }
        call.meter.units(1);
        return download(call.store.attachments.read(list, item, attachment.fileName), attachment.fileName);
      }
    },
    recycleobject: { method: 'POST', run: (entity, _args, call) => removed(entity, call, { kind: 'null', name: 'RecycleObject' }) },
    deleteobject: { method: 'POST', run: (entity, _args, call) => removed(entity, call, { kind: 'null', name: 'DeleteObject' }) }
  },
  remove: (entity, call) => removed(entity, call, { kind: 'empty', status: 200 })
};

/** `items(n)/attachmentfiles` */
export const attachmentsOfItem: Navigation<ItemEntity> = {
  target: attachmentType,
  many: true,
  get: ({ list, item }, call) => {
    if (!item.hasAttachments) {
      return [];
    }
    return call.store.attachments.list(list, item).map(attachment => ({ list, item, attachment }));
  },
  keys: {
    '': byName('fileName'),
    getbyfilename: byName('fileName'),
    getbyfilenameaspath: byName('decodedUrl')
  },
  operations: {
    add: addOperation('FileName'),
    addusingpath: addOperation('DecodedUrl')
  }
};

function byName(parameter: string): NonNullable<Navigation<ItemEntity>['keys']>[string] {
  return ({ list, item }, args, call) => {
    const name = textArgument(args, parameter);
    const attachment = call.store.attachments.list(list, item).find(each => each.fileName.toLowerCase() === name.toLowerCase());
    if (attachment === undefined) {
      throw errors.attachment(`${list.rootFolder}/Attachments/${item.id}/${name}`);
    }
    return { list, item, attachment };
  };
}

function addOperation(parameter: string): Operation<ItemEntity> {
  return {
    method: 'POST',
    run: async ({ list, item }: ItemEntity, args: Args, call: Call): Promise<Answer> => {
      call.meter.units(2);
      const attachment = call.store.attachments.add(list, item, textArgument(args, parameter), await call.bytes(), call.user);
      return { kind: 'entity', type: attachmentType, value: { list, item, attachment } };
    }
  };
}

function removed({ list, item, attachment }: AttachmentEntity, call: Call, answer: Answer): Answer {
  call.meter.units(2);
  call.store.attachments.remove(list, item, attachment.fileName, call.user);
  return answer;
}

/** `/sites/x/Lists/Board/Attachments/12/a.png`, for `<img>` and links. */
const attachmentDownload: FileHandler = {
  pattern: /^(.+)\/Attachments\/(\d+)\/([^/]+)$/i,
  run: (match, call) => {
    const [path, root, id, fileName] = match as unknown as [string, string, string, string];
    const list = call.store.lists.containing(root);
    if (list === undefined || list.rootFolder.toLowerCase() !== root.toLowerCase() || call.method !== 'GET') {
      throw errors.file(path);
    }
    const visible = call.store.lists.byId(call.web, list.id, call.user);
    const item = call.store.items.get(visible, Number(id), call.user);
    call.meter.units(1);
    return download(call.store.attachments.read(visible, item, fileName), fileName);
  }
};

export const attachmentsExtension: Extension = { files: [attachmentDownload] };

/** Pictures that browsers show without danger; whatever else is offered for saving, SVG included. */
const inlineTypes: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp' };

export function download(body: Uint8Array, fileName: string): Answer {
  const contentType = inlineTypes[fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase()];
  return {
    kind: 'bytes',
    status: 200,
    headers: {
      'Content-Type': contentType ?? 'application/octet-stream',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private,max-age=0',
      ...(contentType === undefined ? { 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}` } : {})
    },
    body
  };
}
