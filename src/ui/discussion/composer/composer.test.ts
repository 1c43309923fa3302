import type { Board, DiscussionId, DraftImage } from '../../../core/discussion';
import { AppError } from '../../../core/shared';
import type { Html } from '../../../core/shared';
import { pendingImages, withBlobAddresses, withoutBlobAddresses, withoutPendingImages, withUploadedImages } from './images';
import { sendPost, uploadImages } from './sendPost';

const html = (text: string): Html => text as Html;
const written = html('<p>a</p><img src="blob:1" alt="x" data-blob-id="one"><p>b</p><img src="/kept.png"><img src="blob:2" data-blob-id="two">');

describe('images of a text that is being written', () => {
  test('are known by their ids, in order', () => {
    expect(pendingImages(written)).toEqual(['one', 'two']);
  });

  test('are stored without an address that means nothing after a reload, and get a new one', () => {
    const stored = withoutBlobAddresses(written);
    expect(stored).not.toMatch(/blob:/);
    expect(withBlobAddresses(stored, id => (id === 'one' ? 'blob:9' : undefined))).toBe('<p>a</p><img alt="x" data-blob-id="one" src="blob:9"><p>b</p><img src="/kept.png">');
  });

  test('are left out of the first sending', () => {
    expect(withoutPendingImages(written)).toBe('<p>a</p><p>b</p><img src="/kept.png">');
  });

  test('get their address when they are there', () => {
    expect(withUploadedImages(written, id => `/files/${id}.png`)).toBe('<p>a</p><img src="/files/one.png" alt="x"><p>b</p><img src="/kept.png"><img src="/files/two.png">');
  });

  test('a text without any is not touched', () => {
    expect(withoutPendingImages(html('<P>as it is'))).toBe('<P>as it is');
  });
});

describe('sending', () => {
  const image = (id: string): DraftImage => ({ id, fileName: `${id}.png`, type: 'image/png', data: new ArrayBuffer(1) });
  const draft = { body: written, images: [image('one'), image('two'), image('taken out again')] };
  const id = 7 as DiscussionId;
  const board = {} as Board;
  const host = 'contoso.sharepoint.com';

  function list(refuses: readonly string[] = []) {
    const log: string[] = [];
    return {
      log,
      attach: async (_board: Board, _id: number, fileName: string) => {
        log.push(`attach ${fileName}`);
        if (refuses.includes(fileName)) throw new AppError('offline');
        return { fileName, url: `/f/${fileName}` };
      },
      replaceBody: async (_board: Board, _id: number, body: Html) => {
        log.push(`body ${body}`);
        if (refuses.includes('body')) throw new AppError('offline');
      }
    };
  }
  const post = (log: string[], alreadyThere = false) => async (body: Html) => {
    log.push(`post ${body}`);
    return { id, alreadyThere, incomplete: [] };
  };

  test('posts first, then uploads only the images of the text, then writes their addresses', async () => {
    const to = list();
    const sent = await sendPost(to, board, draft, host, post(to.log));
    expect(to.log).toEqual([
      'post <p>a</p><p>b</p><img src="/kept.png">', 'attach one.png', 'attach two.png',
      'body <p>a</p><img src="/f/one.png" alt="x"><p>b</p><img src="/kept.png"><img src="/f/two.png">'
    ]);
    expect(sent).toMatchObject({ id, failedImages: [] });
  });

  test('goes on when one image fails, and a second attempt uploads only that one', async () => {
    const first = list(['two.png']);
    const sent = await sendPost(first, board, draft, host, post(first.log));
    expect(sent.failedImages.map(({ id: failed }) => failed)).toEqual(['two']);
    const second = list();
    expect(await uploadImages(second, board, id, draft, host, sent.uploaded)).toMatchObject({ failedImages: [] });
    expect(second.log[0]).toBe('attach two.png');
    expect(second.log).toHaveLength(2);
  });

  test('counts images as missing when their addresses could not be written', async () => {
    const to = list(['body']);
    const sent = await sendPost(to, board, draft, host, post(to.log));
    expect(sent.failedImages).toHaveLength(2);
  });

  test('a post that fails is thrown, and nothing else is tried', async () => {
    const to = list();
    await expect(sendPost(to, board, draft, host, async () => { throw new AppError('forbidden'); })).rejects.toMatchObject({ kind: 'forbidden' });
    expect(to.log).toEqual([]);
  });

  test.each([
    ['the same words', written, []],
    ['other words', html('<p>old</p>'), ['body <p>a</p><p>b</p><img src="/kept.png">']]
  ])('when an earlier attempt with %s had got through, the words are as typed now', async (_name, earlier, writes) => {
    const to = list();
    await sendPost(to, board, { ...draft, images: [] }, host, post(to.log, true), earlier);
    expect(to.log.slice(1)).toEqual(writes);
  });
});
