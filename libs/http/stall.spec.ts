import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import express from 'express';
import { endWhenStalled } from './stall.js';

const patienceMs = 400;
let server: Server;
let arrived: (number | 'broken off')[];
beforeEach(async () => {
  arrived = [];
  const app = express();
  app.post('/', (request, response) => {
    endWhenStalled(request, patienceMs);
    buffer(request).then(
      ({ length }) => {
        arrived.push(length);
        response.end('thank you');
      },
      () => arrived.push('broken off'),
    );
  });
  server = createServer(app);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterEach(() => new Promise((done) => server.close(done)));

/** Announces ten bytes and sends these pieces, one after the other with pauses; then says nothing more. What came back until the line ended. */
async function send(pieces: readonly string[], pauseMs: number): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const line = connect(port, '127.0.0.1');
  let answer = '';
  line.on('data', (bytes) => (answer += bytes.toString()));
  const ended = new Promise((done) => line.once('close', done));
  line.write('POST / HTTP/1.1\r\nhost: house\r\nconnection: close\r\ncontent-length: 10\r\n\r\n');
  for (const piece of pieces) {
    line.write(piece);
    await new Promise((done) => setTimeout(done, pauseMs));
  }
  await ended;
  return answer;
}

describe('a line that brings bytes', () => {
  it('is let go when nothing comes any more', async () => {
    expect(await send(['12345'], 0)).toBe('');
    expect(arrived).toEqual(['broken off']);
  });

  it('may be slow, as long as something comes', async () => {
    expect(await send(['12', '34', '56', '78', '90'], patienceMs / 2)).toContain('thank you');
    expect(arrived).toEqual([10]);
  });
});
