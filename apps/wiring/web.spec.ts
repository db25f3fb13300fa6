import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { openWeb } from './web.js';

class Nothing {}
Module({})(Nothing);

let app: NestExpressApplication;
let folder: string;
let address: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fraktionsraum-web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>Fraktionsraum</title>');
  writeFileSync(join(folder, 'assets', 'start-1.js'), '1;');
  app = await NestFactory.create<NestExpressApplication>(Nothing, { logger: false });
  openWeb(app, folder);
  await app.listen(0, '127.0.0.1');
  address = await app.getUrl();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const ask = (path: string, method = 'GET') => fetch(`${address}${path}`, { method });

describe('the web client', () => {
  it.each(['/', '/f/1/antraege', '/einladung/abc'])('has its page at %s', async (path) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get('cache-control'), await answer.text()]).toEqual([200, 'no-cache', expect.stringContaining('Fraktionsraum')]);
  });

  it('answers whoever only asks whether the page is there', async () => {
    const answer = await ask('/', 'HEAD');
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });

  it('is kept for a year by its parts, which are renamed when they change', async () => {
    const answer = await ask('/assets/start-1.js');
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  });

  it('never gives the page in place of a part of an older build, nor of the interface', async () => {
    expect(await Promise.all(['/assets/start-0.js', '/api/nothing', '/collab/nothing'].map(async (path) => (await ask(path)).status))).toEqual([404, 404, 404]);
    expect((await ask('/', 'POST')).status).toBe(404);
  });
});
