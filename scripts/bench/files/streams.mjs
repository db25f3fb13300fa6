import { alone, besideStraight } from './table.mjs';
import { seconds, takingTurns } from './rounds.mjs';
import { bytes, drained } from './wire.mjs';

const mega = 1_000_000;

async function putHere({ people }, folder, name, size) {
  const answer = await people.browser.send('POST', `/files?name=${name}&folder=${folder}`, { body: bytes(size), size, keep: true });
  return JSON.parse(answer).id;
}

/** Large files through the API, encrypted and opened again, and the same bytes by the `minio` client to the same server. */
export async function streams(bench) {
  const folder = await bench.people.folder('Große Dateien');
  const rows = [];
  const { client, bucket } = bench.minio;
  for (const [label, size, rounds] of bench.sizes.streams) {
    const ids = [];
    const rate = async (act) => size / mega / (await seconds(act));
    const before = bench.house.processor();
    const put = await takingTurns(rounds, {
      samples: (round) => rate(async () => ids.push(await putHere(bench, folder, `${label.replace(' ', '')}-${round}.bin`, size))),
      straight: (round) => rate(() => client.putObject(bucket, `straight-${round}`, bytes(size), size)),
    });
    const between = bench.house.processor();
    const get = await takingTurns(rounds, {
      samples: (round) => rate(() => bench.people.browser.send('GET', `/files/${ids[round]}/content`)),
      straight: (round) => rate(async () => drained(await client.getObject(bucket, `straight-${round}`))),
    });
    const after = bench.house.processor();
    rows.push(besideStraight({ name: `put ${label}`, unit: 'MB/s', ...put, atLeast: 0.8 }), besideStraight({ name: `get ${label}`, unit: 'MB/s', ...get, atLeast: 0.8 }));
    const perGigabyte = (from, to) => [(to.house - from.house) / ((size * rounds) / 1e9)];
    rows.push(
      alone({ name: `processor of the house, put ${label}`, unit: 's a GB', samples: perGigabyte(before, between) }),
      alone({ name: `processor of the house, get ${label}`, unit: 's a GB', samples: perGigabyte(between, after) }),
    );
    await bench.minio.empty();
  }
  return rows;
}
