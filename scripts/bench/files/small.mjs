import { besideStraight, alone } from './table.mjs';
import { inParallel, seconds, takingTurns } from './rounds.mjs';
import { drained, fewBytes } from './wire.mjs';

const size = 4096;
const lanes = 16;

/** Many small files, 16 at a time, and the same as objects of their own by the `minio` client to the same server. */
export async function small(bench) {
  const { people, minio: { client, bucket } } = bench;
  const count = bench.sizes.small.count;
  const ids = [];
  const rate = async (act) => count / (await seconds(() => inParallel(count, lanes, act)));
  const folders = [];
  for (let round = 0; round < bench.sizes.small.rounds; round += 1) folders.push(await people.folder(`Kleine Dateien ${round}`));
  const before = bench.house.processor();
  const put = await takingTurns(bench.sizes.small.rounds, {
    samples: (round) => rate(async (n) => {
      const answer = await people.browser.send('POST', `/files?name=${n}.bin&folder=${folders[round]}`, { body: fewBytes(size, n), keep: true });
      ids[n] = JSON.parse(answer).id;
    }),
    straight: (round) => rate((n) => client.putObject(bucket, `small-${round}-${n}`, fewBytes(size, n), size)),
  });
  const between = bench.house.processor();
  const get = await takingTurns(bench.sizes.small.rounds, {
    samples: () => rate((n) => people.browser.send('GET', `/files/${ids[n]}/content`)),
    straight: (round) => rate(async (n) => drained(await client.getObject(bucket, `small-${round}-${n}`))),
  });
  const after = bench.house.processor();
  await bench.minio.empty();
  const each = (from, to, key) => [((to[key] - from[key]) * 1000) / (count * bench.sizes.small.rounds)];
  return [
    besideStraight({ name: `put 4 KiB × ${count}, ${lanes} at a time`, unit: '/s', ...put, atLeast: 0.5 }),
    besideStraight({ name: `get 4 KiB × ${count}, ${lanes} at a time`, unit: '/s', ...get, atLeast: 0.5 }),
    alone({ name: 'processor a put, house', unit: 'ms', samples: each(before, between, 'house') }),
    alone({ name: 'processor a put, database', unit: 'ms', samples: each(before, between, 'database') }),
    alone({ name: 'processor a get, house', unit: 'ms', samples: each(between, after, 'house') }),
    alone({ name: 'processor a get, database', unit: 'ms', samples: each(between, after, 'database') }),
  ];
}
