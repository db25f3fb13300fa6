import { Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { Breath } from './breath.js';

let pieces: string[];
let stream: Writable;
beforeEach(() => {
  pieces = [];
  stream = new Writable({
    write: (chunk, _, done) => void (pieces.push(String(chunk)), done()),
    writev: (chunks, done) => void (pieces.push(chunks.map(({ chunk }) => String(chunk)).join('')), done()),
  });
});

describe('what is asked of the database', () => {
  it('in one breath leaves in one piece, however many steps lie between', async () => {
    const breath = new Breath();
    // As after any answer of the database.
    await turn();
    const say = (word: string) => void (breath.hold(stream), stream.write(word));
    say('begin ');
    await Promise.resolve();
    say('set ');
    await Promise.resolve().then(() => Promise.resolve());
    say('select');
    await turn();
    expect(pieces).toEqual(['begin set select']);
  });

  it('after an answer leaves by itself', async () => {
    const breath = new Breath();
    for (const word of ['select', 'commit']) {
      breath.hold(stream);
      stream.write(word);
      await turn();
    }
    expect(pieces).toEqual(['select', 'commit']);
  });
});
