import { fillDocuments } from '../documents.mjs';
import { alone } from './table.mjs';

/** Common and rare words, parts of longer ones, half typed ones, several at once, and one that stands nowhere. */
const questions = ['Haushalt', 'Beleuchtung', 'Straßenbeleuchtung', 'Satzung Vergabe', 'Friedhofsgebühr', 'sanierun', 'Klima', 'Rat', 'Spielplatz', 'Kita Zuschuss Neubau', 'Brücke', 'Xylophon'];

export async function search({ people: { chair, fraction }, house, sizes }) {
  const { documents, runs } = sizes.search;
  await fillDocuments(house.databaseUrl, fraction, documents);
  const ask = (q) => chair.get(chair.in(`/search?q=${encodeURIComponent(q)}`));
  for (const q of questions) await ask(q);
  const samples = [];
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now();
    await ask(questions[run % questions.length]);
    samples.push(performance.now() - begun);
  }
  return [alone({ name: `search over ${documents} documents of 400 words`, unit: 'ms', goal: 100, samples, share: 0.95 })];
}
