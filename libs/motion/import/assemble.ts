import { motionKindWords, type MotionKind } from '#contracts';
import { node, paragraph, text } from '../convert/build.js';
import type { MotionDocument, MotionNode } from '../convert/json.js';
import { repair } from '../convert/repair.js';
import { wordsFor, type FractionTemplate } from '../templates/template.js';
import { blocksFrom, paragraphs } from './lines/blocks.js';
import { pointOutAsterisks } from './parts/asterisks.js';
import { headFrom, type Head } from './parts/head.js';
import { flat } from './lines/inline.js';
import { parted, type Stretch } from './parts/landmarks.js';
import { wordsIn, type Line } from './lines/lines.js';
import { beginning, quoted, type Tell } from './notes.js';
import { reasoningFrom } from './parts/reasoning.js';
import { resolutionFrom } from './parts/resolution.js';
import { signed, type Signatory, type Signed } from './parts/signature.js';

export interface ImportMeta {
  readonly title: string;
  /** As the paper writes it, e.g. "Antrag 01/2019"; at most 40 characters. */
  readonly number?: string;
  readonly kind?: MotionKind;
  readonly place?: string;
  /** ISO day. */
  readonly date?: string;
  readonly signatories: readonly Signatory[];
}

export interface Assembly {
  readonly template: FractionTemplate;
  readonly kind: MotionKind | undefined;
  readonly letterhead: readonly string[];
  readonly tell: Tell;
}

/** Heading of the section for what the head of a paper says beside the draft's fields. */
const OTHER = 'Weitere Angaben';

/** Lines of any format as a motion. Points out everything that did not find the place a reader would look for it. */
export function assemble(lines: readonly Line[], { template, kind, letterhead: known, tell }: Assembly): { document: MotionDocument; meta: ImportMeta } {
  const { head: headLines, stretches: found, guessed } = parted(lines, template);
  if (guessed) tell('resolution_guessed');
  const halves = headed(headLines, found);
  const head = withoutKnown(headFrom(halves.head), known, tell);
  const { stretches, signatures } = withoutSignatures(halves.rest, head.date === '');
  const words = wordsFor(kind ?? head.kind ?? 'motion', template);
  const parts = partsFrom(stretches, head, words, tell);
  const meta = metaOf(head, signatures);
  pointOut(head, meta, signatures, kind, tell);
  const letterhead = node('letterhead', [], { place: meta.place ?? '', date: meta.date ?? '', addressee: head.addressee });
  const signatories = node('signatories', signatures.signatories.map((each) => node('signatory', [], { ...each })));
  const content = [letterhead, node('title', text(head.title)), ...parts, signatories];
  return { document: repair({ type: 'doc', content }), meta };
}

/** What the letterhead of the fraction prints anyway stands there only. */
function withoutKnown(head: Head, letterhead: readonly string[], tell: Tell): Head {
  const printed = new Set(letterhead.map((line) => line.trim().toLowerCase()));
  const known = head.moved.filter((line) => printed.has(line.toLowerCase()));
  if (known.length > 0) tell('letterhead_known', { lines: quoted(known) });
  return { ...head, moved: head.moved.filter((line) => !known.includes(line)) };
}

interface Halves {
  readonly head: readonly Line[];
  readonly rest: readonly Stretch[];
}

/** Without any heading the head ends at the first sentence, and the rest is reasoning. */
function headed(head: readonly Line[], stretches: readonly Stretch[]): Halves {
  if (stretches.some((each) => each.role !== 'section')) return { head, rest: stretches };
  const end = head.findIndex((line, at) => at > 0 && (line.kind === 'block' || line.kind === 'item' || /[.!?]$/.test(flat(line.inline))));
  const cut = end < 0 ? head.length : end;
  return { head: head.slice(0, cut), rest: [{ role: 'reasoning', heading: null, lines: head.slice(cut) }, ...stretches] };
}

