import { spawn } from 'node:child_process';
import { ensureBuilt } from '../lib/building.mjs';
import { ensureTool } from '../lib/tool.mjs';
import { connectProgram } from './devices.mjs';

const suites = ['basic', 'copymove', 'props', 'locks', 'http'];

/** Runs one suite and shows only what went wrong in it. Without a summary of its own it counts as one failure. */
function runSuite(suite, address, { user, password }) {
  const litmus = spawn('litmus', ['-k', address, user, password], { env: { ...process.env, TESTS: suite }, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [litmus.stdout, litmus.stderr]) stream.on('data', (piece) => said.push(piece));
  return new Promise((done) => {
    litmus.once('error', () => done({ passed: 0, failed: 1, lines: [] }));
    litmus.once('close', () => {
      const lines = Buffer.concat(said).toString().split(/[\r\n]+/);
      const [, passed, failed] = /run: (\d+) passed, (\d+) failed/.exec(lines.find((line) => line.includes('<- summary')) ?? '') ?? [];
      done({ passed: Number(passed ?? 0), failed: Number(failed ?? 1), lines: lines.filter((line) => /FAIL|WARNING|SKIPPED/.test(line)) });
    });
  });
}

/** Debian's litmus against a fresh house, all five suites. */
export async function litmus() {
  await ensureTool('litmus', 'litmus');
  await ensureBuilt(console.log);
  const { startInstance } = await import('../walkthrough/instance.mjs');
  const house = await startInstance();
  const sum = { passed: 0, failed: 0 };
  try {
    const device = await connectProgram(house.url, 'litmus');
    for (const suite of suites) {
      const { passed, failed, lines } = await runSuite(suite, `${house.url}/dav/`, device);
      console.log(`  ${suite.padEnd(9)} ${passed} of ${passed + failed}`);
      for (const line of lines) console.log(`    ${line.trim()}`);
      sum.passed += passed;
      sum.failed += failed;
    }
  } finally {
    await house.stop();
  }
  return sum;
}
