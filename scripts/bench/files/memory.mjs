import { alone } from './table.mjs';
import { inParallel } from './rounds.mjs';
import { bytes } from './wire.mjs';
import { setTimeout as wait } from 'node:timers/promises';

/** The most the process holds while something is done, above what it held before. */
async function growth(house, act) {
  await wait(2_000);
  const before = house.memory();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, house.memory())), 100);
  try {
    await act();
  } finally {
    clearInterval(watch);
  }
  return most - before;
}

/** Part by part, as the browser brings large files. */
async function inParts({ people }, folder, name, size) {
  const wish = Buffer.from(JSON.stringify({ name, folderId: folder, bytes: size }));
  const begun = JSON.parse(await people.browser.send('POST', '/uploads', { body: wish, headers: { 'content-type': 'application/json' }, keep: true }));
  for (let offset = 0; offset < size; offset += begun.partBytes) {
    const part = Math.min(begun.partBytes, size - offset);
    await people.browser.send('PATCH', `/uploads/${begun.id}?offset=${offset}`, { body: bytes(part), size: part });
  }
}

const whole = ({ people }, folder, name, size) => people.browser.send('POST', `/files?name=${name}&folder=${folder}`, { body: bytes(size), size });

/** Many large uploads at once: what each adds to the memory of the house. */
export async function memory(bench) {
  const { people: { folder }, sizes, minio, house } = bench;
  const rows = [];
  for (const [label, act, { uploads, size }] of [['as one stream', whole, sizes.memory.streams], ['in parts, as the browser does', inParts, sizes.memory.parts]]) {
    const into = await folder(`Gleichzeitig ${label}`);
    await act(bench, into, 'zuvor.bin', 64_000_000);
    const grown = await growth(house, () => inParallel(uploads, uploads, (n) => act(bench, into, `${n}.bin`, size)));
    rows.push(alone({ name: `memory an upload, ${uploads} × ${size / 1e6} MB at once, ${label}`, unit: 'MB', goal: 32, samples: [grown / uploads] }));
    await minio.empty();
  }
  return rows;
}
