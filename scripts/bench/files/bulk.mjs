import { alone } from './table.mjs';
import { inParallel, seconds } from './rounds.mjs';
import { fewBytes } from './wire.mjs';

const size = 4096;
const aRequest = 100;

/** As Nextcloud's client writes it: many files in one request, each with its path and its sum. */
function bundle(folder, first, count) {
  const parts = Array.from({ length: count }, (_, n) => [
    Buffer.from(`--bench\r\nX-File-Path: /${folder}/${first + n}.bin\r\nX-File-Mtime: 1700000000\r\nContent-Length: ${size}\r\n\r\n`),
    fewBytes(size, first + n),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...parts.flat(), Buffer.from('--bench--\r\n')]);
}

/** What a sync client does with many small files: all in a few requests, or each by a PUT of its own. */
export async function bulk({ people, sizes, minio }) {
  const { count, rounds } = sizes.bulk;
  const { program, user } = people;
  const files = `/remote.php/dav/files/${encodeURIComponent(user)}`;
  const headers = { 'content-type': 'multipart/related; boundary=bench' };
  const put = (folder) => (n) => program.send('PUT', `${files}/${folder}/${n}.bin`, { body: fewBytes(size, n) });
  const ways = {
    [`${count} files of 4 KiB by bulk upload, ${aRequest} a request`]: (folder) => inParallel(count / aRequest, 1, (n) => program.send('POST', '/remote.php/dav/bulk', { body: bundle(folder, n * aRequest, aRequest), headers })),
    [`${count} files of 4 KiB by PUT, one after the other`]: (folder) => inParallel(count, 1, put(folder)),
    [`${count} files of 4 KiB by PUT, 6 at a time`]: (folder) => inParallel(count, 6, put(folder)),
  };
  const rows = [];
  for (const [name, act] of Object.entries(ways)) {
    const samples = [];
    for (let round = 0; round < rounds; round += 1) {
      const folder = `Abgleich-${rows.length}-${round}`;
      await people.folder(folder);
      samples.push(await seconds(() => act(folder)));
    }
    rows.push(alone({ name, unit: 's', samples }));
  }
  await minio.empty();
  return rows;
}
