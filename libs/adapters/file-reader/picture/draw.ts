import sharp, { type Sharp } from 'sharp';
import { Unreadable, type Task } from '../task.js';
import { heicPixels } from './heic.js';
import { images } from './kind.js';
import { mostPixels } from './limits.js';
import { pdfPixels } from './page.js';

sharp.cache(false);
sharp.concurrency(1);

async function open({ bytes, type }: Task, edge: number): Promise<Sharp> {
  const raw = (pixels: { data: Uint8Array; width: number; height: number }) => {
    const { data, width, height } = pixels;
    return sharp(data, { raw: { width, height, channels: 4 } });
  };
  if (type === 'application/pdf') return raw(await pdfPixels(Buffer.from(bytes), edge)).flatten({ background: '#ffffff' });
  if (type === 'image/heic') return raw(await heicPixels(bytes));
  if (images.has(type)) return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true }).rotate();
  throw new Unreadable('format');
}

/** The picture within a square of `edge`, upright, without what the camera noted down. */
export async function draw(task: Task, edge: number): Promise<Uint8Array> {
  const picture = await open(task, edge);
  try {
    return await picture.resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true }).webp({ quality: 80, effort: 2 }).toBuffer();
  } catch (error) {
    throw new Unreadable(/pixel limit/i.test(String(error)) ? 'too_large' : 'damaged');
  }
}
