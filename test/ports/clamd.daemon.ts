import { setTimeout as pause } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { zipSync } from 'fflate';
import { z } from 'zod';
import { ClamdScanner } from '#adapters/clamd';
import { AppError, readConfig } from '#kernel';
import { harmlessVirus, virusScannerContract } from '#testing';
import type { Verdict } from '#ports';

/** Needs ClamAV's own daemon with the limits of scripts/lib/clamd.mjs, which starts it; jest looks at this file only when CLAMD_TEST_ADDRESSES is set. */
const given = readConfig(z.object({ CLAMD_TEST_ADDRESSES: z.string().transform((list) => list.split(',')) }), process.env);
const mebibyte = 1024 * 1024;
const [mostOfFile, mostOfStream] = [mebibyte, 2 * mebibyte];

const inPieces = (bytes: Buffer): Readable =>
  Readable.from(Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, n) => bytes.subarray(n * 65_536, (n + 1) * 65_536)));

/** As the job does it: the daemon's word may get lost with the line that it broke, and then it is asked again. */
async function asked(scanner: ClamdScanner, bytes: Buffer, tries = 5): Promise<Verdict> {
  try {
    return await scanner.scan(inPieces(bytes));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'scanner_down' || tries === 1) throw error;
    await pause(20);
    return asked(scanner, bytes, tries - 1);
  }
}

describe.each(given.CLAMD_TEST_ADDRESSES)("ClamAV's own daemon at %s", (address) => {
  const scanner = new ClamdScanner(address, 20_000);
  it('says that it would answer', async () => expect(await new ClamdScanner(address, 20_000).answers()).toBe(true));

  virusScannerContract(async () => new ClamdScanner(address, 20_000, 0), mostOfStream);

  it('finds a virus inside an archive', async () => {
    const archive = zipSync({ 'Vorlage/Anlage.txt': Buffer.from('harmlos'), 'Vorlage/Rechnung.com': harmlessVirus });
    expect(await scanner.scan(Readable.from([Buffer.from(archive)]))).toEqual({ found: expect.stringMatching(/eicar/i) });
  });

  it('never calls clean what is larger than it takes, nor what it took and did not look at', async () => {
    for (const size of [mostOfStream * 8, mostOfStream * 8, mostOfFile + 70_000]) {
      expect(await asked(scanner, Buffer.alloc(size, 'a'))).toEqual({ unscannable: expect.any(String) });
    }
  });
});
