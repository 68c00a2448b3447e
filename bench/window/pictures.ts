// The pictures that reach the screen, and whether a band of the text column is without ink in one of them.
import type { BrowserWindow, NativeImage } from 'electron';
import type { Watched } from './protocol';

/** Bands of the window's height; each is higher than the largest gap between two paragraphs. */
const bands = 12;
/** Darker than this (0 to 255) is ink: tints and underlines are lighter. */
const ink = 110;

export class Pictures {
  readonly #window: BrowserWindow;
  #pictures = 0;
  /** Which pictures, and which band of each, counted from 1. */
  readonly #blank: { readonly picture: number; readonly band: number }[] = [];

  constructor(window: BrowserWindow) {
    this.#window = window;
    window.webContents.beginFrameSubscription(false, (image) => {
      this.#pictures += 1;
      const band = blankBand(image);
      if (band > 0) this.#blank.push({ picture: this.#pictures, band });
    });
  }

  end(): Watched {
    this.#window.webContents.endFrameSubscription();
    return { pictures: this.#pictures, blank: this.#blank };
  }
}

/** The first band without ink, from 1; 0 when there is none. */
function blankBand(image: NativeImage): number {
  const { width, height } = image.getSize();
  const pixels = image.toBitmap(); // BGRA
  const hasInk = (top: number, bottom: number) => {
    for (let y = top; y < bottom; y += 2) {
      for (let x = Math.floor(width * 0.35); x < width * 0.65; x += 1) {
        const at = 4 * (y * width + x);
        if ((pixels[at] ?? 255) < ink && (pixels[at + 1] ?? 255) < ink && (pixels[at + 2] ?? 255) < ink) return true;
      }
    }
    return false;
  };
  const band = Math.floor(height / bands);
  for (let i = 0; i < bands; i += 1) if (!hasInk(i * band, (i + 1) * band)) return i + 1;
  return 0;
}
