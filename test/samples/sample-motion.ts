import { repair, type MotionDocument, type MotionMark, type MotionNode } from '#motion';

const node = (type: string, content: readonly MotionNode[] = [], attrs: Record<string, unknown> = {}): MotionNode => ({ type, attrs, content });
const text = (value: string, ...marks: readonly MotionMark[]): MotionNode[] => [{ type: 'text', text: value, marks }];
const paragraph = (...inline: readonly MotionNode[]): MotionNode => node('paragraph', inline);
const point = (...content: readonly MotionNode[]): MotionNode => node('point', content);

/** A motion with one of everything, for tests. */
export const sampleMotion = (): MotionDocument =>
  repair({
    type: 'doc',
    content: [
      node('letterhead', [], { place: 'Musterstadt', date: '2026-11-03', addressee: 'An die Stadtpräsidentin', target: 'Stadtvertretung Musterstadt' }),
      node('title', text('Sichere Schulwege in der Südstadt')),
      node('resolution', resolution, { heading: 'Beschlussvorschlag' }),
      node('reasoning', reasoning, { heading: 'Begründung' }),
      node('section', [paragraph(...text('Rund 18.500 Euro.'))], { heading: 'Finanzielle Auswirkungen' }),
      node('signatories', [node('signatory', [], { name: 'Marlene Ahrens', function: 'Fraktionsvorsitzende' })]),
    ],
  });

const resolution = [
  node('formula', text('Die Stadtvertretung möge beschließen:')),
  point(paragraph(...text('Vor allen Grundschulen gilt '), ...text('Tempo 30', { type: 'bold' }), ...text('.'))),
  point(
    paragraph(...text('Die Verwaltung prüft,')),
    node('subPoints', [
      node('subPoint', [paragraph(...text('ob eine Ampel möglich ist,'))]),
      node('subPoint', [paragraph(...text('was sie kostet.'))]),
    ]),
  ),
];

const cell = (type: string, words: string) => node(type, [paragraph(...text(words))]);

const reasoning = [
  paragraph(...text('Kinder queren die Straße'), node('footnote', [], { text: 'Erhebung des Jugendbeirats' }), ...text('.')),
  node('heading', text('Zahlen'), { level: 3 }),
  node('table', [
    node('tableRow', [cell('tableHeader', 'Jahr'), cell('tableHeader', 'Unfälle')]),
    node('tableRow', [cell('tableCell', '2025'), cell('tableCell', '14')]),
  ]),
  node('image', [], { fileId: 'f-1', alt: 'Lageplan der Kreuzung' }),
  node('pointReasoning', [paragraph(...text('Mehr unter '), ...text('der Seite', { type: 'link', attrs: { href: 'https://example.org/plan' } }))], {
    point: 2,
  }),
];
