import { partsOf } from './parts.js';

const usage = { folders: [{ id: 'a', name: 'Haushalt', bytes: 60, files: 2 }], filesBytes: 10, versionsBytes: 20, trashBytes: 5, usedBytes: 100 };

describe('what the storage is used for', () => {
  it('counts files, former versions and the trash apart, and names what one does not see', () => {
    expect(partsOf(usage)).toEqual([
      { name: 'files', bytes: 70 },
      { name: 'versions', bytes: 20 },
      { name: 'trash', bytes: 5 },
      { name: 'others', bytes: 5 },
    ]);
  });

  it('invents nothing where copies share their bytes', () => {
    expect(partsOf({ ...usage, usedBytes: 40 }).map(({ name }) => name)).toEqual(['files', 'versions', 'trash']);
  });
});
