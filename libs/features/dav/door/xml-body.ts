import type { Request } from 'express';
import { AppError } from '#kernel';
import { parseXml, type XmlElement } from '../xml/parse-xml.js';

const mostBytes = 262_144;

/** The body of a request as text, or nothing when there is none. */
async function textOf(request: Request): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request) {
    if (!Buffer.isBuffer(piece)) continue;
    bytes += piece.length;
    if (bytes > mostBytes) throw new AppError('too_large', { limit: '256 kB' });
    pieces.push(piece);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
  } catch (cause) {
    throw new AppError('invalid_input', { field: 'XML' }, { cause });
  }
}

/** The XML a request carries; null when it carries nothing. */
export async function xmlBody(request: Request): Promise<XmlElement | null> {
  const text = await textOf(request);
  return text.trim() === '' ? null : parseXml(text);
}
