import { alone } from './table.mjs';
import { fillFolder } from './crowd.mjs';
import { seconds } from './rounds.mjs';

/** What Nextcloud's client asks for when it looks for changes. */
const asked = `<?xml version="1.0"?><d:propfind xmlns:d="DAV:" xmlns:oc="http://owncloud.org/ns"><d:prop>
<d:resourcetype/><d:getlastmodified/><d:getcontentlength/><d:getetag/><oc:size/><oc:id/><oc:fileid/><oc:downloadURL/><oc:dDC/><oc:permissions/><oc:checksums/><oc:share-types/>
</d:prop></d:propfind>`;

const enoughPages = 50;

/** Every page of a folder, each from where the one before ended. */
async function pages({ people }, folder) {
  const samples = [];
  let after = null;
  do {
    let answer;
    const next = after === null ? '' : `&after=${after}`;
    samples.push(1000 * (await seconds(async () => (answer = await people.browser.send('GET', `/files?folder=${folder}&limit=200${next}`, { keep: true })))));
    after = JSON.parse(answer).next;
  } while (after !== null);
  return samples;
}

async function propfinds({ people, house }, name, { runs, gzip }) {
  const headers = { depth: '1', 'accept-encoding': gzip ? 'gzip' : 'identity', 'content-type': 'application/xml' };
  const ask = () => people.program.send('PROPFIND', `/remote.php/webdav/${name}/`, { body: Buffer.from(asked), headers });
  for (let run = 0; run < Math.min(runs, 3); run += 1) await ask();
  const before = house.processor();
  const samples = [];
  for (let run = 0; run < runs; run += 1) samples.push(1000 * (await seconds(ask)));
  const after = house.processor();
  const each = (key) => Math.round((1000 * (after[key] - before[key])) / runs);
  return { samples, processor: `${each('house')} + ${each('database')} ms` };
}

/** A folder as pages for the browser and whole for sync clients. Of a PROPFIND counts the time to its last byte, which nobody parses. */
export async function listing(bench) {
  const rows = [];
  for (const [count, runs] of bench.sizes.listing) {
    const name = `Ordner-${count}`;
    const folder = await fillFolder(bench.house, bench.people.fraction, name, count);
    await bench.house.sql('vacuum analyze file_entry');
    await pages(bench, folder);
    const samples = [];
    // Small folders have a page or five: walked through again, until there is enough to tell a median.
    do samples.push(...(await pages(bench, folder)));
    while (samples.length < enoughPages);
    rows.push(alone({ name: `JSON, a page of 200 in a folder of ${count}`, unit: 'ms', goal: 20, samples }));
    for (const gzip of [false, true]) {
      const { samples, processor } = await propfinds(bench, name, { runs, gzip });
      const goal = count === 10_000 && !gzip ? { goal: 100 } : {};
      rows.push(alone({ name: `PROPFIND of ${count}${gzip ? ', gzip' : ''} (processor, house + database: ${processor})`, unit: 'ms', ...goal, samples }));
    }
  }
  return rows;
}
