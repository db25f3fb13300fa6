import { node, paragraph, point, text } from '../convert/build.js';
import type { MotionDocument, MotionNode } from '../convert/json.js';
import { repair } from '../convert/repair.js';
import { sampleMotion } from '../../../test/samples/sample-motion.js';
import { childrenOf } from '../convert/walk.js';
import { checkMotion } from './check-motion.js';
import { findingSentence } from './findings.js';

const words = (value: string) => paragraph(...text(value));

/** The sample motion with the content of one part replaced. */
const sampleWith = (name: string, content: readonly MotionNode[]): MotionDocument =>
  repair({ type: 'doc', content: sampleMotion().content.map((part) => (part.type === name ? { ...part, content } : part)) });

const codes = (document: MotionDocument, minSignatories = 1) => checkMotion(document, { minSignatories }).map((finding) => finding.code);

describe('the check before filing', () => {
  it('finds nothing in a complete motion', () => {
    expect(codes(sampleMotion())).toEqual([]);
  });

  it('finds everything that an empty motion lacks', () => {
    expect(codes(repair(null))).toEqual([
      'date_missing', 'place_missing', 'target_missing', 'title_missing', 'resolution_empty', 'reasoning_empty', 'signatories_missing',
    ]);
  });

  it('leaves the target body to others where it is kept beside the text', () => {
    expect(checkMotion(repair(null), { minSignatories: 0, targetInLetterhead: false }).map((each) => each.code)).not.toContain('target_missing');
  });

  it('does not take the formula for a resolution', () => {
    expect(codes(sampleWith('resolution', [node('formula', text('Der Rat möge beschließen:')), point(paragraph())]))).toEqual(['resolution_empty']);
  });

  it('names the empty point and the empty sub-point by what stands before them', () => {
    const list = node('subPoints', [node('subPoint', [words('ja')]), node('subPoint', [paragraph()])]);
    const document = sampleWith('resolution', [point(words('eins')), point(paragraph()), point(words('drei'), list)]);
    const findings = checkMotion(document, { minSignatories: 1 });
    expect(findings.map((each) => findingSentence(each, 'de'))).toEqual(['Punkt 2 ist leer.', 'Punkt 3 b ist leer.']);
    expect(findings.map((each) => each.place)).toEqual(['2.1', '2.2.1.1']);
  });

  it('counts signatories with a name only', () => {
    const document = sampleWith('signatories', [node('signatory', [], { name: 'Marlene Ahrens' }), node('signatory', [], { name: ' ' })]);
    const findings = checkMotion(document, { minSignatories: 2 });
    expect(findings.map((each) => findingSentence(each, 'en'))).toEqual(['Signatories are missing: 1 of 2.', 'A signatory has no name.']);
  });

  it('wants headings in order and with words', () => {
    const skipped = sampleWith('reasoning', [words('x'), node('heading', text('Zu tief'), { level: 4 }), node('heading', [], { level: 3 })]);
    expect(codes(skipped)).toEqual(['heading_skipped', 'heading_empty']);
  });

  it('allows a level 4 heading under the caption of a point', () => {
    const inside = node('pointReasoning', [node('heading', text('Zahlen'), { level: 4 }), words('x')]);
    expect(codes(sampleWith('reasoning', [inside]))).toEqual([]);
  });

  it('wants a description for an image, unless it is decoration', () => {
    const image = (attrs: Record<string, unknown>) => sampleWith('reasoning', [words('x'), node('image', [], { fileId: 'f-1', ...attrs })]);
    expect(codes(image({}))).toEqual(['image_without_text']);
    expect(codes(image({ decorative: true }))).toEqual([]);
    expect(codes(image({ alt: 'Plan', fileId: '' }))).toEqual(['image_without_file']);
  });

  it('looks at the header row of a table', () => {
    const table = (type: string, value: string) =>
      sampleWith('reasoning', [words('x'), node('table', [node('tableRow', [node(type, [words(value)])])])]);
    expect(codes(table('tableCell', 'Jahr'))).toEqual(['table_header_missing']);
    expect(codes(table('tableHeader', ''))).toEqual(['table_header_empty']);
    expect(codes(table('tableHeader', 'Jahr'))).toEqual([]);
  });

  it('finds an empty footnote, an empty section and a link that leads nowhere allowed', () => {
    expect(codes(sampleWith('reasoning', [paragraph(...text('x'), node('footnote'))]))).toEqual(['footnote_empty']);
    expect(codes(sampleWith('section', []))).toEqual(['section_empty']);
    const linked: MotionDocument = {
      type: 'doc',
      content: [node('reasoning', [paragraph(...text('hier', { type: 'link', attrs: { href: 'javascript:alert(1)' } }))])],
    };
    expect(codes(linked)).toEqual(['link_unsafe']);
    expect(childrenOf(linked)).toHaveLength(1);
  });
});
