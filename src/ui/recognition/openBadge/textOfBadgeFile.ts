import { openBadgeFileLimit } from '../../../core/recognition';
import type { ReadBadgeRefusal } from '../../../core/recognition';
import { bakedInPng } from './bakedInPng';
import { bakedInSvg } from './bakedInSvg';
import { utf8 } from './bytes';

/** Pictures are larger than the badge in them. Bytes. */
const pictureLimit = 5 * openBadgeFileLimit;

export type BadgeFileText = { readonly text: string } | { readonly refusal: ReadBadgeRefusal };

/** The badge in a file as text: the file itself, or what is baked into a picture (PNG, SVG). Its first bytes tell which, not its name. */
export async function textOfBadgeFile(file: Blob): Promise<BadgeFileText> {
  if (file.size > pictureLimit) return { refusal: 'tooLarge' };
  const bytes = await bytesOf(file);
  const png = bakedInPng(bytes);
  if (png.isPicture) return textOrRefusal(png.text, png.isOlder);
  const text = utf8(bytes);
  if (text === undefined) return { refusal: 'notABadge' };
  const svg = bakedInSvg(text);
  return svg.isPicture ? textOrRefusal(svg.text, svg.isOlder) : { text };
}

function textOrRefusal(text: string | undefined, isOlder: boolean = false): BadgeFileText {
  return text === undefined ? { refusal: isOlder ? 'olderVersion' : 'noBadgeInPicture' } : { text };
}

/** By `FileReader`, which every browser of SharePoint has. A file that went away in between holds nothing. */
function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Promise(resolve => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () => resolve(new Uint8Array());
    reader.readAsArrayBuffer(file);
  });
}
