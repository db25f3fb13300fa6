import { node, paragraph, text } from '../convert/build.js';
import type { MotionDocument, MotionNode } from '../convert/json.js';
import { repair } from '../convert/repair.js';
import type { SynopsisRow } from './synopsis.js';

export interface Parent {
  readonly number: string | null;
  readonly title: string;
  /** The version of the house's own motion; of a foreign paper there is none. */
  readonly version: number | null;
}

/** The amendment as it is printed, read and adopted: with the synopsis of old and new as its last part before the names. */
export function withSynopsis(document: MotionDocument, parent: Parent, rows: readonly SynopsisRow[]): MotionDocument {
  const part = node('section', [paragraph(...text(leadOf(parent))), ...(rows.length === 0 ? [] : [table(rows)])], { heading: 'Synopse' });
  const names = document.content.findIndex(({ type }) => type === 'signatories');
  const at = names < 0 ? document.content.length : names;
  return repair({ ...document, content: [...document.content.slice(0, at), part, ...document.content.slice(at)] });
}

/** The name of the parent as people say it: "Antrag 01/2026, Fassung 2: Sichere Schulwege". */
export function leadOf({ number, title, version }: Parent): string {
  const name = [number ?? '', version === null ? '' : `Fassung ${version}`].filter(Boolean).join(', ');
  return `Zu ${name === '' ? `„${title}“` : `${name}: ${title}`}`;
}

const cell = (type: 'tableHeader' | 'tableCell', ...inline: readonly MotionNode[]): MotionNode => node(type, [paragraph(...inline)]);

function table(rows: readonly SynopsisRow[]): MotionNode {
  const head = node('tableRow', ['Zeile', 'Bisher', 'Neu'].map((word) => cell('tableHeader', ...text(word))));
  return node('table', [head, ...rows.map(({ lines, before, after }) => node('tableRow', [cell('tableCell', ...text(lines)), cell('tableCell', ...told(before)), cell('tableCell', ...told(after))]))]);
}

/** What goes is in italics, what comes is bold: to be told apart on grey paper. */
const told = (segments: SynopsisRow['before']): MotionNode[] =>
  segments.flatMap(({ kind, text: words }) => (kind === 'deleted' ? text(words, { type: 'italic' }) : kind === 'inserted' ? text(words, { type: 'bold' }) : text(words)));
