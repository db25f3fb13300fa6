import { changesOf, peopleIn } from './people.js';

const state = (id: string, name: string) => ({ user: { id, name, color: '#0B5FA5' }, cursor: null });

describe('who is at the text', () => {
  const here = peopleIn(new Map<number, unknown>([[1, state('k', 'Kemal Demir')], [2, state('a', 'Renate Ahrens')], [3, state('k', 'Kemal Demir')], [4, {}]]), 'a');

  it('shows each person once, and me first', () => {
    expect(here.map(({ name }) => name)).toEqual(['Renate Ahrens', 'Kemal Demir']);
  });

  it('tells who came and who went', () => {
    const later = peopleIn(new Map([[2, state('a', 'Renate Ahrens')], [5, state('s', 'Sabine Kühn')]]), 'a');
    expect(changesOf(here, later)).toEqual({ joined: ['Sabine Kühn'], left: ['Kemal Demir'] });
  });
});
