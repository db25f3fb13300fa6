import { motionSchema } from '../schema/extensions.js';
import { letterLabel } from './numbers.js';
import { outline } from './outline.js';
import { positionOf } from './place.js';
import { repair } from './repair.js';
import { sampleMotion } from '../../../test/samples/sample-motion.js';
import { toSearchText, toText } from './text.js';

describe('what is searched', () => {
  it('is the motion without its letterhead, which says the same in all of them', () => {
    expect(toSearchText(sampleMotion()).split('\n').slice(0, 2)).toEqual(['Sichere Schulwege in der Südstadt', 'Beschlussvorschlag']);
  });
});

describe('toText', () => {
  it('writes the motion as a person would read it out', () => {
    expect(toText(sampleMotion())).toBe(
      [
        'An die Stadtpräsidentin',
        'Stadtvertretung Musterstadt',
        'Musterstadt, den 03.11.2026',
        'Sichere Schulwege in der Südstadt',
        'Beschlussvorschlag',
        'Die Stadtvertretung möge beschließen:',
        '1. Vor allen Grundschulen gilt Tempo 30.',
        '2. Die Verwaltung prüft,',
        'a) ob eine Ampel möglich ist,',
        'b) was sie kostet.',
        'Begründung',
        'Kinder queren die Straße [Erhebung des Jugendbeirats].',
        'Zahlen',
        'Jahr\tUnfälle',
        '2025\t14',
        'Lageplan der Kreuzung',
        'Zu Beschlusspunkt 2:',
        'Mehr unter der Seite',
        'Finanzielle Auswirkungen',
        'Rund 18.500 Euro.',
        'Marlene Ahrens',
        'Fraktionsvorsitzende',
      ].join('\n'),
    );
  });

  it('continues the numbering of the motion an amendment changes', () => {
    const amended = JSON.parse(JSON.stringify(sampleMotion()).replace('"startAt":1', '"startAt":4'));
    expect(toText(repair(amended))).toContain('4. Vor allen');
  });
});

describe('letterLabel', () => {
  it('goes on after z', () => {
    expect([0, 25, 26, 27, 52].map(letterLabel)).toEqual(['a)', 'z)', 'aa)', 'ab)', 'ba)']);
  });
});

describe('outline', () => {
  it('names the headings with the place where each stands', () => {
    const entries = outline(sampleMotion());
    expect(entries.map(({ level, text }) => `${level} ${text}`)).toEqual([
      '1 Sichere Schulwege in der Südstadt',
      '2 Beschlussvorschlag',
      '2 Begründung',
      '3 Zahlen',
      '3 Zu Beschlusspunkt 2:',
      '2 Finanzielle Auswirkungen',
    ]);
    const doc = motionSchema.nodeFromJSON(sampleMotion());
    expect(doc.nodeAt(positionOf(doc, entries[3]!.place)!)?.textContent).toBe('Zahlen');
    expect(doc.nodeAt(positionOf(doc, entries[5]!.place)!)?.attrs.heading).toBe('Finanzielle Auswirkungen');
  });

  it('knows when a place is gone', () => {
    expect(positionOf(motionSchema.nodeFromJSON(sampleMotion()), '2.99')).toBeNull();
  });
});
