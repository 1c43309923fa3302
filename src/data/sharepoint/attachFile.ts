import * as v from 'valibot';
import type { Attachment, PostId } from '../../core/discussion';
import type { BoardAccess } from './BoardAccess';
import { parse } from './boardSchema';
import { exactlyOnce } from './exactlyOnce';
import { id as idText, list, pathText } from './odata';

const fileSchema = v.object({ FileName: v.string(), ServerRelativeUrl: v.string() });
const filesSchema = v.object({ value: v.array(fileSchema) });

/** Stores a file with a post. The name gets a few random letters: no clash, and after a lost reply the file can be found. */
export async function attachFile(access: BoardAccess, id: PostId, fileName: string, content: ArrayBuffer): Promise<Attachment> {
  const { clock } = access.connection;
  const name = attachmentName(fileName, Math.floor(clock.random() * 36 ** 6).toString(36).padStart(6, '0'));
  const files = `${list(access.listId)}/items(${idText(id)})/AttachmentFiles`;
  const { result } = await exactlyOnce<Attachment>({
    key: `file.${access.listId}.${id}.${name}`,
    async send() {
      const { body } = await access.connection.send({ method: 'POST', path: `${files}/add(FileName=${pathText(name)})`, body: content });
      return attachment(parse(fileSchema, body));
    },
    async find() {
      const { body } = await access.connection.send({ method: 'GET', path: files, query: { $select: 'FileName,ServerRelativeUrl' } });
      const stored = parse(filesSchema, body).value.find(file => file.FileName === name);
      return stored && attachment(stored);
    }
  }, access.attempts, clock);
  return result;
}

function attachment(file: v.InferOutput<typeof fileSchema>): Attachment {
  return { fileName: file.FileName, url: file.ServerRelativeUrl };
}

/** SharePoint refuses these in names of attachments; our own names stay short and plain, with the ending kept. */
export function attachmentName(fileName: string, unique: string): string {
  const dot = fileName.lastIndexOf('.');
  const ending = dot > 0 ? fileName.slice(dot + 1).replace(/[^0-9a-z]/gi, '').slice(0, 10).toLowerCase() : '';
  const base = (dot > 0 ? fileName.slice(0, dot) : fileName).normalize('NFC').replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^[-_]+|[-_]+$/g, '').slice(0, 60);
  return `${base === '' ? 'file' : base}-${unique}${ending === '' ? '' : `.${ending}`}`;
}
