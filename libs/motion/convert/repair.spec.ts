import * as fc from 'fast-check';
import { motionSchema } from '../schema/extensions.js';
import { node, paragraph, text } from './build.js';
import { canonicalJson } from './canonical.js';
import { repair } from './repair.js';
import { sampleMotion } from '../../../test/samples/sample-motion.js';
import { toText, wordsOf } from './text.js';
import { partsOf, textAttr, titleOf } from './walk.js';

const doc = (...content: unknown[]) => ({ type: 'doc', content });

describe('repair', () => {
  it('leaves a valid motion as it is', () => {
    expect(repair(sampleMotion())).toEqual(sampleMotion());
  });

  it('gives every motion its parts, whatever it is handed', () => {
    for (const value of [null, 'text', { type: 'table' }, doc(), doc(null, 7)]) {
      expect(repair(value).content.map((part) => part.type)).toEqual(['letterhead', 'title', 'resolution', 'reasoning', 'signatories']);
    }
  });

  it('keeps the words of nodes it does not know', () => {
    const strange = node('callout', [paragraph(...text('ein Hinweis')), node('code', text('und mehr'))]);
    expect(toText(repair(doc(node('reasoning', [strange]))))).toContain('ein Hinweis\nund mehr');
  });

  it('gives a text each mark once, the first one that is good', () => {
    const link = (href: string) => ({ type: 'link', attrs: { href } });
    const marks = [{ type: 'bold' }, link('javascript:alert(1)'), { type: 'bold' }, link('https://eins.example/'), link('https://zwei.example/')];
    const repaired = JSON.stringify(repair(doc(node('reasoning', [paragraph({ type: 'text', text: 'doppelt', marks })]))));
    expect(repaired.match(/"type":"bold"/g)).toHaveLength(1);
    expect(repaired.match(/"href":"[^"]+"/g)).toEqual(['"href":"https://eins.example/"']);
    expect(repaired).toContain('doppelt');
  });

  it('joins a part that is there twice', () => {
    const repaired = repair(doc(node('title', text('Erster ')), node('title', text('Zweiter')), node('resolution'), node('resolution', [paragraph(...text('Punkt'))])));
    expect(titleOf(repaired)).toBe('Erster Zweiter');
    expect(partsOf(repaired, 'resolution')).toHaveLength(1);
    expect(toText(repaired)).toContain('Punkt');
  });

  it('puts what stands outside all parts into the reasoning, never into the resolution', () => {
    const [reasoning] = partsOf(repair(doc(paragraph(...text('verirrt')))), 'reasoning');
    expect(JSON.stringify(reasoning)).toContain('verirrt');
  });

  it('makes loose text between blocks one paragraph', () => {
    const [reasoning] = partsOf(repair(doc(node('reasoning', [...text('a '), ...text('b', { type: 'bold' }), paragraph()]))), 'reasoning');
    expect(reasoning?.content).toHaveLength(2);
  });

  it('takes links away that lead to no allowed address', () => {
    for (const href of ['javascript:alert(1)', 'data:text/html,x', 'java\nscript:x', 'https://a\u0000b', '//example.org', 7]) {
      const linked = paragraph(...text('hier', { type: 'link', attrs: { href } }));
      expect(JSON.stringify(repair(doc(node('reasoning', [linked]))))).not.toContain('"link"');
    }
  });

  it('keeps links to pages and mailboxes', () => {
    for (const href of ['https://example.org/a?b=c', 'http://example.org', 'mailto:rat@example.org']) {
      const linked = paragraph(...text('hier', { type: 'link', attrs: { href } }));
      expect(JSON.stringify(repair(doc(node('reasoning', [linked]))))).toContain(href);
    }
  });

  it('takes no attribute it does not know and no value that is not allowed', () => {
    const repaired = repair(
      doc(
        node('letterhead', [], { date: 'gestern', place: 'Musterstadt', onclick: 'x' }),
        node('reasoning', [node('heading', text('Zahlen'), { level: 1 }), node('image', [], { fileId: '../x', src: 'https://example.org/a.png' })]),
      ),
    );
    expect(repaired.content[0]?.attrs).toEqual({ place: 'Musterstadt', date: '', addressee: '', target: '' });
    expect(JSON.stringify(repaired)).toContain('{"type":"heading","attrs":{"level":3}');
    expect(JSON.stringify(repaired)).not.toContain('example.org');
  });

  it('removes characters that no database can hold', () => {
    expect(titleOf(repair(doc(node('title', text('Schul\u0000wege \ud800!')))))).toBe('Schulwege \ufffd!');
  });

  it('survives nesting beyond measure and keeps the text', () => {
    let deep: unknown = paragraph(...text('ganz unten'));
    for (let depth = 0; depth < 20_000; depth += 1) deep = { type: 'bulletList', content: [deep] };
    expect(toText(repair(doc({ type: 'reasoning', content: [deep] })))).toContain('ganz unten');
  });

  it('loses no word of any tree of known nodes', () => {
    const leaf = fc.constantFrom('Rat', 'Ampel', 'Weg', 'Antrag').map((word) => ({ type: 'text', text: word }));
    const names = Object.keys(motionSchema.nodes).filter((name) => !motionSchema.nodes[name]?.isLeaf && name !== 'text' && name !== 'doc');
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 5 }, leaf, fc.record({ type: fc.constantFrom(...names, 'unknown'), content: fc.array(tie('tree'), { maxLength: 4 }) })),
    }));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), (content) => {
        const given = JSON.stringify(content).match(/Rat|Ampel|Weg|Antrag/g) ?? [];
        const kept = toText(repair(doc(...content))).match(/Rat|Ampel|Weg|Antrag/g) ?? [];
        expect(kept.sort()).toEqual(given.sort());
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe('canonicalJson', () => {
  it('does not depend on the order of keys or on defaults left out', () => {
    const turned = JSON.parse(JSON.stringify(sampleMotion()), (_key, value) =>
      value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : value,
    );
    expect(canonicalJson(turned)).toBe(canonicalJson(sampleMotion()));
  });

  it('changes with every word', () => {
    const other = repair(JSON.parse(JSON.stringify(sampleMotion()).replace('Tempo 30', 'Tempo 31')));
    expect(canonicalJson(other)).not.toBe(canonicalJson(sampleMotion()));
  });
});

describe('wordsOf', () => {
  it('sees through hyphenation and punctuation', () => {
    expect(wordsOf('Der Rats\u00adbeschluss (Nr. 7) – „gilt“.')).toEqual(['Der', 'Ratsbeschluss', 'Nr', '7', 'gilt']);
  });
});

describe('textAttr', () => {
  it('answers with the empty text for what is not there', () => {
    expect(textAttr(paragraph(), 'heading')).toBe('');
  });
});
