import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#kernel';
import { RootKey, rootKeyConfig, rootKeyFrom } from './root-key.js';

const key = randomBytes(32);
const purpose = 'fraction key a 1';

describe('the root key', () => {
  it('opens what it wrapped, for the same purpose only', () => {
    const root = new RootKey(randomBytes(32));
    const wrapped = root.wrap(key, purpose);
    expect(root.unwrap(wrapped, purpose)).toEqual(key);
    expect(() => root.unwrap(wrapped, 'fraction key b 1')).toThrow('object_damaged');
    expect(wrapped.includes(key)).toBe(false);
  });

  it('does not open what another root key wrapped, unless that one still stands behind it', () => {
    const [old, fresh] = [randomBytes(32), randomBytes(32)];
    const wrapped = new RootKey(old).wrap(key, purpose);
    expect(() => new RootKey(fresh).unwrap(wrapped, purpose)).toThrow('object_damaged');
    expect(new RootKey(fresh, [old]).unwrap(wrapped, purpose)).toEqual(key);
  });

  it('is read from the environment or from a file, and never guessed', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'root-key-'));
    const file = join(directory, 'key');
    await writeFile(file, `${key.toString('base64')}\n`);
    const fromText = rootKeyFrom(readConfig(rootKeyConfig, { FILES_ROOT_KEY: key.toString('base64') }));
    const fromFile = rootKeyFrom(readConfig(rootKeyConfig, { FILES_ROOT_KEY_FILE: file }));
    await rm(directory, { recursive: true });
    expect(fromFile.id).toBe(fromText.id);
    expect(() => readConfig(rootKeyConfig, {})).toThrow('exactly one');
    expect(() => readConfig(rootKeyConfig, { FILES_ROOT_KEY: 'c2hvcnQ=' })).toThrow('FILES_ROOT_KEY');
  });
});
