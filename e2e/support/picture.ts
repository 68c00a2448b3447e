// Reads a PNG as Electron writes them (8 bits, RGB or RGBA, not interlaced), to see whether something is painted in it.
import fs from 'node:fs';
import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of a pixel. */
  readonly at: (x: number, y: number) => readonly [number, number, number];
}

/** Throws when the file is no such PNG, or torn: its pixels must be all there. */
export function readPicture(file: string): Picture {
  const bytes = fs.readFileSync(file);
  if (bytes.subarray(0, 8).toString('hex') !== '89504e470d0a1a0a') throw new Error('no PNG');
  const parts: Buffer[] = [];
  let isEnded = false;
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (name === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
    if (name === 'IEND') isEnded = true;
  }
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const [depth, colours, interlaced] = [bytes[24], bytes[25], bytes[28]];
  if (!isEnded || depth !== 8 || (colours !== 2 && colours !== 6) || interlaced !== 0) throw new Error('another PNG');
  const step = colours === 6 ? 4 : 3;
  const pixels = unfilter(inflateSync(Buffer.concat(parts)), width * step, height, step);
  const value = (index: number) => pixels[index] ?? 0;
  const at = (x: number, y: number) => {
    const index = (y * width + x) * step;
    return [value(index), value(index + 1), value(index + 2)] as const;
  };
  return { width, height, at };
}

/** PNG specification 9: each line begins with how its bytes were predicted from those to the left and above. */
function unfilter(raw: Buffer, length: number, height: number, step: number): Uint8Array {
  if (raw.length !== (length + 1) * height) throw new Error('pixels are missing');
  const out = new Uint8Array(length * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (length + 1)];
    for (let x = 0; x < length; x += 1) {
      const left = x < step ? 0 : (out[y * length + x - step] ?? 0);
      const above = y === 0 ? 0 : (out[(y - 1) * length + x] ?? 0);
      const corner = x < step || y === 0 ? 0 : (out[(y - 1) * length + x - step] ?? 0);
      const predicted = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0;
      out[y * length + x] = (raw[y * (length + 1) + 1 + x] ?? 0) + predicted;
    }
  }
  return out;
}

function paeth(left: number, above: number, corner: number): number {
  const [a, b, c] = [left, above, corner].map((one) => Math.abs(left + above - corner - one)) as [
    number,
    number,
    number,
  ];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

/** The share of pixels in a part of the picture (given in shares of its sides) that stand out from what is most common there. */
export function inkIn(picture: Picture, [left, top, right, bottom]: readonly [number, number, number, number]): number {
  const { width, height, at } = picture;
  const light: number[] = [];
  for (let y = Math.floor(top * height); y < bottom * height; y += 1) {
    for (let x = Math.floor(left * width); x < right * width; x += 1) {
      const [red, green, blue] = at(x, y);
      light.push(Math.round(0.3 * red + 0.6 * green + 0.1 * blue));
    }
  }
  const counts = new Uint32Array(256);
  for (const value of light) counts[value] = (counts[value] ?? 0) + 1;
  const ground = counts.indexOf(Math.max(...counts));
  return light.filter((value) => Math.abs(value - ground) > 80).length / light.length;
}
