import { meetingsFor } from './meetings-for.js';

const meeting = (id: string, bodyId: string) => ({ id, bodyId, name: `Sitzung ${id}`, start: '2026-12-02T16:00:00.000Z' });
const coming = [meeting('1', 'rat'), meeting('2', 'ausschuss'), meeting('3', 'rat')];
const ids = (...given: Parameters<typeof meetingsFor>) => meetingsFor(...given).map(({ id }) => id);

describe('the meetings a motion can be meant for', () => {
  it('are those of its body', () => {
    expect(ids({ bodyId: 'rat', meeting: null }, coming)).toEqual(['1', '3']);
    expect(ids({ bodyId: null, meeting: null }, coming)).toEqual([]);
  });

  it('keep the one that was chosen, even when it is over', () => {
    const past = { ...meeting('0', 'rat'), filingDeadline: null };
    expect(ids({ bodyId: 'rat', meeting: past }, coming)).toEqual(['0', '1', '3']);
    expect(ids({ bodyId: 'rat', meeting: { ...past, id: '3' } }, coming)).toEqual(['1', '3']);
  });
});
