import { createRequire } from 'node:module';
import { z } from 'zod';
import { Unreadable } from '../task.js';
import { mostPixels } from './limits.js';

/** libheif (LGPL) stays a module of its own, loaded here as it comes, and only when somebody brings such an image. */
const decoderShape = z.object({ HeifDecoder: z.custom<new () => { decode(bytes: Uint8Array): HeifImage[] }>((value) => typeof value === 'function') });

interface HeifImage {
  get_width(): number;
  get_height(): number;
  display(into: { data: Uint8ClampedArray; width: number; height: number }, then: (shown: { data: Uint8ClampedArray } | null) => void): void;
}

const require = createRequire(import.meta.url);

/** The photo of an iPhone or iPad as pixels, turned as it was held. */
export async function heicPixels(bytes: Uint8Array) {
  const { HeifDecoder } = decoderShape.parse(await require('libheif-js/wasm-bundle'));
  const [image] = new HeifDecoder().decode(bytes);
  if (!image) throw new Unreadable('damaged');
  const [width, height] = [image.get_width(), image.get_height()];
  if (width * height > mostPixels) throw new Unreadable('too_large');
  const canvas = { data: new Uint8ClampedArray(width * height * 4), width, height };
  const shown = await new Promise<{ data: Uint8ClampedArray } | null>((resolve) => image.display(canvas, resolve));
  if (!shown) throw new Unreadable('damaged');
  return { data: new Uint8Array(shown.data.buffer), width, height };
}
