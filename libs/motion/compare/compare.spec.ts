import fc from 'fast-check';
import { node, paragraph, text } from '../convert/build.js';
import type { MotionDocument, MotionNode } from '../convert/json.js';
import { repair } from '../convert/repair.js';
import { childrenOf } from '../convert/walk.js';
import { motionSchema } from '../schema/extensions.js';
import { sampleMotion } from '../../../test/samples/sample-motion.js';
import { changesOf, compareMotions } from './compare.js';
import { differences, schulwege, written } from './compare.testing.js';
import { contentSize, leaves } from './sizes.js';

const reasoningOf = (...content: readonly MotionNode[]): MotionDocument => repair({ type: 'doc', content: [node('reasoning', content)] });
const words = (value: string) => paragraph(...text(value));

describe('two states of a motion', () => {
  it('are the same when nothing was changed', async () => {
    const { blocks, counts } = compareMotions(await schulwege(), await schulwege());
    expect(counts).toEqual({ changed: 0, inserted: 0, deleted: 0, moved: 0 });
    expect(blocks.every((block) => block.kind === 'same' && block.changes.length === 0)).toBe(true);
  });

  it('show a replaced word as a whole, inside its sentence', async () => {
    const found = compareMotions(await schulwege(), await schulwege(['bis zum 31.03.2027', 'bis zum 30.06.2027'], ['vor allen Grundschulen', 'vor einzelnen Schulen']));
    expect(differences(found)[0]).toMatch(/^changed: 1\. Die Bürgermeisterin wird beauftragt, vor \[-allen Grundschulen-\]\{\+einzelnen Schulen\+\} bis zum \[-31\.03\.2027-\]\{\+30\.06\.2027\+\} Tempo 30/);
  });

  it('keep compounds, gender signs and numbers whole', () => {
    const found = compareMotions(
      reasoningOf(words('Alle Bürger:innen zahlen 18.500 Euro für die Schulweg-Sicherung nach § 5.')),
      reasoningOf(words('Alle Bürgerinnen zahlen 18.900 Euro für die Schulweg-Beleuchtung nach § 6.')),
    );
    expect(differences(found)).toEqual([
      'changed: Alle [-Bürger:innen-]{+Bürgerinnen+} zahlen [-18.500-]{+18.900+} Euro für die [-Schulweg-Sicherung-]{+Schulweg-Beleuchtung+} nach § [-5-]{+6+}.',
    ]);
  });

  it('do not call the points after a new one changed because they count on', async () => {
    const found = compareMotions(await schulwege(), await schulwege(['- 2. Die Verwaltung prüft', '- 2. Die Polizei wird um eine Stellungnahme gebeten.\n- 3. Die Verwaltung prüft'], ['- 3. Dem Bau', '- 4. Dem Bau']));
    expect(differences(found)).toEqual(['inserted: 2. {+Die Polizei wird um eine Stellungnahme gebeten.+}']);
    expect(found.blocks.find((block) => block.segments[0]?.text.startsWith('Dem Bau'))).toMatchObject({ kind: 'same', before: { label: '3.' }, after: { label: '4.' } });
  });

  it('know a paragraph that was moved, and where it stood', async () => {
    const moved = 'Wir bitten um Zustimmung zu unserem Antrag.';
    const found = compareMotions(await schulwege(), await schulwege([`\n${moved}\n`, ''], ['#### **Zu Beschlusspunkt 1:**\n', `#### **Zu Beschlusspunkt 1:**\n\n${moved}\n`]));
    expect(differences(found)).toEqual([`moved: ${moved}`, `movedAway: [-${moved}-]`]);
    expect(found.counts).toEqual({ changed: 0, inserted: 0, deleted: 0, moved: 1 });
  });

  it('compare tables row by row and cell by cell', async () => {
    const found = compareMotions(await schulwege(), await schulwege(['| 2025 | 14 | 6 |', '| 2025 | 15 | 6 |\n| 2026 | 9 | 2 |']));
    expect(differences(found)).toEqual(['changed: 2025[-14-]{+15+}6', 'inserted: {+2026+}{+9+}{+2+}']);
    expect(found.blocks.find((block) => block.kind === 'inserted')?.segments.map((segment) => segment.cell)).toEqual([0, 1, 2]);
  });

  it('show the head, headings, footnotes, pictures and signatories as well', () => {
    const before = sampleMotion();
    const after = JSON.parse(
      JSON.stringify(before)
        .replace('An die Stadtpräsidentin', 'An den Bürgermeister')
        .replace('"heading":"Begründung"', '"heading":"Begründung des Antrags"')
        .replace('Erhebung des Jugendbeirats', 'Erhebung des Jugendbeirats, 2026')
        .replace('Lageplan der Kreuzung', 'Lageplan')
        .replace('Marlene Ahrens', 'Marlene Ahrens-Kühn'),
    );
    expect(differences(compareMotions(before, after))).toEqual([
      'changed: An [-die Stadtpräsidentin-]{+den Bürgermeister+}',
      'changed: Begründung{+ des Antrags+}',
      'changed: Kinder queren die Straße[- [Erhebung des Jugendbeirats]-]{+ [Erhebung des Jugendbeirats, 2026]+}.',
      'changed: Lageplan[- der Kreuzung-]',
      'changed: Marlene [-Ahrens-]{+Ahrens-Kühn+}, Fraktionsvorsitzende',
    ]);
  });

  it('tell another picture with the same description, bold letters, and a point that became a sub-point', () => {
    const before = sampleMotion();
    const other = JSON.parse(JSON.stringify(before).replace('"f-1"', '"f-2"'));
    expect(compareMotions(before, other).counts.changed).toBe(1);
    const bold = compareMotions(reasoningOf(words('Tempo 30 gilt')), reasoningOf(paragraph(...text('Tempo 30', { type: 'bold' }), ...text(' gilt'))));
    expect(differences(bold)).toEqual(['changed: <Tempo 30> gilt']);
    const points = (...content: readonly MotionNode[]) => repair({ type: 'doc', content: [node('resolution', content)] });
    const sub = compareMotions(
      points(node('point', [words('Erstens prüfen')]), node('point', [words('Zweitens bauen')])),
      points(node('point', [words('Erstens prüfen'), node('subPoints', [node('subPoint', [words('Zweitens bauen')])])])),
    );
    expect(sub.blocks.map(({ kind, reframed }) => [kind, reframed])).toEqual([['same', false], ['changed', true], ['same', false]]);
  });
});

