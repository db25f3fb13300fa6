import { refusal, withDesk, type FilesDesk } from '../desk.testing.js';
import { memberOf } from '../room.testing.js';

let desk: FilesDesk;
withDesk((fresh) => (desk = fresh));

describe('folders', () => {
  it('lie in one another, show the way up, and are renamed and moved with all they hold', async () => {
    const [year, month] = [await desk.folder('2026'), await desk.folder('Mai')];
    await desk.file('Protokoll.txt', 'x', month);
    await desk.room.arranging.change(desk.anna, 'folder', month, { parentId: year, name: 'Juni' });
    const { path, files } = await desk.room.files.list(desk.anna, month);
    expect(path.map(({ name }) => name)).toEqual(['2026', 'Juni']);
    expect(files.map(({ name }) => name)).toEqual(['Protokoll.txt']);
    expect(await desk.names()).toEqual(['2026']);
  });

  it('do not go into themselves or into what lies in them', async () => {
    const outer = await desk.folder('außen');
    const inner = await desk.folder('innen', outer);
    await expect(desk.room.arranging.change(desk.anna, 'folder', outer, { parentId: inner })).rejects.toEqual(refusal('folder_cycle'));
    await expect(desk.room.arranging.change(desk.anna, 'folder', outer, { parentId: outer })).rejects.toEqual(refusal('folder_cycle'));
  });

  it('do not swap into a ring when two people move at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await desk.folder(`a${round}`), await desk.folder(`b${round}`)];
      const moves = await Promise.allSettled([
        desk.room.arranging.change(desk.anna, 'folder', a, { parentId: b }),
        desk.room.arranging.change(memberOf(desk.anna.fractionId), 'folder', b, { parentId: a }),
      ]);
      expect(moves.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    }
  });

  it('do not take a name that is taken where they arrive', async () => {
    const [year, other] = [await desk.folder('2026'), await desk.folder('Mai')];
    await desk.folder('Mai', year);
    await expect(desk.room.arranging.change(desk.anna, 'folder', other, { parentId: year })).rejects.toEqual(refusal('name_taken'));
    expect(await desk.names()).toEqual(['2026', 'Mai']);
  });

  it('lose no file that arrives while they go into the trash', async () => {
    const at = await desk.folder('Ablage');
    const [upload, removal] = await Promise.allSettled([desk.file('spät.txt', 'x', at), desk.room.trash.remove(desk.anna, 'folder', at)]);
    expect(removal.status).toBe('fulfilled');
    await desk.room.trash.restore(desk.anna, 'folder', at);
    expect(await desk.names(at)).toEqual(upload.status === 'fulfilled' ? ['spät.txt'] : []);
  });
});
