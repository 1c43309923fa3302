import type { Baked } from './Baked';
import { utf8 } from './bytes';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const keyword = 'openbadgecredential';
/** Of Open Badges 2. */
const olderKeyword = 'openbadges';

/**
 * The first `iTXt` chunk of that keyword (Open Badges 3.0, "Baked badge"). PNG: a signature, then chunks of length (4
 * bytes), type (4), data, checksum (4), up to `IEND`; what follows that is no part of the picture.
 */
export function bakedInPng(bytes: Uint8Array): Baked {
  if (!signature.every((byte, at) => bytes[at] === byte)) return { isPicture: false };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let isOlder = false;
  for (let at = signature.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const type = latin1(bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IEND' || data.length < length) break;
    const name = latin1(data.subarray(0, Math.min(firstZero(data, 0), 80)));
    if (type === 'iTXt' && name === keyword) return { isPicture: true, text: textIn(data) };
    isOlder = isOlder || ((type === 'iTXt' || type === 'tEXt') && name === olderKeyword);
    at += 12 + length;
  }
  return { isPicture: true, isOlder };
}

/** Keyword, zero, compression flag and method, language, zero, translated keyword, zero, text. A badge may not be compressed. */
function textIn(data: Uint8Array): string | undefined {
  const flag = firstZero(data, 0) + 1;
  const language = firstZero(data, flag + 2);
  const translated = firstZero(data, language + 1);
  return data[flag] === 0 && translated < data.length ? utf8(data.subarray(translated + 1)) : undefined;
}

/** Where the next zero is; the end without one. */
function firstZero(data: Uint8Array, from: number): number {
  const at = data.indexOf(0, from);
  return at < 0 ? data.length : at;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
