/** Writes small PNG images, so that the seed needs no binary files. Format: https://www.w3.org/TR/png-3/ */
import { crc32, deflateSync } from 'node:zlib';

export type Colour = readonly [red: number, green: number, blue: number];

/** A canvas of opaque pixels, drawn by rectangles and discs. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  /** One filter byte (0: none) before the pixels of each row, as the format wants it. */
  private readonly raw: Uint8Array;

  constructor(width: number, height: number, background: Colour) {
    this.width = width;
    this.height = height;
    this.raw = new Uint8Array(height * (1 + width * 3));
    this.rectangle(0, 0, width, height, background);
  }

  rectangle(left: number, top: number, width: number, height: number, colour: Colour): void {
    this.each(left, top, left + width, top + height, () => colour);
  }

  disc(x: number, y: number, radius: number, colour: Colour): void {
    this.each(x - radius, y - radius, x + radius, y + radius, (column, row) =>
      (column + 0.5 - x) ** 2 + (row + 0.5 - y) ** 2 <= radius ** 2 ? colour : undefined);
  }

  /** Bounds are worked out once and channels set singly: every seed has the pixels of 26 portraits. */
  private each(left: number, top: number, right: number, bottom: number, colourAt: (x: number, y: number) => Colour | undefined): void {
    const { raw, width } = this;
    const [firstColumn, firstRow] = [Math.max(0, Math.floor(left)), Math.max(0, Math.floor(top))];
    const [endColumn, endRow] = [Math.min(width, Math.ceil(right)), Math.min(this.height, Math.ceil(bottom))];
    for (let row = firstRow; row < endRow; row++) {
      let at = row * (1 + width * 3) + 1 + firstColumn * 3;
      for (let column = firstColumn; column < endColumn; column++, at += 3) {
        const colour = colourAt(column, row);
        if (colour === undefined) continue;
        raw[at] = colour[0];
        raw[at + 1] = colour[1];
        raw[at + 2] = colour[2];
      }
    }
  }

  toPng(): Uint8Array {
    const header = new Uint8Array(13);
    const view = new DataView(header.buffer);
    view.setUint32(0, this.width);
    view.setUint32(4, this.height);
    // Eight bits a channel, colour type 2 (RGB), default compression and filter, not interlaced.
    header.set([8, 2, 0, 0, 0], 8);
    return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', deflateSync(this.raw)), chunk('IEND', new Uint8Array(0))]);
  }
}

/** Length, name, data and the check sum over name and data. */
function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
