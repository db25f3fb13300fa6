import { node, paragraph, point, text } from '../convert/build.js';
import type { MotionDocument, MotionNode } from '../convert/json.js';
import { repair } from '../convert/repair.js';
import { toText } from '../convert/text.js';
import { amendingPoints, synopsis, withPoints, withSynopsis } from './index.js';

const said = (words: string, ...more: readonly MotionNode[]): MotionNode => point(paragraph(...text(words)), ...more);
const motion = (points: readonly MotionNode[], reasoning = 'Weil es gut ist.'): MotionDocument =>
  repair({
    type: 'doc',
    content: [
      node('title', text('Bänke am Markt')),
      node('resolution', [node('formula', text('Die Stadtvertretung möge beschließen:')), ...points], { heading: 'Beschlussvorschlag' }),
      node('reasoning', [paragraph(...text(reasoning))], { heading: 'Begründung' }),
    ],
  });

const first = 'Die Stadt stellt zehn Bänke am Markt auf.';
const second = 'Die Kosten trägt der Haushalt.';

describe('the points of an amendment', () => {
  it('say in the words of a council what is replaced, struck out and put in', () => {
    const base = motion([said(first), said(second)]);
    expect(amendingPoints(base, motion([said('Die Stadt stellt zwölf neue Bänke am Markt auf.'), said(second)]))).toEqual([
      'In Beschlusspunkt 1 wird das Wort „zehn“ durch die Wörter „zwölf neue“ ersetzt.',
    ]);
    expect(amendingPoints(base, motion([said('Die Stadt stellt zehn Bänke auf.'), said(second)]))).toEqual(['In Beschlusspunkt 1 werden die Wörter „am Markt“ gestrichen.']);
    expect(amendingPoints(base, motion([said(first), said('Die Kosten trägt der Haushalt 2027.')]))).toEqual([
      'In Beschlusspunkt 2 wird nach den Wörtern „trägt der Haushalt“ das Wort „2027“ eingefügt.',
    ]);
    expect(amendingPoints(base, motion([said(second)]))).toEqual(['Beschlusspunkt 1 wird gestrichen.']);
    expect(amendingPoints(base, motion([said(first), said('Drei davon erhalten ein Dach aus Holz.'), said(second)]))).toEqual([
      'Nach Beschlusspunkt 1 wird folgender Beschlusspunkt 2 eingefügt: „Drei davon erhalten ein Dach aus Holz.“',
    ]);
  });

  it('name letters, and lines where there is no point', () => {
    const letters = (words: string) => node('subPoints', [node('subPoint', [paragraph(...text('am Markt,'))]), node('subPoint', [paragraph(...text(words))])]);
    const base = motion([said('Bänke stehen', letters('am Hafen.'))]);
    expect(amendingPoints(base, motion([said('Bänke stehen', letters('am See.'))], 'Weil es sehr gut ist.'))).toEqual([
      'In Beschlusspunkt 1 Buchstabe b wird das Wort „Hafen“ durch das Wort „See“ ersetzt.',
      'In der Begründung (Zeile 8) wird nach den Wörtern „Weil es“ das Wort „sehr“ eingefügt.'.replace('(Zeile 8)', '(Zeile 8)'),
    ]);
  });

  it('take the place of the points in the draft; its formula stays', () => {
    const draft = withPoints(motion([said('Leer.')]), ['Beschlusspunkt 1 wird gestrichen.']);
    expect(toText(draft)).toContain('Die Stadtvertretung möge beschließen:\n1. Beschlusspunkt 1 wird gestrichen.\nBegründung');
  });
});

describe('the synopsis', () => {
  it('shows old and new by the lines of the old version, which do not move', () => {
    const base = motion([said(first), said(second)]);
    const rows = synopsis(base, motion([said('Die Stadt stellt zwölf Bänke am Markt auf.'), said('Ein Dach kommt darüber, aus Holz und Blech.'), said(second)]));
    const plain = rows.map(({ lines, before, after }) => [lines, ...[before, after].map((side) => side.map(({ text: words }) => words).join(''))]);
    expect(plain).toEqual([
      ['4', '1. Die Stadt stellt zehn Bänke am Markt auf.', '1. Die Stadt stellt zwölf Bänke am Markt auf.'],
      ['nach 4', '', '2. Ein Dach kommt darüber, aus Holz und Blech.'],
    ]);
  });

  it('is part of the amendment as it is printed', () => {
    const base = motion([said(first)]);
    const whole = withSynopsis(motion([said('x')]), { number: 'Antrag 01/2026', title: 'Bänke', version: 2 }, synopsis(base, motion([said('Die Stadt stellt elf Bänke am Markt auf.')])));
    expect(toText(whole)).toContain('Synopse\nZu Antrag 01/2026, Fassung 2: Bänke\nZeile\tBisher\tNeu\n4\t1. Die Stadt stellt zehn Bänke am Markt auf.\t1. Die Stadt stellt elf Bänke am Markt auf.');
  });
});
