import { inflateSync } from 'node:zlib';

import { drawing, portrait } from './pictures.ts';

/** Size and pixel rows of a PNG with one IDAT chunk. */
function read(png: Uint8Array): { width: number; height: number; bytes: number } {
  const file = Buffer.from(png);
  const start = file.indexOf('IDAT');
  return {
    width: file.readUInt32BE(16),
    height: file.readUInt32BE(20),
    bytes: inflateSync(file.subarray(start + 4, start + 4 + file.readUInt32BE(start - 4))).length
  };
}

describe('pictures of the seed', () => {
  test('a portrait is a PNG of the size asked for', () => {
    expect(Buffer.from(portrait('Olivia', 48)).subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect(read(portrait('Olivia', 48))).toEqual({ width: 48, height: 48, bytes: 48 * (1 + 48 * 3) });
  });

  test('the same name has the same portrait, another name another', () => {
    expect(portrait('Olivia')).toEqual(portrait('Olivia'));
    expect(Buffer.compare(portrait('Olivia'), portrait('Marco'))).not.toBe(0);
  });

  test.each(['form', 'chart', 'gauge'] as const)('the drawing %s is small and whole', kind => {
    const png = drawing(kind);
    const { width, height, bytes } = read(png);
    expect(bytes).toBe(height * (1 + width * 3));
    expect(png.length).toBeLessThan(10_000);
  });
});