describe('positions of a comparison', () => {
  const isText = (role?: string) => role !== undefined && ['title', 'formula', 'heading', 'paragraph'].includes(role);
  const flat = (value: string) => value.replace(/ \[[^\]]*\]/g, '').replaceAll('\n', '');

  it('count as the editor counts: every leaf of the schema is known', () => {
    const inSchema = Object.values(motionSchema.nodes).filter((type) => type.isLeaf && !type.isText).map((type) => type.name);
    expect([...leaves].sort()).toEqual(inSchema.sort());
    expect(contentSize(sampleMotion())).toBe(motionSchema.nodeFromJSON(sampleMotion()).content.size);
  });

  it('lead to the words in both documents', async () => {
    const [before, after] = [await schulwege(), await schulwege(['Tempo 30', 'Schrittgeschwindigkeit'], ['rund 850 Kinder', '850 Schulkinder'], ['- die Wartezeiten für den Busverkehr,\n', ''])];
    const [docA, docB] = [motionSchema.nodeFromJSON(before), motionSchema.nodeFromJSON(after)];
    const found = compareMotions(before, after);
    expect(changesOf(found)).toHaveLength(4);
    for (const change of changesOf(found)) {
      expect(docA.textBetween(change.fromA, change.toA)).toBe(change.deleted);
      expect(docB.textBetween(change.fromB, change.toB)).toBe(change.inserted);
    }
  });

  /** Any change of any words: what is kept and what is new is the new text, what is kept and what is gone the old. */
  it('give both texts back, whatever was changed', () => {
    const line = fc.array(fc.constantFrom('der', 'Rat', 'die', 'Schule', '30', ',', '.', 'Bürger*innen', '§', 'ü', '\u00ad', '🚲'), { maxLength: 9 }).map((each) => each.join(' '));
    const motion = fc.array(line, { maxLength: 6 }).map((lines) => reasoningOf(...lines.map(words)));
    fc.assert(
      fc.property(motion, motion, (before, after) => {
        const { blocks } = compareMotions(before, after);
        const shown = (kinds: readonly string[], away: readonly string[]) =>
          blocks.filter(({ kind, before: old, after: now }) => !away.includes(kind) && (now ?? old)?.role === 'paragraph').map((block) => block.segments.filter(({ kind }) => kinds.includes(kind)).map((each) => each.text).join(''));
        const linesOf = (document: MotionDocument) => document.content.flatMap((part) => childrenOf(part).map((each) => childrenOf(each)[0]?.text ?? ''));
        const full = (lines: readonly string[]) => lines.filter((each) => each.trim() !== '');
        expect(full(shown(['same', 'inserted', 'formatted'], ['movedAway']))).toEqual(full(linesOf(after)));
        expect(full(shown(['same', 'deleted', 'formatted'], ['moved']).map((each) => each.replaceAll('\u00ad', ''))).sort()).toEqual(
          full(linesOf(before).map((each) => each.replaceAll('\u00ad', ''))).sort(),
        );
        const [docA, docB] = [motionSchema.nodeFromJSON(before), motionSchema.nodeFromJSON(after)];
        for (const { changes, before: old, after: now } of blocks) {
          if (!isText((now ?? old)?.role)) continue;
          for (const change of changes) {
            expect(docA.textBetween(change.fromA, change.toA)).toBe(flat(change.deleted));
            expect(docB.textBetween(change.fromB, change.toB)).toBe(flat(change.inserted));
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a long motion', () => {
  it('is compared while somebody waits', () => {
    const lines = Array.from({ length: 300 }, (_, at) => words(`Absatz ${at}: die Verwaltung wird gebeten, dem Ausschuss bis zum ${at}. Tag zu berichten, welche Kosten entstehen.`));
    const changed = lines.map((line, at) => (at % 3 === 0 ? words(`Absatz ${at}: der Rat bittet die Verwaltung, dem Ausschuss über ${at} Kosten zu berichten.`) : line));
    const found = compareMotions(reasoningOf(...lines), reasoningOf(...changed));
    expect(found.counts).toEqual({ changed: 100, inserted: 0, deleted: 0, moved: 0 });
    expect(written(found.blocks[0]!)).toContain('{+der Rat bittet +}die Verwaltung[- wird gebeten-]');
  });
});
