import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const worthIt = /\.(m?js|css|svg|json)$/;
const least = 1000;
const writers = [['.br', promisify(brotliCompress)], ['.gz', promisify(gzip)]];

async function compressFile(path) {
  const bytes = await readFile(path);
  if (bytes.length < least) return;
  await Promise.all(writers.map(async ([ending, pack]) => writeFile(path + ending, await pack(bytes))));
}

/** Lays a packed copy beside every text file below the folder, once, so that no request has to wait for the packing. */
export async function compressFolder(folder) {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile() && worthIt.test(entry.name));
  await Promise.all(files.map((entry) => compressFile(join(entry.parentPath ?? entry.path, entry.name))));
}
