import type { MotionNode } from '../convert/json.js';
import { childrenOf, countAttr, isBlank, textAttr, textOf } from '../convert/walk.js';
import { isSafeHref } from '../schema/links.js';
import type { Report } from './report.js';

type BlockCheck = (node: MotionNode, place: string, report: Report) => void;

const blockChecks: Readonly<Record<string, BlockCheck>> = { image: checkImage, table: checkTable, footnote: checkFootnote, pointRef: checkReference, text: checkLinks };

/** Checks one node inside a part. Takes and returns the level of the last heading, for the order of headings. */
export function checkBlock(node: MotionNode, place: string, level: number, report: Report): number {
  blockChecks[node.type]?.(node, place, report);
  if (node.type === 'pointReasoning') return 3;
  return node.type === 'heading' ? checkHeading(node, place, level, report) : level;
}

function checkHeading(node: MotionNode, place: string, level: number, report: Report): number {
  const own = countAttr(node, 'level', 3);
  const heading = textOf(node).trim();
  if (heading === '') report('heading_empty', place);
  else if (own > level + 1) report('heading_skipped', place, { heading });
  return own;
}

function checkImage(node: MotionNode, place: string, report: Report): void {
  if (textAttr(node, 'fileId') === '') report('image_without_file', place);
  if (node.attrs?.decorative !== true && textAttr(node, 'alt').trim() === '') report('image_without_text', place);
}

function checkFootnote(node: MotionNode, place: string, report: Report): void {
  if (textAttr(node, 'text').trim() === '') report('footnote_empty', place);
}

function checkReference(node: MotionNode, place: string, report: Report): void {
  if (countAttr(node, 'number', 0) === 0) report('reference_gone', place);
}

function checkTable(node: MotionNode, place: string, report: Report): void {
  const [first] = childrenOf(node);
  const headers = first ? childrenOf(first).filter((cell) => cell.type === 'tableHeader') : [];
  if (headers.length === 0) report('table_header_missing', place);
  else if (headers.some(isBlank)) report('table_header_empty', `${place}.0`);
}

function checkLinks(node: MotionNode, place: string, report: Report): void {
  const bad = node.marks?.some((mark) => mark.type === 'link' && !isSafeHref(mark.attrs?.href));
  if (bad) report('link_unsafe', place, { text: textOf(node) });
}
