import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { unzipSync } from 'fflate';
import { ensureBuilt } from './lib/building.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { at } from './lib/paths.mjs';

const usage = 'npm run walkthrough -- <motion.md|.docx|.txt> [--data DIR] [--json OUT]';
const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'string' }, json: { type: 'string' } } });
const out = at('out', 'walkthrough');

/** Takes the steps one after another and prints a line for each. */
async function take(run, steps) {
  const lines = [];
  for (const [step, act] of steps) {
    const begun = performance.now();
    const result = await act(run).catch((failure) => Promise.reject(new Error(`${step}: ${failure.message}`, { cause: failure })));
    const ms = Math.round(performance.now() - begun);
    console.log(`  ${String(ms).padStart(6)} ms  ${step}: ${result}`);
    lines.push({ step, ms, result });
  }
  return lines;
}

function keep({ pdf, receipt, package: zip }) {
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'motion.pdf'), pdf);
  writeFileSync(join(out, 'receipt.pdf'), receipt);
  writeFileSync(join(out, 'motion.json'), unzipSync(new Uint8Array(zip))['antrag.json']);
  console.log(`  PDF, JSON and receipt lie in ${out}`);
}

async function main() {
  const [file] = positionals;
  if (!file) throw new Error(`Which motion? ${usage}`);
  const source = readFileSync(resolve(file));
  await ensureInstalled(console.log);
  await ensureBuilt(console.log);
  const { startInstance } = await import('./walkthrough/instance.mjs');
  const { steps } = await import('./walkthrough/steps.mjs');
  const begun = performance.now();
  const instance = await startInstance(values.data);
  console.log(`  ${String(Math.round(performance.now() - begun)).padStart(6)} ms  The house opens at ${instance.url}`);
  try {
    const run = { url: instance.url, file, source, text: source.toString('utf8') };
    const lines = await take(run, steps);
    keep(run);
    if (values.json) writeFileSync(resolve(values.json), JSON.stringify({ motion: run.title, pdfSha256: run.pdfSha256, steps: lines }, null, 2));
  } finally {
    await instance.stop();
  }
}

main().then(
  () => process.exit(0),
  (failure) => {
    console.error(`  ✗ ${failure.message}`);
    process.exit(1);
  },
);
