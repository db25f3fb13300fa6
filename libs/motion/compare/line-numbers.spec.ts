import { node, paragraph, text } from '../convert/build.js';
import { repair } from '../convert/repair.js';
import { motionSchema } from '../schema/extensions.js';
import { schulwege } from './compare.testing.js';
import { LINE_MEASURE, lineAt, numberedLines } from './line-numbers.js';

describe('the numbers of lines', () => {
  it('count through the whole motion, number for number', async () => {
    const lines = numberedLines(await schulwege());
    expect(lines.map((line) => line.number)).toEqual(lines.map((_, index) => index + 1));
    expect(lines.every((line) => line.text.length <= LINE_MEASURE)).toBe(true);
    expect(lines.slice(1, 5).map((line) => line.text)).toEqual([
      'Beschlussvorschlag',
      'Die Stadtvertretung möge beschließen:',
      '1. Die Bürgermeisterin wird beauftragt, vor allen Grundschulen bis zum',
      '31.03.2027 Tempo 30 einzurichten und die Querungen an der Lindenstraße sowie',
    ]);
  });

  it('leave out no word, and lead to their words in the document', async () => {
    const document = await schulwege();
    const doc = motionSchema.nodeFromJSON(document);
    const lines = numberedLines(document);
    const texts = lines.filter((line) => line.to > line.from && !line.text.includes('|'));
    for (const line of texts) expect(line.text.endsWith(doc.textBetween(line.from, line.to).trimEnd())).toBe(true);
    const second = lines[4]!;
    expect(lineAt(lines, second.from + 3)).toBe(second);
  });

  it('cut a word that is longer than a line, and never loop', () => {
    const long = repair({ type: 'doc', content: [node('reasoning', [paragraph(...text('Rindfleischetikettierungsüberwachung')), paragraph(...text('a b'))])] });
    expect(numberedLines(long, 10).map((line) => line.text)).toEqual(['Rindfleisc', 'hetikettie', 'rungsüberw', 'achung', 'a b', 'Beschlussv', 'orschlag']);
  });
});
