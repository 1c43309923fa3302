import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseParts, savedPages } from './savedPages.ts';

const part = { id: '5a3b1c9e-7d24-4f60-9c1b-2e8f4a6d0b13', instanceId: '5a3b1c9e-7d24-4f60-9c1b-2e8f4a6d0b14', title: 'Sample', properties: {} };

describe('what a browser sends as a page', () => {
  it.each([
    ['nothing', undefined, /Expected/],
    ['no columns', {}, /Expected/],
    ['a column that is no list', { columns: ['x'] }, /Column 0 is no list/],
    ['a part without an id', { columns: [[], [{ ...part, id: 'x' }]] }, /Column 1/],
    ['a part without properties', { columns: [[{ ...part, properties: null }]] }, /Column 0/]
  ])('is refused with a sentence: %s', (_name, value, sentence) => {
    expect(parseParts(value)).toMatch(sentence);
  });

  it('is taken when every column holds web part data', () => {
    expect(parseParts({ columns: [[part], []] })).toEqual([[part], []]);
  });
});

describe('saved pages', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pages-'));
  const file = path.join(folder, 'deep/pages.json');
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  it('are there after a restart', () => {
    savedPages(file).put('Home', [[part]]);
    expect(savedPages(file).get('Home')).toEqual([[part]]);
  });

  it('are gone after a reset', () => {
    savedPages(file).clear();
    expect(savedPages(file).get('Home')).toBeUndefined();
  });

  it.each([['cut short', '{"Home":'], ['of another kind', '{"Home":[[1]]}'], ['no object', 'null']])('are not overwritten when their file is %s', (_name, content) => {
    fs.writeFileSync(file, content);
    expect(() => savedPages(file)).toThrow(/^What people changed on pages cannot be read from .*pages\.json; move that away\. /);
    expect(fs.readFileSync(file, 'utf8')).toBe(content);
  });

  it('live as long as the process without a file', () => {
    const inMemory = savedPages();
    inMemory.put('Home', [[part]]);
    expect(inMemory.get('Home')).toEqual([[part]]);
  });
});
