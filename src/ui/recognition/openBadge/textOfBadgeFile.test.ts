import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { openBadgeFileLimit } from '../../../core/recognition';
import { textOfBadgeFile } from './textOfBadgeFile';

const badge = '{"name":"Größe 😀"}';
const bytesOf = (text: string): number[] => [...Buffer.from(text, 'utf8')];
const length = (bytes: readonly number[]): number[] => [24, 16, 8, 0].map(shift => (bytes.length >>> shift) & 255);
const chunk = (type: string, data: readonly number[]): number[] => [...length(data), ...bytesOf(type), ...data, 0, 0, 0, 0];
const itxt = (keyword: string, text: readonly number[], flag: number = 0): number[] => chunk('iTXt', [...bytesOf(keyword), 0, flag, 0, ...bytesOf('en'), 0, ...bytesOf('Abzeichen'), 0, ...text]);
const png = (...chunks: readonly number[][]): Uint8Array => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...chunk('IHDR', new Array<number>(13).fill(1)), ...chunks.flat(), ...chunk('IEND', [])]);
const svg = (inside: string, before: string = ''): string => `<?xml version="1.0" encoding="UTF-8"?>${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" viewBox="0 0 1 1">${inside}<path d="M0 0"/></svg>`;
const read = (content: Uint8Array | string): Promise<object> => textOfBadgeFile(new Blob([typeof content === 'string' ? content : Uint8Array.from(content)]));

it.each<[string, Uint8Array | string, string]>([
  ['JSON', badge, badge],
  ['a web token', 'a.b.c\n', 'a.b.c\n'],
  ['a PNG', png(chunk('tEXt', bytesOf('Author\0x')), itxt('openbadgecredential', bytesOf(badge))), badge],
  ['the first of two badges in a PNG', png(itxt('openbadgecredential', bytesOf(badge)), itxt('openbadgecredential', bytesOf('{}'))), badge],
  ['a PNG with something else behind it', Uint8Array.from([...png(itxt('openbadgecredential', bytesOf(badge))), ...bytesOf('PK\u0003\u0004<svg/>')]), badge],
  ['an SVG with a web token', svg('<openbadges:credential verify="a.b.c"></openbadges:credential>'), 'a.b.c'],
  ['an SVG with JSON', svg(`<openbadges:credential><![CDATA[\n${badge}\n]]></openbadges:credential>`), badge],
  ['an SVG with a document type', svg(`<openbadges:credential verify="a.b.c"/>`, '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'), 'a.b.c'],
  ['an SVG with another prefix', '<svg xmlns="http://www.w3.org/2000/svg"><o:credential xmlns:o="https://purl.imsglobal.org/ob/v3p0" verify="a.b.c"/></svg>', 'a.b.c']
])('finds the badge in %s', async (_, content, text) => {
  expect(await read(content)).toEqual({ text });
});

it.each<[string, Uint8Array | string, string]>([
  ['a PNG without one', png(), 'noBadgeInPicture'],
  ['a PNG with a compressed one', png(itxt('openbadgecredential', [...deflateSync(badge)], 1)), 'noBadgeInPicture'],
  ['a PNG with one that is no UTF-8', png(itxt('openbadgecredential', [0xff, 0xfe])), 'noBadgeInPicture'],
  ['a PNG with one behind its end', Uint8Array.from([...png(), ...itxt('openbadgecredential', bytesOf(badge))]), 'noBadgeInPicture'],
  ['a PNG whose chunk is longer than it', Uint8Array.from([...png().subarray(0, 33), 255, 255, 255, 255, ...bytesOf('iTXt'), ...bytesOf('openbadgecredential'), 0, 0, 0, 0, 0, 1, 2, 3]), 'noBadgeInPicture'],
  ['a PNG of the older version', png(itxt('openbadges', bytesOf(badge))), 'olderVersion'],
  ['an SVG without one', svg(''), 'noBadgeInPicture'],
  ['an SVG with an empty one', svg('<openbadges:credential/>'), 'noBadgeInPicture'],
  ['an SVG with one of another namespace', '<svg xmlns="http://www.w3.org/2000/svg"><credential verify="a.b.c"/></svg>', 'noBadgeInPicture'],
  ['an SVG with entities', svg('<openbadges:credential>&x;</openbadges:credential>', '<!DOCTYPE svg [<!ENTITY x "{}">]>'), 'noBadgeInPicture'],
  ['an SVG of the older version', '<svg xmlns="http://www.w3.org/2000/svg" xmlns:o="http://openbadges.org"><o:assertion verify="a.b.c"/></svg>', 'olderVersion'],
  ['a broken SVG', '<svg xmlns="http://www.w3.org/2000/svg"><g>', 'noBadgeInPicture'],
  ['a page', '<!doctype html><script>document.title = "ran"</script>', 'noBadgeInPicture'],
  ['what is no UTF-8', Uint8Array.of(0xff, 0xd8, 0xff), 'notABadge'],
  ['more than a picture has', 'x'.repeat(5 * openBadgeFileLimit + 1), 'tooLarge']
])('says that there is none in %s', async (_, content, refusal) => {
  expect(await read(content)).toEqual({ refusal });
  expect(document.title).toBe('');
});

it('ends on whatever follows the signature of a PNG', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.oneof(fc.uint8Array({ maxLength: 30 }).map(bytes => [...bytes]), fc.constantFrom(itxt('openbadgecredential', bytesOf(badge)), bytesOf('iTXt')))), async parts => {
    const found = await read(Uint8Array.from([...png().subarray(0, 8), ...parts.flat()]));
    expect([{ text: badge }, { refusal: 'noBadgeInPicture' }]).toContainEqual(found);
  }), { numRuns: 100 });
});
