import { setTimeout as sleep } from 'node:timers/promises';
import type { Running } from './contestant.js';
import { databaseSeconds } from './database-cpu.js';
import { largeText, typed, type Archive, type Written } from './documents.js';
import { BenchClient } from './driver/client.js';
import { Crowd } from './driver/crowd.js';
import { median, quantile, type Figures } from './figures.js';

export interface Stage {
  readonly running: Running;
  readonly archive: Archive;
  /** Process id of the database server. */
  readonly postmaster: number;
  /** How long a rate is measured. */
  readonly seconds: number;
}

export interface Workload {
  readonly name: string;
  readonly title: string;
  /** Best values the design asks of this engine: at most, or at least. */
  readonly goals?: Readonly<Record<string, { readonly most?: number; readonly least?: number }>>;
  readonly run: (stage: Stage) => Promise<Figures>;
}

const p50 = 'edit to other screen, p50 (ms)';
const p99 = 'edit to other screen, p99 (ms)';
const perCore = 'updates in per server core-second';
const toSynced = 'to whole text (ms)';
const perConnection = 'memory per idle connection (kB)';

interface Writing {
  readonly documents: number;
  readonly people: number;
  readonly writers?: number;
  readonly perSecond: number;
  readonly carets?: boolean;
}

/** People type at a steady rate; what they see of each other is timed. */
const writing =
  ({ documents, people, writers = people, perSecond, carets = false }: Writing) =>
  async ({ running, archive, postmaster, seconds }: Stage): Promise<Figures> => {
    const crowd = new Crowd(running, carets);
    await crowd.enter(await archive.empty(documents), people, writers);
    await crowd.write(1.5, perSecond, false);
    const [before, begun, database] = [await running.usage(), performance.now(), databaseSeconds(postmaster)];
    await crowd.write(seconds, perSecond, true);
    const [after, elapsed] = [await running.usage(), (performance.now() - begun) / 1_000];
    const cpu = (after.cpuMicros - before.cpuMicros) / 1e6;
    crowd.leave();
    return {
      [p50]: quantile(crowd.propagation, 0.5),
      'edit to other screen, p95 (ms)': quantile(crowd.propagation, 0.95),
      [p99]: quantile(crowd.propagation, 0.99),
      'edit to confirmation, p50 (ms)': quantile(crowd.confirmation, 0.5),
      'edit to confirmation, p99 (ms)': quantile(crowd.confirmation, 0.99),
      [perCore]: crowd.sent / cpu,
      'updates in per second': crowd.sent / seconds,
      'server processor (% of a core)': (100 * cpu) / elapsed,
      'database processor (% of a core)': (100 * (databaseSeconds(postmaster) - database)) / elapsed,
    };
  };

/** How long one client waits from opening its socket to holding the whole text. */
async function opening(running: Running, id: string): Promise<{ client: BenchClient; ms: number }> {
  const begun = performance.now();
  const client = new BenchClient(running.contestant.dialect, running.port, id, null);
  await client.synced;
  return { client, ms: performance.now() - begun };
}

const together = (people: number, bytes: number) => {
  let text: Written | undefined;
  return async ({ running, archive }: Stage): Promise<Figures> => {
    const id = await archive.store(running, (text ??= largeText(bytes)), true);
    const before = await running.usage();
    const all = await Promise.all(Array.from({ length: people }, () => opening(running, id)));
    const after = await running.usage();
    const times = all.map(({ ms }) => ms);
    if (all.some(({ client }) => client.text.length === 0)) throw new Error('Somebody was shown an empty text');
    all.forEach(({ client }) => client.leave());
    return {
      [`${toSynced}, p50`]: median(times),
      [`${toSynced}, last of all`]: Math.max(...times),
      'server processor (ms)': (after.cpuMicros - before.cpuMicros) / 1_000,
    };
  };
};

const cold = (strokes: number, folded: boolean) => {
  let text: Written | undefined;
  return async ({ running, archive }: Stage): Promise<Figures> => {
    const ids: string[] = [];
    for (let copy = 0; copy < 3; copy += 1) ids.push(await archive.store(running, (text ??= typed((count) => count >= strokes)), folded));
    const times: number[] = [];
    for (const id of ids) {
      const { client, ms } = await opening(running, id);
      times.push(ms);
      client.leave();
    }
    return { [toSynced]: median(times), [`${toSynced}, first of a fresh process`]: times[0] ?? Number.NaN };
  };
};

const idle = (documents: number, people: number) => {
  let text: Written | undefined;
  return async ({ running, archive }: Stage): Promise<Figures> => {
    text ??= typed((count) => count >= 300);
    const ids: string[] = [];
    for (let index = 0; index < documents; index += 1) ids.push(await archive.store(running, text, true));
    const crowd = new Crowd(running);
    const used = async () => {
      await sleep(500);
      return running.usage('memory');
    };
    // The first ones pay for code and buffers that all others share.
    await crowd.enter(ids.slice(0, 5), 10, 0);
    const alone = await used();
    await crowd.enter(ids.slice(5), 1, 0);
    const open = await used();
    await crowd.enter(ids.slice(0, 20), people, 0);
    const full = await used();
    crowd.leave();
    const each = (kind: 'rss' | 'heap') => {
      const connection = (full[kind] - open[kind]) / 1_024 / (20 * people);
      // Without a database they were in memory before.
      const document = running.contestant.keeps === 'nothing' ? Number.NaN : (open[kind] - alone[kind]) / 1_024 / (ids.length - 5) - connection;
      return { connection, document };
    };
    return {
      [perConnection]: each('rss').connection,
      'of it in the heap (kB)': each('heap').connection,
      'memory per open document (kB)': each('rss').document,
      'of it in the heap, the rest passes while it opens (kB)': each('heap').document,
    };
  };
};

export const workloads: readonly Workload[] = [
  {
    name: 'fifths',
    title: '20 documents, 5 writers each, 10 keys a second',
    goals: { [p50]: { most: 1.2 }, [p99]: { most: 7 } },
    run: writing({ documents: 20, people: 5, perSecond: 10 }),
  },
  { name: 'groups', title: '200 documents, 3 writers each, 2 keys a second, carets shown', run: writing({ documents: 200, people: 3, perSecond: 2, carets: true }) },
  { name: 'committees', title: '20 documents, 15 writers each, 1 key a second, carets shown', run: writing({ documents: 20, people: 15, perSecond: 1, carets: true }) },
  { name: 'assembly', title: '1 document, 150 writers, 1 key in 3 seconds, carets shown', run: writing({ documents: 1, people: 150, perSecond: 1 / 3, carets: true }) },
  { name: 'audience', title: '1 document, one writer with 10 keys a second, 500 readers', run: writing({ documents: 1, people: 501, writers: 1, perSecond: 10 }) },
  {
    name: 'load',
    title: '250 documents, 2 writers each (500 connections), 8 keys a second',
    goals: { [perCore]: { least: 8_500 } },
    run: writing({ documents: 250, people: 2, perSecond: 8 }),
  },
  { name: 'together', title: '150 people open one document of 400 kB at once', run: together(150, 400_000) },
  { name: 'cold', title: 'first opening of a document with 60,000 edits', goals: { [toSynced]: { most: 300 } }, run: cold(60_000, true) },
  { name: 'unfolded', title: 'the same, all 60,000 edits one by one in the log', run: cold(60_000, false) },
  { name: 'idle', title: '205 documents open, 1,000 more connections that do nothing', goals: { [perConnection]: { most: 20 } }, run: idle(205, 50) },
];
