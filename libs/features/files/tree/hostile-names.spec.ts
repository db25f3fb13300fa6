import { refusal, withDesk, type FilesDesk } from '../desk.testing.js';

let desk: FilesDesk;
withDesk((fresh) => (desk = fresh));

const bad = [
  '', ' ', '.', '..', '../etc/passwd', 'a/b.txt', 'a\\b.txt', 'C:\\Windows', 'a\u0000.pdf', 'a\r\nSet-Cookie: x', 'a\tb', '\u007f',
  'photo\u202egpj.exe', 'a\u200b.txt', 'a\ufeff.txt', 'CON', 'con.txt', 'LPT1.pdf', 'Ende.', `${'x'.repeat(252)}.txt`, `${'😀'.repeat(64)}`,
];

describe('a name that would deceive people, leave its folder or not lie on their computers', () => {
  it.each(bad.map((name) => [JSON.stringify(name).slice(0, 40), name]))('is refused everywhere: %s', async (_, name) => {
    const file = await desk.file('gut.txt');
    const acts = [
      () => desk.file(name),
      () => desk.folder(name),
      () => desk.room.arranging.ensure(desk.anna, name, null),
      () => desk.room.arranging.change(desk.anna, 'file', file, { name }),
      () => desk.room.copying.copy(desk.anna, 'file', file, { folderId: null, name }),
      () => desk.room.uploads.begin(desk.anna, { name, folderId: null, bytes: 10, replace: null, modifiedAt: null }),
    ];
    for (const act of acts) await expect(act()).rejects.toEqual(refusal('invalid_input'));
    expect([await desk.names(), await desk.used()]).toEqual([['gut.txt'], 7]);
  });

  it.each(['Straße.txt', '😀 Einladung.pdf', '.gitignore', 'a..b.txt', `${'x'.repeat(251)}.txt`, 'Ärger & Co. (neu) [1] #2 100%.txt'])('is not %s', async (name) => {
    const id = await desk.file(name);
    expect((await desk.room.listing.at(desk.anna, [name]))?.id).toBe(id);
  });
});
