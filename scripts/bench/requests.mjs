import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Person } from '../walkthrough/person.mjs';
import { at } from '../lib/paths.mjs';

const password = 'Musterstadt-2026';
export const signIn = (url, name, fraction) => new Person(url).signIn(`${name}@musterstadt.example`, password, fraction);

/** Milliseconds of each of `count` runs, one after the other. */
async function timed(count, act) {
  const samples = [];
  for (let run = 0; run < count; run += 1) {
    const begun = performance.now();
    await act(run);
    samples.push(performance.now() - begun);
  }
  return samples;
}

/** Every list a person opens, in another fraction at each request. */
export async function lists(url) {
  const person = await signIn(url, 'ahrens', '');
  const { fractions } = await person.get('/me');
  const crowd = fractions.filter(({ name }) => name.startsWith('Messfraktion'));
  const of = (path) => async (run) => person.get(`/fractions/${crowd[run % crowd.length].fractionId}${path}`);
  const all = { 'motions': '/motions?limit=50', 'motions, waiting for me': '/motions?scope=waiting', 'motions, searched': '/motions?q=Beleuchtung', 'today': '/today', 'search': '/search?q=Schulwege' };
  const samples = {};
  for (const [name, path] of Object.entries(all)) {
    await timed(20, of(path));
    samples[name] = await timed(200, of(path));
  }
  return samples;
}

export async function importSample(person) {
  const source = readFileSync(at('test', 'samples', 'antrag-schulwege.md'));
  const answer = await person.request('POST', person.in('/motions/import?format=markdown'), source, 'application/octet-stream');
  return (await answer.json()).id;
}

/** The first PDF a process makes, then the same page with another title each time, so that nothing of it is kept. */
export async function pdfs(person, motions) {
  const [first, ...others] = motions;
  const cold = await timed(1, () => person.bytes(person.in(`/motions/${first}/pdf`)));
  const warm = await timed(30, (run) => person.bytes(person.in(`/motions/${others[run % others.length]}/pdf`)));
  return { cold, warm };
}

/** Seconds from the click on "Einreichen" to the receipt in the hand, by the council office of the installation. */
export async function filings(person, motions) {
  const { bodies } = await person.get(person.in('/meetings'));
  const samples = [];
  for (const motion of motions) {
    const path = person.in(`/motions/${motion}`);
    await person.send('PATCH', path, { bodyId: bodies[0].id });
    await person.post(`${path}/review`);
    const { version } = await person.post(`${path}/adoption`);
    const begun = performance.now();
    await person.post(`${path}/filing`, { version });
    while ((await person.get(path)).filing?.state !== 'delivered') await wait(20);
    await person.bytes(`${path}/receipt`);
    samples.push((performance.now() - begun) / 1000);
  }
  return samples;
}