/** Signatures stand at the end; only annexes and the like may follow them. */
function withoutSignatures(stretches: readonly Stretch[], dateWanted: boolean): { stretches: readonly Stretch[]; signatures: Signed } {
  for (let at = stretches.length - 1; at >= 0; at -= 1) {
    const stretch = stretches[at];
    if (!stretch) break;
    const signatures = signed(stretch.lines, dateWanted);
    if (signatures.signatories.length > 0) {
      return { stretches: stretches.map((each, index) => (index === at ? { ...each, lines: signatures.lines } : each)), signatures };
    }
    if (stretch.role !== 'section') break;
  }
  return { stretches, signatures: { lines: [], signatories: [], dated: null, labels: [] } };
}

function partsFrom(stretches: readonly Stretch[], head: Head, words: FractionTemplate, tell: Tell): MotionNode[] {
  const resolution = stretches.find((each) => each.role === 'resolution');
  const reasoning = stretches.find((each) => each.role === 'reasoning');
  const found = resolutionFrom(resolution?.lines ?? [], headingOf(resolution, words.resolutionHeading), words, tell);
  pointOutAsterisks(found.node, tell);
  const moved = reasoning ? [] : found.after;
  if (!resolution) tell('resolution_missing');
  if (!reasoning) tell(moved.length > 0 ? 'reasoning_guessed' : 'reasoning_missing');
  const kept = reasoning ? blocksFrom(found.after) : [];
  const resolutionNode = { ...found.node, content: [...(found.node.content ?? []), ...kept] };
  const reasons = [...blocksFrom(head.preamble), ...reasoningFrom([...(reasoning?.lines ?? []), ...moved])];
  const reasoningNode = node('reasoning', reasons, { heading: headingOf(reasoning?.heading ? reasoning : undefined, words.reasoningHeading) });
  const parts = stretches.map((each) => (each.role === 'resolution' ? resolutionNode : each.role === 'reasoning' ? reasoningNode : section(each)));
  const first = resolution ? [] : [resolutionNode];
  const after = reasoning ? [] : [reasoningNode];
  const at = parts.indexOf(resolutionNode) + 1;
  return [...first, ...parts.slice(0, at), ...after, ...parts.slice(at), ...otherSection(head)];
}

const headingOf = (stretch: Stretch | undefined, fallback: string): string =>
  stretch?.heading ? wordsIn(stretch.heading).replace(/\s*:$/, '') : fallback;

const section = (stretch: Stretch): MotionNode => {
  const blocks = blocksFrom(stretch.lines);
  return node('section', blocks.length > 0 ? blocks : [paragraph()], { heading: headingOf(stretch, OTHER) });
};

const otherSection = (head: Head): MotionNode[] => (head.moved.length > 0 ? [node('section', paragraphs(head.moved), { heading: OTHER })] : []);

const metaOf = (head: Head, { signatories, dated }: Signed): ImportMeta => ({
  title: head.title,
  number: head.number,
  kind: head.kind,
  place: head.place || dated?.place || undefined,
  date: head.date || dated?.date || undefined,
  signatories,
});

function pointOut(head: Head, meta: ImportMeta, signatures: Signed, kind: MotionKind | undefined, tell: Tell): void {
  if (meta.title === '') tell('title_missing');
  if (meta.signatories.length === 0) tell('signatories_missing');
  if (head.moved.length > 0) tell('head_moved', { heading: OTHER, lines: quoted(head.moved.map(beginning)) });
  for (const line of head.preamble) tell('preamble_moved', { text: line.block ? 'Tabelle' : beginning(flat(line.inline)) });
  const labels = [...head.labels, ...signatures.labels];
  if (labels.length > 0) tell('labels_taken', { labels: quoted([...new Set(labels)]) });
  if (kind && head.kind && kind !== head.kind) tell('kind_differs', { word: head.kindWord, kind: motionKindWords.de[kind] });
}
