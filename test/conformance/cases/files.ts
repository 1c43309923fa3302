import type { Case } from '../Case';
import type { World } from '../world';

const withFolder = (world: World, title: string) => {
  const list = world.makeList(title, 101);
  return { list, folder: world.store.items.add(list, { fsType: 1, leafName: 'folder' }, {}, world.owner) };
};

const withFile = (world: World, title: string) => {
  const list = world.makeList(title, 101);
  return { list, file: world.store.items.add(list, { leafName: 'a.docx' }, {}, world.owner) };
};

const byPath = (kind: 'file' | 'folder', path: string): string => `web/get${kind}byserverrelativepath(decodedurl=@u)?@u='${path}'`;

export const files: readonly Case[] = [
  { file: 'files-folders/get-folder-by-path--200.json', run: world => world.ask('GET', byPath('folder', world.makeList('Folder root', 101).rootFolder)) },
  { file: 'files-folders/get-folder-by-path--404.json', run: world => world.ask('GET', byPath('folder', `${world.makeList('Folder missing', 101).rootFolder}/missing`)) },
  {
    file: 'files-folders/get-subfolders--200.json',
    run: world => world.ask('GET', `web/getfolderbyid('${withFolder(world, 'Folder parent').list.rootFolderUniqueId}')/folders`)
  },
  { file: 'files-folders/delete-folder--200.json', run: world => world.ask('DELETE', `web/getfolderbyid('${withFolder(world, 'Folder deleted').folder.uniqueId}')`) },
  { file: 'files-folders/recycle-folder--200.json', run: world => world.ask('POST', `web/getfolderbyid('${withFolder(world, 'Folder recycled').folder.uniqueId}')/recycle`) },
  {
    file: 'files-folders/get-folder-listitemallfields--200.json',
    run: world => {
      const { list, folder } = withFolder(world, 'Folder whole');
      world.store.items.add(list, { folder: folder.fileRef, leafName: 'b.docx' }, {}, world.owner);
      return world.ask('GET', `web/getfolderbyid('${folder.uniqueId}')?$select=Files,Folders,ItemCount,ListItemAllFields,UniqueId&$expand=Files,Folders,ListItemAllFields`);
    },
    leavesOut: { paths: /CheckoutUserId$/, reason: 'the column CheckoutUser is not kept' }
  },
  {
    file: 'files-folders/update-folder--204.json',
    run: world => world.ask('PATCH', `web/getfolderbyid('${withFolder(world, 'Folder changed').folder.uniqueId}')`, { body: { WelcomePage: 'a.aspx' } })
  },
  { file: 'files-folders/get-file-by-path--404.json', run: world => world.ask('GET', byPath('file', `${world.makeList('File missing', 101).rootFolder}/a.docx`)) },
  { file: 'files-folders/get-file-of-other-site--400.json', run: ({ ask }) => ask('GET', byPath('file', '/sites/other/Shared Documents/a.docx')) },
  { file: 'files-folders/get-file-by-id--200.json', run: world => world.ask('GET', `web/getfilebyid('${withFile(world, 'File by id').file.uniqueId}')`) },
  { file: 'files-folders/recycle-file--200.json', run: world => world.ask('POST', `web/getfilebyid('${withFile(world, 'File recycled').file.uniqueId}')/recycle`) },
  {
    file: 'files-folders/move-file--200.json',
    run: world => {
      const { file } = withFile(world, 'File moved');
      const origin = 'https://contoso.sharepoint.com';
      return world.ask('POST', 'SP.MoveCopyUtil.MoveFileByPath(overwrite=@a1)?@a1=false', {
        body: { srcPath: { DecodedUrl: origin + file.fileRef }, destPath: { DecodedUrl: `${origin}${file.dirName}/b.docx` } }
      });
    }
  }
];
