import { Readable } from 'node:stream';
import { readConfig } from '#kernel';
import { virusScannerContract } from '#testing';
import { ClamdServer } from '../../../test/support/clamd.js';
import { ClamdScanner, clamdConfig } from './index.js';

const limit = 500_000;
let server: ClamdServer;
beforeAll(async () => {
  server = await ClamdServer.open(limit);
});
afterAll(() => server.close());
beforeEach(() => {
  server.temper = 'well';
});

describe('ClamAV over a line', () => {
  virusScannerContract(async () => new ClamdScanner(server.address, 5_000), limit);

  it.each(['silent', 'rude', 'hangs up'] as const)('that is %s is down, and nothing is called clean', async (temper) => {
    server.temper = temper;
    await expect(new ClamdScanner(server.address, 300).scan(Readable.from([Buffer.from('a')]))).rejects.toMatchObject({ code: 'scanner_down' });
  });

  it('says whether it would answer, also to who only wants to know that', async () => {
    expect(await new ClamdScanner(server.address, 300).answers()).toBe(true);
    for (const temper of ['silent', 'rude', 'hangs up'] as const) {
      server.temper = temper;
      expect([temper, await new ClamdScanner(server.address, 300).answers()]).toEqual([temper, false]);
    }
    expect(await new ClamdScanner('tcp://127.0.0.1:1', 300).answers()).toBe(false);
  });

  it('that nobody answers is down', async () => {
    await expect(new ClamdScanner('tcp://127.0.0.1:1', 300).scan(Readable.from([Buffer.from('a')]))).rejects.toMatchObject({ code: 'scanner_down' });
    await expect(new ClamdScanner('unix:///nowhere/clamd.ctl', 300).scan(Readable.from([Buffer.from('a')]))).rejects.toMatchObject({ code: 'scanner_down' });
  });

  it('is there only where an address was given', () => {
    expect(ClamdScanner.from(readConfig(clamdConfig, {}))).toBeNull();
    expect(ClamdScanner.from(readConfig(clamdConfig, { CLAMD_ADDRESS: 'unix:///run/clamav/clamd.ctl' }))?.active).toBe(true);
    expect(() => readConfig(clamdConfig, { CLAMD_ADDRESS: 'http://x' })).toThrow('CLAMD_ADDRESS');
  });
});
