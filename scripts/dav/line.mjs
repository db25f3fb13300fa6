import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** A line to the house that counts what goes up, and is cut after so many bytes until somebody mends it. */
export async function openLine(url) {
  const { hostname, port } = new URL(url);
  const line = { up: 0, cutAfter: Infinity, isCut: false };
  const ends = new Set();
  const cut = () => {
    line.isCut = true;
    for (const end of ends) end.destroy();
  };
  const mend = () => Object.assign(line, { isCut: false, cutAfter: Infinity });
  const server = createServer((near) => {
    if (line.isCut) return void near.destroy();
    const far = connect(Number(port), hostname);
    for (const [end, other] of [[near, far], [far, near]]) {
      ends.add(end);
      end.on('error', () => other.destroy()).on('close', () => ends.delete(end) && other.destroy());
    }
    near.on('data', (piece) => {
      line.up += piece.length;
      if (line.up > line.cutAfter) cut();
    });
    near.pipe(far).pipe(near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    for (const end of ends) end.destroy();
    server.close();
  };
  return Object.assign(line, { mend, url: `http://127.0.0.1:${server.address().port}`, close });
}
