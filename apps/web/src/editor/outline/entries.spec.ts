import { motionSchema, template } from '#motion';
import { entryAt, outlineOf } from './entries.js';

const doc = motionSchema.nodeFromJSON(template('motion', undefined, { title: 'Sichere Schulwege' }));
const entries = outlineOf(doc);

describe('the outline beside the text', () => {
  it('lists the title and the parts in the order of the paper', () => {
    expect(entries.map(({ level, text }) => `${level} ${text}`)).toEqual([
      '1 Sichere Schulwege',
      '2 Beschlussvorschlag',
      '2 Begründung',
      '2 Finanzielle Auswirkungen',
    ]);
  });

  it('knows the part with the caret', () => {
    const reasoning = entries[2]!;
    expect(entryAt(entries, reasoning.at + 2)).toBe(2);
    expect(entryAt(entries, reasoning.at - 1)).toBe(1);
  });

  it('marks nothing before the title', () => {
    expect(entryAt(entries, 0)).toBe(-1);
  });

  it('names the reasoning of a point shortly, by its number or by its own words', () => {
    const [first, second] = [{ point: 1 }, { point: 2, label: 'Zum Radweg:' }].map((attrs) => ({ type: 'pointReasoning', attrs, content: [{ type: 'paragraph' }] }));
    const whole = motionSchema.nodeFromJSON({ type: 'doc', content: [{ type: 'reasoning', attrs: { heading: 'Begründung' }, content: [first, second] }] });
    expect(outlineOf(whole).map(({ text, point }) => [text, point])).toEqual([['Begründung', null], ['Zu Beschlusspunkt 1', 1], ['Zum Radweg', null]]);
  });

  it('lists the points with their numbers and first words, as soon as there are two', () => {
    const point = (text: string) => ({ type: 'point', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
    const whole = motionSchema.nodeFromJSON({
      type: 'doc',
      content: [{ type: 'resolution', attrs: { heading: 'Beschlussvorschlag', startAt: 3 }, content: [point('Bäume pflanzen'), point('Bäume gießen')] }],
    });
    expect(outlineOf(whole).map(({ text, moves }) => [text, moves])).toEqual([['Beschlussvorschlag', undefined], ['3. Bäume pflanzen', 'point'], ['4. Bäume gießen', 'point']]);
  });
});
