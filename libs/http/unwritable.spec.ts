import { unwritable } from './unwritable.js';

describe('text that the database cannot keep', () => {
  it('is found wherever it stands, and its place is named', () => {
    expect(unwritable({ title: 'a\u0000b' })).toBe('title');
    expect(unwritable({ template: { sections: ['gut', 'a\ud800b'] } })).toBe('template.sections.1');
    expect(unwritable('\udc00')).toBe('');
  });

  it('is not what people write, in whatever script', () => {
    expect(unwritable({ name: 'Ayşe Yılmaz', note: '👩‍🌾 𝔉raktur\n\t„so“', count: 3, none: null, at: undefined })).toBeNull();
  });
});
