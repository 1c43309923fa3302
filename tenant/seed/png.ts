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

  private each(left: number, top: number, right: number, bottom: number, colourAt: (x: number, y: number) => Colour | undefined): void {
    for (let row = Math.max(0, Math.floor(top)); row < Math.min(this.height, Math.ceil(bottom)); row++) {
      for (let column = Math.max(0, Math.floor(left)); column < Math.min(this.width, Math.ceil(right)); column++) {
        const colour = colourAt(column, row);
        if (colour) this.raw.set(colour, row * (1 + this.width * 3) + 1 + column * 3);
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
