import { textExtractorContract } from '#testing';
import { pdf, types } from '../../../test/samples/documents.js';
import { ReadingExtractor, ReadingRoom } from './index.js';

describe('the reader of words, in a process of its own', () => {
  const room = new ReadingRoom();
  afterAll(() => room.close());
  textExtractorContract(async () => new ReadingExtractor(room));
});

describe('a reading process', () => {
  const file = { name: 'a.pdf', type: types.pdf, bytes: pdf('Haushalt') };

  it('is given up with a file that takes too long, and the next file is read by another', async () => {
    const room = new ReadingRoom({ ms: 0 });
    const extractor = new ReadingExtractor(room);
    expect(await extractor.extract({ ...file, bytes: Buffer.alloc(20_000_000, 'x'), type: 'text/plain' })).toEqual({ unreadable: 'too_slow' });
    room.close();
  });

  it('is given up with a file that takes too much memory', async () => {
    const room = new ReadingRoom({ residentBytes: 10_000_000 });
    expect(await new ReadingExtractor(room).extract(file)).toEqual({ unreadable: 'too_large' });
    room.close();
  });

  it('knows no secret of the house', async () => {
    const { startReading } = await import('./reading-process.js');
    const child = startReading();
    const { readFileSync } = await import('node:fs');
    const known = readFileSync(`/proc/${child.pid}/environ`, 'utf8');
    child.kill('SIGKILL');
    expect(known.split('\0').filter(Boolean).map((line) => line.split('=')[0])).not.toEqual(expect.arrayContaining([expect.stringMatching(/DATABASE|KEY|SECRET|URL/)]));
  });
});
