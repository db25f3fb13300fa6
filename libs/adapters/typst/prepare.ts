import type { PdfMotion } from '#ports';
import { count, words, type PdfNode } from './nodes.js';
import { placedTable } from './tables.js';

type Images = PdfMotion['images'];

/** Formats the engine reads. SVG is left out: it could bring text and fonts of its own. */
const formats: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp' };

export const imageName = (fileId: string, type: string): string | null => {
  const format = formats[type];
  return format && /^[\w-]{1,64}$/.test(fileId) ? `image-${fileId}.${format}` : null;
};

/**
 * A part as PDF/UA wants it, so that even an unfinished draft can be printed: no skipped heading levels, cells in their places,
 * images with a description or shown as words.
 */
export function prepared(part: PdfNode, images: Images): PdfNode {
  let level = 2;
  const walk = (node: PdfNode): PdfNode => {
    if (node.type === 'table') return placedTable({ ...node, content: node.content.map(walk) });
    if (node.type === 'image') return preparedImage(node, images);
    if (node.type === 'pointReasoning') level = 3;
    if (node.type === 'heading') level = Math.min(count(node, 'level', 3), level + 1);
    const attrs = node.type === 'heading' ? { level } : node.attrs;
    return { ...node, attrs, content: node.content.map(walk) };
  };
  return walk(part);
}

function preparedImage(node: PdfNode, images: Images): PdfNode {
  const fileId = words(node, 'fileId');
  const alt = words(node, 'alt').trim();
  const name = imageName(fileId, images.get(fileId)?.type ?? '') ?? '';
  return { ...node, attrs: { name, alt: alt === '' ? 'Bild ohne Beschreibung' : alt, decorative: node.attrs.decorative === true } };
}
