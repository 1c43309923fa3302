import type { Case } from '../Case';
import type { Actual, World } from '../world';

interface Part {
  readonly method: string;
  readonly address: string;
  readonly accept?: string;
  readonly body?: unknown;
}

/** As PnP Core sends it: GETs plain, each write in a changeset of its own. */
function batch(world: World, parts: readonly Part[]): Promise<Actual> {
  const boundary = 'batch_2f0a3a4e-0000-4000-8000-000000000001';
  const text = parts.map((part, index) => {
    const request = [
      `${part.method} https://contoso.sharepoint.com/sites/conformance/_api/${part.address} HTTP/1.1`,
      `Accept: ${part.accept ?? 'application/json;odata=nometadata'}`,
      ...(part.body === undefined ? [] : ['Content-Type: application/json;odata=nometadata']),
      '', part.body === undefined ? '' : JSON.stringify(part.body), ''
    ];
    if (part.method === 'GET') {
      return [`--${boundary}`, 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '', ...request].join('\r\n');
    }
    const inner = `changeset_${index}`;
    return [`--${boundary}`, `Content-Type: multipart/mixed; boundary="${inner}"`, '', `--${inner}`, 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '', ...request,
      `--${inner}--`, ''].join('\r\n');
  });
  return world.ask('POST', '$batch', { body: `${text.join('')}--${boundary}--\r\n`, headers: { 'content-type': `multipart/mixed; boundary=${boundary}` } });
}

const post = (address: string, body?: unknown): Part => ({ method: 'POST', address, body: body ?? {} });
const get = (address: string): Part => ({ method: 'GET', address });
const remove = (address: string): Part => ({ method: 'DELETE', address });

export const batches: readonly Case[] = [
  {
    file: 'sp-batch-raw/gets-two-same-list--200.json',
    run: world => {
      const list = world.at(world.makeList('Batch of two'));
      const types = get(`${list}?$select=Id,ContentTypes/StringId,ContentTypes/FieldLinks&$expand=ContentTypes,ContentTypes/FieldLinks`);
      return batch(world, [types, types]);
    }
  },
  {
    file: 'sp-batch-raw/gets-merged--200.json',
    run: world => {
      const list = world.makeList('Batch merged', 101);
      world.makeField(list, '<Field Type="MultiChoice" Name="Tags" DisplayName="Tags" />');
      world.store.items.add(list, { leafName: 'a.docx' }, {}, world.owner);
      return batch(world, [get(`${world.at(list)}?$select=Id,NoCrawl,Title`), get(`${world.at(list)}?$select=Items,Id,EnableVersioning,Title&$expand=Items`)]);
    },
    leavesOut: { paths: /CheckoutUser|MediaService/, reason: 'columns of the recorded library' },
    mayAdd: /\.Tags$/
  },
  { file: 'sp-batch-raw/gets-users--200.json', run: world => batch(world, [get(`web/getuserbyid(${world.owner.id})`), get(`web/getuserbyid(${world.member.id})`)]) },
  {
    file: 'sp-batch-raw/posts-ensure-users--200.json',
    run: world => batch(world, [world.owner, world.member].map(user => post('web/ensureuser', { logonName: user.loginName })))
  },
  {
    file: 'sp-batch-raw/posts-create-items-ten--200.json',
    run: world => {
      const list = world.makeList('Batch of ten');
      return batch(world, Array.from({ length: 10 }, (_, index) => post(`${world.at(list)}/addvalidateupdateitemusingpath`, {
        listItemCreateInfo: { FolderPath: { DecodedUrl: list.rootFolder }, UnderlyingObjectType: 0 }, formValues: [{ FieldName: 'Title', FieldValue: `Item ${index}` }], bNewDocumentUpdate: false
      })));
    }
  },
  {
    file: 'sp-batch-raw/posts-create-fields-three--200.json',
    run: world => {
      const list = world.at(world.makeList('Batch of fields'));
      return batch(world, ['Text', 'Boolean', 'Number'].map(type => post(`${list}/fields/createfieldasxml`, {
        parameters: { SchemaXml: `<Field Type="${type}" Name="New${type}" DisplayName="New ${type}" />`, Options: 8 }
      })));
    }
  },
  {
    file: 'sp-batch-raw/posts-getchanges-verbose--200.json',
    run: world => {
      const list = world.makeList('Batch of changes');
      world.addItems(list, 'One');
      return batch(world, [{ ...post(`${world.at(list)}/getchanges`, { query: { Item: true, Add: true } }), accept: 'application/json;odata=verbose' }]);
    }
  },
  {
    file: 'sp-batch-raw/mixed-fields-and-renderlistdata--200.json',
    run: world => {
      const list = world.makeList('Batch of rows');
      world.makeField(list, '<Field Type="User" Name="User1" DisplayName="User1" />');
      world.store.items.add(list, {}, { Title: 'One', User1Id: world.owner.id }, world.owner);
      return batch(world, [post(`${world.at(list)}/renderlistdataasstream`, {
        parameters: { RenderOptions: 2, ViewXml: '<View><ViewFields><FieldRef Name="Title" /><FieldRef Name="User1" /></ViewFields><RowLimit>5</RowLimit></View>' }
      })]);
    }
  },
  { file: 'sp-batch-raw/delete-list--200.json', run: world => batch(world, [remove(world.at(world.makeList('Batch deletes')))]) },
  {
    file: 'sp-batch-raw/deletes-items-three--200.json',
    run: world => {
      const list = world.makeList('Batch deletes three');
      world.addItems(list, 'One', 'Two', 'Three');
      return batch(world, [1, 2, 3].map(id => remove(`${world.at(list)}/items(${id})`)));
    }
  },
  {
    file: 'sp-batch-raw/deletes-items-hundred-some-missing--200.json',
    run: world => {
      const list = world.makeList('Batch deletes some');
      world.addItems(list, ...Array.from({ length: 100 }, (_, index) => `Item ${index}`));
      [5, 50].forEach(id => world.store.items.remove(list, id, {}, world.owner));
      return batch(world, Array.from({ length: 100 }, (_, index) => remove(`${world.at(list)}/items(${index + 1})`)));
    }
  },
  {
    file: 'sp-batch-raw/mixed-patch-and-post--200.json',
    run: world => {
      const list = world.at(world.makeList('Batch mixed'));
      return batch(world, [{ method: 'PATCH', address: list, body: { ContentTypesEnabled: true } }, post(`${list}/contenttypes/addavailablecontenttype`, { contentTypeId: '0x0106' })]);
    }
  },
  {
    file: 'sp-batch-raw/posts-create-comments--200.json',
    run: world => {
      const list = world.makeList('Batch of comments');
      world.addItems(list, 'One');
      return batch(world, ['a', 'b', 'c'].map(text => post(`${world.at(list)}/getitembyid(1)/comments`, { text })));
    }
  }
];
