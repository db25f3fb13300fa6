import { Readable } from 'node:stream';
import type { VirusScanner } from '#ports';

/** The harmless text by which every scanner shows that it works (eicar.org), in two parts so that no scanner finds it here. */
export const harmlessVirus = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''));

const arriving = (bytes: Buffer, pieces = 1): Readable => {
  const length = Math.max(1, Math.ceil(bytes.length / pieces));
  return Readable.from(Array.from({ length: pieces }, (_, n) => bytes.subarray(n * length, (n + 1) * length)).filter((piece) => piece.length > 0));
};

/** What every scanner must keep. `open` gives one that works; `largest`: more bytes than that it will not look at. */
export function virusScannerContract(open: () => Promise<VirusScanner>, largest: number): void {
  let scanner: VirusScanner;
  beforeAll(async () => {
    scanner = await open();
  });

  it('is active', () => {
    expect(scanner.active).toBe(true);
  });

  it.each([0, 1, 200_000])('finds nothing in %d harmless bytes', async (size) => {
    expect(await scanner.scan(arriving(Buffer.alloc(size, 'a'), 3))).toEqual({ found: null });
  });

  it('finds a virus, also one that arrives in pieces', async () => {
    expect(await scanner.scan(arriving(harmlessVirus))).toEqual({ found: expect.stringMatching(/eicar/i) });
    expect(await scanner.scan(arriving(harmlessVirus, 5))).toEqual({ found: expect.stringMatching(/eicar/i) });
  });

  it('says of content that it will not look at that it did not, and never that it is clean', async () => {
    expect(await scanner.scan(arriving(Buffer.alloc(largest + 70_000, 'a'), 40))).toEqual({ unscannable: expect.any(String) });
  });

  it('passes the reason on when the content breaks off', async () => {
    const broken = new Readable({ read: () => undefined });
    broken.push(Buffer.from('a'));
    setImmediate(() => broken.destroy(new Error('the line broke')));
    await expect(scanner.scan(broken)).rejects.toThrow('the line broke');
  });

  it('keeps several contents apart', async () => {
    const verdicts = await Promise.all([arriving(harmlessVirus), arriving(Buffer.from('a')), arriving(harmlessVirus), arriving(Buffer.from('b'))].map((each) => scanner.scan(each)));
    expect(verdicts.map((verdict) => 'found' in verdict && verdict.found !== null)).toEqual([true, false, true, false]);
  });
}
