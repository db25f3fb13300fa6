import { repair, type MotionDocument, type MotionNode } from '#motion';

const node = (type: string, content: readonly MotionNode[] = [], attrs: Record<string, unknown> = {}): MotionNode => ({ type, attrs, content });
const words = (text: string): MotionNode[] => [{ type: 'text', text }];
const paragraph = (text: string): MotionNode => node('paragraph', words(text));

/** A motion that passes the pre-flight, with `mark` in its title, its resolution and its reasoning. */
export const motionText = (mark: string, extra: readonly MotionNode[] = []): MotionDocument =>
  repair({
    type: 'doc',
    content: [
      node('letterhead', [], { place: 'Musterstadt', date: '2026-11-03', addressee: 'An die Stadtvertretung', target: 'Stadtvertretung' }),
      node('title', words(`Bänke am Markt ${mark}`)),
      node('resolution', [node('formula', words('Die Stadtvertretung möge beschließen:')), node('point', [paragraph(`Zehn Bänke ${mark}.`)])], { heading: 'Beschlussvorschlag' }),
      node('reasoning', [paragraph(`Wer müde ist, setzt sich ${mark}.`), ...extra], { heading: 'Begründung' }),
      node('signatories', [node('signatory', [], { name: 'Eva Muster', function: 'Vorsitz' })]),
    ],
  });

/** The same motion, with one bench more. */
export const elevenBenches = (document: MotionDocument): MotionDocument => repair(JSON.parse(JSON.stringify(document).replace('Zehn Bänke', 'Elf Bänke')));
