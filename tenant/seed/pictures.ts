/** The images of the demo site: portraits without faces, and what people attach to questions. */
import type { SeedPicture } from './content/posts.ts';
import { Canvas } from './png.ts';
import type { Colour } from './png.ts';

const paper: Colour = [250, 249, 248];
const ink: Colour = [96, 94, 92];
const line: Colour = [225, 223, 221];
const red: Colour = [209, 52, 56];
const blue: Colour = [0, 120, 212];

/** Head and shoulders on a colour that depends on the name; sharp at any of the sizes that Graph knows. */
export function portrait(name: string, size = 96): Uint8Array {
  const seed = [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 360, 7);
  const canvas = new Canvas(size, size, hue(seed, 0.35, 0.82));
  const clothes = hue((seed + 40) % 360, 0.45, 0.38);
  canvas.disc(size / 2, size * 1.02, size * 0.38, clothes);
  canvas.disc(size / 2, size * 0.42, size * 0.2, hue(25, 0.4, 0.45 + (seed % 30) / 100));
  return canvas.toPng();
}

export function drawing(kind: SeedPicture['drawing']): Uint8Array {
  return { form, chart, gauge }[kind]();
}

/** A paper form with fields and one that is filled in wrong. */
function form(): Uint8Array {
  const canvas = new Canvas(480, 300, paper);
  canvas.rectangle(24, 20, 432, 26, blue);
  for (let row = 0; row < 6; row++) {
    canvas.rectangle(24, 64 + row * 36, 120, 10, ink);
    canvas.rectangle(160, 56 + row * 36, 296, 26, row === 3 ? [253, 231, 233] : line);
    canvas.rectangle(168, 64 + row * 36, 60 + ((row * 53) % 180), 10, row === 3 ? red : ink);
  }
  return canvas.toPng();
}

/** Bars that grow after lunch. */
function chart(): Uint8Array {
  const canvas = new Canvas(480, 260, paper);
  for (let row = 0; row < 5; row++) canvas.rectangle(40, 30 + row * 45, 420, 1, line);
  for (let hour = 0; hour < 10; hour++) {
    const height = 50 + (hour > 4 && hour < 8 ? 90 : 0) + ((hour * 29) % 17);
    canvas.rectangle(56 + hour * 40, 225 - height, 24, height, hour > 4 && hour < 8 ? red : blue);
  }
  return canvas.toPng();
}

/** A round gauge with its hand in the red. */
function gauge(): Uint8Array {
  const canvas = new Canvas(320, 320, paper);
  canvas.disc(160, 160, 140, ink);
  canvas.disc(160, 160, 128, [255, 255, 255]);
  for (let step = 0; step <= 20; step++) {
    const angle = Math.PI * (0.75 + (step / 20) * 1.5);
    canvas.disc(160 + Math.cos(angle) * 110, 160 + Math.sin(angle) * 110, step % 5 === 0 ? 6 : 3, step > 15 ? red : ink);
  }
  const hand = Math.PI * (0.75 + 0.88 * 1.5);
  for (let distance = 0; distance < 96; distance += 2) canvas.disc(160 + Math.cos(hand) * distance, 160 + Math.sin(hand) * distance, 4, red);
  canvas.disc(160, 160, 12, ink);
  return canvas.toPng();
}

/** Hue in degrees, saturation and lightness from 0 to 1. */
function hue(degrees: number, saturation: number, lightness: number): Colour {
  const strength = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const position = (offset + degrees / 30) % 12;
    return Math.round(255 * (lightness - strength * Math.max(-1, Math.min(position - 3, 9 - position, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}
