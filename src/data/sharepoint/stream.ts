import * as v from 'valibot';
import { parse } from './boardSchema';
import type { Ask } from './connection';
import { list } from './odata';
import type { RawRow } from './rows';

/** Rows of a list by RenderListDataAsStream: one POST, any size of list, every cell with what is needed to show it. */
export interface StreamQuery {
  readonly viewXml: string;
  /** Only what lies in this folder; server-relative. Undefined: the root folder, or the whole list with the scope of the view. */
  readonly folder?: string;
  /** `nextPage` of the page before. */
  readonly paging?: string;
}

export interface StreamPage {
  readonly rows: readonly RawRow[];
  readonly nextPage: string | undefined;
}

const listData = v.object({ Row: v.array(v.record(v.string(), v.unknown())), NextHref: v.optional(v.string()) });
const answerSchema = v.union([listData, v.pipe(v.object({ ListData: listData }), v.transform(answer => answer.ListData))]);

export function streamAsk(listId: string, query: StreamQuery): Ask {
  return {
    method: 'POST',
    path: `${list(listId)}/RenderListDataAsStream`,
    repeatable: true,
    body: {
      parameters: {
        RenderOptions: 2,
        DatesInUtc: true,
        ViewXml: query.viewXml,
        ...(query.folder === undefined ? {} : { FolderServerRelativeUrl: query.folder }),
        ...(query.paging === undefined ? {} : { Paging: query.paging })
      }
    }
  };
}

export function readStream(body: unknown): StreamPage {
  const { Row, NextHref } = parse(answerSchema, body);
  return { rows: Row, nextPage: NextHref === undefined || NextHref === '' ? undefined : NextHref.replace(/^\?/, '') };
}
