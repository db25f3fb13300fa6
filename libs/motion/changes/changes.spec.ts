import { canonicalJson } from '../convert/canonical.js';
import { node, paragraph, point, text } from '../convert/build.js';
import type { MotionDocument, MotionNode } from '../convert/json.js';
import { repair } from '../convert/repair.js';
import { changesBetween, withChange, withoutChange, type Change } from './index.js';

const motion = (points: readonly MotionNode[], reasoning: readonly MotionNode[] = [], title = 'Bänke am Markt', heading = 'Begründung'): MotionDocument =>
  repair({
    type: 'doc',
    content: [
      node('letterhead', [], { place: 'Musterstadt' }),
      node('title', text(title)),
      node('resolution', [node('formula', text('Die Stadtvertretung möge beschließen:')), ...points], { heading: 'Beschlussvorschlag' }),
      node('reasoning', reasoning, { heading }),
    ],
  });
const line = (words: string): MotionNode => paragraph(...text(words));
const said = (words: string): MotionNode => point(line(words));
const told = (a: MotionDocument, b: MotionDocument) => changesBetween(a, b).map(({ kind, before, after }) => [kind, before, after]);

describe('the changes between two motions', () => {
  it('are told word by word, and a moved-in point is one of its own', () => {
    const a = motion([said('Die Stadt stellt zehn Bänke am Markt auf.'), said('Die Kosten trägt der Haushalt.')]);
    const b = motion([said('Die Stadt stellt zwölf neue Bänke am Markt auf.'), said('Drei davon erhalten ein Dach.'), said('Die Kosten trägt der Haushalt.')]);
    expect(told(a, b)).toEqual([
      ['replaced', 'zehn', 'zwölf neue'],
      ['inserted', '', 'Drei davon erhalten ein Dach.'],
    ]);
  });

  it('show a deleted point, a new heading, emphasis and a filled letterhead as what they are', () => {
    const a = motion([said('Erstens wird gebaut.'), said('Zweitens wird bezahlt.')], [line('Weil es so ist.')]);
    const bold = node('paragraph', [{ type: 'text', text: 'Weil es so ist.', marks: [{ type: 'bold' }] }]);
    const changed = motion([said('Zweitens wird bezahlt.')], [bold], 'Bänke am Markt', 'Warum');
    const b = repair({ ...changed, content: changed.content.map((part) => (part.type === 'letterhead' ? { ...part, attrs: { ...part.attrs, place: 'Nachbarort' } } : part)) });
    expect(told(a, b)).toEqual([
      ['replaced', 'Musterstadt', 'Nachbarort'],
      ['deleted', 'Erstens wird gebaut.', ''],
      ['changed', 'Begründung', 'Warum'],
      ['changed', 'Weil es so ist.', 'Weil es so ist.'],
    ]);
  });

  it('are none between equal motions', () => {
    expect(told(motion([said('Gleich.')]), motion([said('Gleich.')]))).toEqual([]);
  });
});

describe('the name of a change', () => {
  const a = motion([said('Ja zum Markt.'), said('Anderes steht hier.'), said('Ja zum Markt.')]);
  const b = motion([said('Nein zum Markt.'), said('Anderes steht hier.'), said('Nein zum Markt.')]);

  it('stays when something else changes far away', () => {
    const points = (document: MotionDocument) => document.content[2]?.content?.slice(1) ?? [];
    const elsewhere = [line('Neu in der Begründung, weit weg von allem, was geändert werden soll.')];
    expect(changesBetween(motion(points(a), elsewhere), motion(points(b), elsewhere))[0]?.id).toBe(changesBetween(a, b)[0]?.id);
  });

  it('is another for each of several alike, and a new one once one of them was decided', () => {
    const far = Array.from({ length: 3 }, () => said('Hier bleibt alles, wie es immer schon war und bleiben soll.'));
    const twice = (word: string) => motion([...far, said(`${word} zum Markt.`), ...far, said(`${word} zum Markt.`), ...far]);
    const [one, two] = changesBetween(twice('Ja'), twice('Nein'));
    if (!one || !two) throw new Error('two changes are expected');
    expect(one.id).not.toBe(two.id);
    const [left, ...more] = changesBetween(withChange(twice('Ja'), twice('Nein'), one), twice('Nein'));
    expect([one.id, two.id, undefined]).not.toContain(left?.id);
    expect(more).toEqual([]);
  });
});

/** A small generator whose numbers are the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const vocabulary = ['Bank', 'Markt', 'Stadt', 'und', 'der', 'die', 'Haushalt', 'Baum', 'Weg', 'neu'];

/** Any motion: points with sub-points, lists, tables, headings, footnotes, emphasis. */
function anyMotion(roll: (sides: number) => number): MotionDocument {
  const words = () => Array.from({ length: roll(9) }, () => vocabulary[roll(vocabulary.length)]).join(' ');
  const inline = (): MotionNode[] => [
    { type: 'text', text: `${words()} `, ...(roll(4) === 0 ? { marks: [{ type: 'bold' }] } : {}) },
    ...(roll(5) === 0 ? [node('footnote', [], { text: words() })] : []),
    { type: 'text', text: words() },
  ];
  const block = (): MotionNode => {
    const kind = roll(8);
    if (kind === 0) return node('bulletList', Array.from({ length: roll(3) + 1 }, () => node('listItem', [node('paragraph', inline())])));
    if (kind === 1) return node('table', Array.from({ length: 2 }, () => node('tableRow', [node('tableCell', [node('paragraph', inline())]), node('tableCell', [node('paragraph', inline())])])));
    return kind === 2 ? node('heading', inline(), { level: roll(2) + 3 }) : node('paragraph', inline());
  };
  const points = Array.from({ length: roll(4) + 1 }, () =>
    point(node('paragraph', inline()), ...(roll(3) === 0 ? [node('subPoints', Array.from({ length: roll(3) + 1 }, () => node('subPoint', [node('paragraph', inline())])))] : [])),
  );
  return motion(points, Array.from({ length: roll(5) }, block), words(), roll(5) === 0 ? 'Warum' : 'Begründung');
}

/** Decides one of the changes that are left, until none is. */
function oneByOne(roll: (sides: number) => number, left: () => Change[], decide: (change: Change) => void): void {
  for (let round = 0, changes = left(); changes.length > 0; changes = left(), round += 1) {
    if (round > 300) throw new Error('it does not come to an end');
    const change = changes[roll(changes.length)];
    if (change) decide(change);
  }
}

describe.each(Array.from({ length: 30 }, (_, index) => index + 1))('each change by itself (motions %i)', (seed) => {
  const roll = dice(seed);
  const [a, b] = [anyMotion(roll), anyMotion(roll)];

  it('leads from one motion to the other in any order, and back', () => {
    let [forth, back] = [a, b];
    oneByOne(roll, () => changesBetween(forth, b), (change) => (forth = withChange(forth, b, change)));
    oneByOne(roll, () => changesBetween(a, back), (change) => (back = withoutChange(a, back, change)));
    expect([canonicalJson(forth), canonicalJson(back)]).toEqual([canonicalJson(b), canonicalJson(a)]);
  });

  it('touches nothing of the others: all of them, from the last to the first, make one into the other', () => {
    const whole = changesBetween(a, b).toReversed();
    expect(canonicalJson(whole.reduce((text, change) => withChange(text, b, change), a))).toBe(canonicalJson(b));
  });
});
