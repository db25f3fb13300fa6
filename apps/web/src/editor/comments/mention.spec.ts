import { mentionBefore, peopleLike, withMention, withMentions } from './mention.js';

const people = ['Kemal Demir', 'Sabine Kühn', 'Dr. Ulrike Roth'].map((name) => ({ id: name, name }));

describe('a name after @', () => {
  it('is looked for by the beginning of any of its words, and only while it is being written', () => {
    expect(mentionBefore('Danke, @De', 10)).toEqual({ at: 7, begun: 'De' });
    expect(mentionBefore('demir@example', 13)).toBeNull();
    expect(mentionBefore('@Kemal\nund', 10)).toBeNull();
    expect(peopleLike(people, 'ro').map(({ name }) => name)).toEqual(['Dr. Ulrike Roth']);
    expect(peopleLike(people, '')).toHaveLength(3);
    expect(peopleLike(people, 'ühn')).toEqual([]);
  });

  it('is put in place of what was begun, and the caret stands behind it', () => {
    expect(withMention('Danke, @De für alles', { at: 7, begun: 'De' }, 'Kemal Demir')).toEqual({ text: 'Danke, @Kemal Demir für alles', caret: 20 });
  });

  it('is told from the other words when it is read', () => {
    expect(withMentions('An @Kemal Demir: a@b', [people[0]!])).toEqual([
      { text: 'An ', person: false },
      { text: '@Kemal Demir', person: true },
      { text: ': a@b', person: false },
    ]);
  });
});
