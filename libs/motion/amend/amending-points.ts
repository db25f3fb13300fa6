import { compareMotions, lineAt, numberedLines, type Block, type Change, type ComparedBlock } from '../compare/index.js';
import type { MotionDocument } from '../convert/json.js';
import { bare, capital, Places, type Named } from './places.js';

/** How many words before an insertion say where it goes. */
const anchorWords = 3;

/** The changes as a council votes on them: one sentence each, in the order of the text. */
export function amendingPoints(base: MotionDocument, wording: MotionDocument): string[] {
  const lines = numberedLines(base);
  const [old, fresh] = [new Places(), new Places()];
  let previous: Named | null = null;
  return compareMotions(base, wording).blocks.flatMap((block) => {
    const before = block.before && old.nameOf(block.before, lineAt(lines, block.before.from + 1)?.number ?? null);
    const after = block.after && fresh.nameOf(block.after, null);
    const sentences = sentencesFor(block, before, after, previous);
    if (before?.whole === true) previous = before;
    return sentences;
  });
}

function sentencesFor(block: ComparedBlock, before: Named | null, after: Named | null, previous: Named | null): string[] {
  if (block.kind === 'same' || block.kind === 'movedAway') return [];
  if (block.kind === 'deleted' && before && block.before) return [gone(block.before, before)];
  if (block.kind === 'inserted' && after && block.after) return [come(block.after, after, previous)];
  if (!before || !block.before) return [];
  const moved = block.kind === 'moved' && after ? [`${capital(before.name)} wird ${after.name}.`] : [];
  return [...moved, ...block.changes.flatMap((change) => replaced(change, before, textBefore(block.before, change)))];
}

const gone = (block: Block, { name, within, whole }: Named): string =>
  whole ? `${capital(name)} wird gestrichen.` : `${within} wird der Absatz „${block.text}“ gestrichen.`;

function come(block: Block, { whole, within }: Named, previous: Named | null): string {
  const what = !whole ? 'folgender Absatz' : block.frame === 'subPoint' ? `folgender Buchstabe ${bare(block.label)}` : `folgender Beschlusspunkt ${bare(block.label)}`;
  const where = whole ? (previous === null ? 'Am Anfang' : `Nach ${previous.name}`) : within;
  return `${where} wird ${what} eingefügt: „${block.text}“`;
}

function replaced({ deleted, inserted }: Change, { within }: Named, before: string): string[] {
  const [old, fresh] = [deleted.trim(), inserted.trim()];
  if (old === '' && fresh === '') return [];
  if (fresh === '') return [`${within} ${words(old, 'wird das Wort', 'werden die Wörter')} gestrichen.`];
  if (old !== '') return [`${within} ${words(old, 'wird das Wort', 'werden die Wörter')} durch ${words(fresh, 'das Wort', 'die Wörter')} ersetzt.`];
  const anchor = before.trim().split(/\s+/).slice(-anchorWords).join(' ');
  const after = anchor === '' ? 'am Anfang' : `nach ${words(anchor, 'dem Wort', 'den Wörtern')}`;
  return [`${within} ${/\s/.test(fresh) ? 'werden' : 'wird'} ${after} ${words(fresh, 'das Wort', 'die Wörter')} eingefügt.`];
}

const words = (text: string, one: string, many: string): string => `${/\s/.test(text) ? many : one} „${text}“`;

/** What stands in the same line before the change. */
function textBefore(block: Block | null, { fromA }: Change): string {
  const piece = block?.pieces.find(({ from, text }) => from !== null && from <= fromA && fromA <= from + text.length);
  return piece?.from == null ? '' : piece.text.slice(0, fromA - piece.from);
}
