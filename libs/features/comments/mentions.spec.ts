import { mentionsIn } from './readers.js';

const people = ['Anna Kühn', 'Anna Kühnert', 'Kemal Demir'].map((name) => ({ id: name, name }));
const named = (text: string) => mentionsIn(text, people).map(({ name }) => name);

describe('a mention', () => {
  it.each([
    ['Danke, @Anna Kühn!', ['Anna Kühn']],
    ['@Anna Kühnert und @Kemal Demir', ['Anna Kühnert', 'Kemal Demir']],
    ['@Kemal Demirs Vorschlag', []],
    ['@Kemal Demir @Kemal Demir', ['Kemal Demir']],
    ['demir@example.org, Kemal Demir', []],
  ])('in %s is of %j', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});
