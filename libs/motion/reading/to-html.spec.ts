import { node, paragraph, point, text } from '../convert/build.js';
import { repair } from '../convert/repair.js';
import { template } from '../templates/template.js';
import { sampleMotion } from '../../../test/samples/sample-motion.js';
import { toHtml } from './to-html.js';

const meta = { kindLabel: 'Antrag', fractionName: 'Bürger für Musterstadt', number: '07/2026' };

describe('the reading view', () => {
  it('says of a motion without a title that it has none', () => expect(toHtml(template('motion'), meta)).toContain('<h1>Ohne Titel</h1>'));
  const html = toHtml(sampleMotion(), { ...meta, annexes: ['Lageplan.pdf'], imageUrl: (id) => `/files/${id}` });

  it('shows headings, points and letters as what they are', () => {
    expect(html).toContain('<h1>Sichere Schulwege in der Südstadt</h1>');
    expect(html).toContain('<h2>Beschlussvorschlag</h2><p>Die Stadtvertretung möge beschließen:</p><ol><li><p>Vor allen');
    expect(html).toContain('<ol type="a"><li><p>ob eine Ampel möglich ist,</p></li>');
    expect(html).toContain('<h3>Zu Beschlusspunkt 2:</h3>');
  });

  it('gives tables their headers and images their description', () => {
    expect(html).toContain('<th scope="col"><p>Jahr</p></th>');
    expect(html).toContain('<img src="/files/f-1" alt="Lageplan der Kreuzung">');
  });

  it('leads to the footnotes and back', () => {
    expect(html).toContain('<a href="#fn-1" id="fnref-1" role="doc-noteref" aria-label="Fußnote 1">1</a>');
    expect(html).toContain('<li id="fn-1">Erhebung des Jugendbeirats <a href="#fnref-1"');
  });

  it('describes an image it cannot show', () => {
    expect(toHtml(sampleMotion(), meta)).toContain('<p>[Bild: Lageplan der Kreuzung]</p>');
  });

  it('goes on counting after a paragraph between points', () => {
    const words = (value: string) => paragraph(...text(value));
    const document = repair({ type: 'doc', content: [node('resolution', [point(words('a')), words('und'), point(words('b'))], { startAt: 4 })] });
    expect(toHtml(document, meta)).toContain('<ol start="4"><li><p>a</p></li></ol><p>und</p><ol start="5"><li><p>b</p></li></ol>');
  });

  it('leaves out a section in which nothing stands, and says of a part that must still be written that it is empty', () => {
    const html = toHtml(template('motion'), meta);
    expect(html).not.toContain('Finanzielle Auswirkungen');
    expect(html).toContain('<h2>Beschlussvorschlag</h2><p>Die Stadtvertretung möge beschließen:</p><p><em>Noch leer.</em></p>');
    expect(html).toContain('<h2>Begründung</h2><p><em>Noch leer.</em></p>');
  });

  it('lets no text become markup', () => {
    const attack = '"><script>alert(1)</script>';
    const written = toHtml(
      repair({
        type: 'doc',
        content: [
          node('letterhead', [], { place: attack, addressee: attack }),
          node('title', text(attack)),
          node('resolution', [], { heading: attack }),
          node('reasoning', [paragraph(...text(attack), node('footnote', [], { text: attack })), node('image', [], { fileId: 'f', alt: attack })]),
          node('signatories', [node('signatory', [], { name: attack, function: attack })]),
        ],
      }),
      { kindLabel: attack, fractionName: attack, number: attack, annexes: [attack], imageUrl: () => attack },
    );
    expect(written).not.toContain('<script');
    expect(written).not.toContain('""');
  });
});
