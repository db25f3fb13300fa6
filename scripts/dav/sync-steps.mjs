import { randomBytes } from 'node:crypto';
import { deepEqual, equal, ok } from 'node:assert/strict';
import { renameSync, rmSync } from 'node:fs';
import { basic } from './devices.mjs';
import { openLine } from './line.mjs';

const MiB = 1024 * 1024;
const names = ['Übersicht – Bänke 🌳.txt', 'Größe & Maß/Straßen #3 100%.txt', 'Größe & Maß/Ångström/日本語 é.md', "Anlage 'A' [1]; (Kopie).txt"];

/** Asks for one thing as the client does. */
async function propfind({ url, laptop }, path, property) {
  const body = `<?xml version="1.0"?><d:propfind xmlns:d="DAV:" xmlns:oc="http://owncloud.org/ns"><d:prop><${property}/></d:prop></d:propfind>`;
  const answer = await fetch(`${url}/remote.php/webdav/${path.split('/').map(encodeURIComponent).join('/')}`, { method: 'PROPFIND', headers: { Authorization: basic(laptop.device), Depth: '0' }, body });
  return new RegExp(`<${property}>(.*?)</${property}>`).exec(await answer.text())?.[1] ?? null;
}

async function both({ laptop, office }) {
  await laptop.sync();
  await office.sync();
  deepEqual(office.tree(), laptop.tree());
}

/** A file of so many bytes that no packing makes smaller. */
const noise = (bytes) => randomBytes(bytes);

export const steps = [
  ['the first sync brings what the fraction has, and takes along umlauts, emoji and all the signs of a keyboard', async (run) => {
    names.forEach((name) => run.laptop.write(name, `Inhalt von ${name}\n`));
    await run.laptop.sync();
    ok(run.laptop.tree().length > names.length + 3, 'nothing of the fraction arrived');
    for (const name of names) ok(await propfind(run, name, 'oc:fileid'), `${name} is not at the server`);
  }],
  ['a second computer gets all of it, with the times of the first', async (run) => {
    await run.office.sync();
    deepEqual(run.office.tree(), run.laptop.tree());
    for (const name of names) equal(run.office.modified(name), run.laptop.modified(name));
  }],
  ['a sync without a change moves nothing', async (run) => {
    const before = await propfind(run, '', 'd:getetag');
    await run.office.sync();
    equal(await propfind(run, '', 'd:getetag'), before);
    ok(!/propagate\.upload|Starting PUT|Starting MKCOL/i.test(run.office.said ?? ''));
  }],
  ['150 small files arrive together', async (run) => {
    for (let n = 0; n < 150; n += 1) run.laptop.write(`Viele/Notiz ${n}.txt`, `Notiz ${n}\n`);
    await both(run);
    equal(run.office.tree('Viele').length, 150);
  }],
  ['an edit deep down reaches the other computer', async (run) => {
    run.laptop.write(names[2], 'Neu am Laptop\n');
    await both(run);
    equal(run.office.read(names[2]).toString(), 'Neu am Laptop\n');
  }],
  ['and one on the other comes back', async (run) => {
    run.office.write(names[0], 'Neu im Büro\n');
    await run.office.sync();
    await run.laptop.sync();
    equal(run.laptop.read(names[0]).toString(), 'Neu im Büro\n');
  }],
  ['a renamed file stays the same file', async (run) => {
    const before = await propfind(run, names[0], 'oc:fileid');
    renameSync(run.laptop.path(names[0]), run.laptop.path('Übersicht neu 🎉.txt'));
    await both(run);
    equal(await propfind(run, 'Übersicht neu 🎉.txt', 'oc:fileid'), before);
    ok(!run.office.has(names[0]));
  }],
  ['a renamed folder takes its files along', async (run) => {
    renameSync(run.laptop.path('Größe & Maß'), run.laptop.path('Maße'));
    await both(run);
    ok(run.office.has('Maße/Ångström/日本語 é.md') && !run.office.has('Größe & Maß'));
  }],
  ['what is deleted goes, on both sides', async (run) => {
    rmSync(run.laptop.path('Viele'), { recursive: true });
    rmSync(run.laptop.path(names[3]));
    await both(run);
    ok(!run.office.has('Viele') && !run.office.has(names[3]));
  }],
  ['of two edits at once both are kept', async (run) => {
    run.laptop.write('Streit.txt', 'gemeinsam\n');
    await both(run);
    run.laptop.write('Streit.txt', 'vom Laptop\n');
    run.office.write('Streit.txt', 'aus dem Büro\n');
    await run.laptop.sync();
    await run.office.sync();
    equal(run.office.read('Streit.txt').toString(), 'vom Laptop\n');
    const kept = run.office.tree().map((line) => line.replace(/ [0-9a-f]{64}$/, '')).find((name) => /^Streit \(conflicted copy/.test(name));
    equal(run.office.read(kept ?? 'Streit.txt').toString(), 'aus dem Büro\n');
    rmSync(run.office.path(kept));
  }],
  ['25 MB go up in pieces and come down whole', async (run) => {
    run.laptop.write('Plan 25 MB.bin', noise(25 * MiB));
    await both(run);
    equal(run.office.read('Plan 25 MB.bin').length, 25 * MiB);
  }],
  ['an upload that was cut goes on where it was', async (run) => {
    const size = 60 * MiB;
    const line = await openLine(run.url);
    run.laptop.write('Plan 60 MB.bin', noise(size));
    line.cutAfter = 45 * MiB;
    await run.laptop.sync({ url: line.url, retries: 0, mayFail: true });
    ok(line.isCut, 'the line was never cut');
    equal(await propfind(run, 'Plan 60 MB.bin', 'oc:fileid'), null, 'half a file is visible');
    line.mend();
    const before = line.up;
    await run.laptop.sync({ url: line.url });
    line.close();
    ok(line.up - before < size - 5 * MiB, `began anew: ${Math.round((line.up - before) / MiB)} MiB after the cut`);
    await both(run);
    equal(run.office.read('Plan 60 MB.bin').length, size);
  }],
];
