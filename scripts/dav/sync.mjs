import { ensureBuilt } from '../lib/building.mjs';
import { ensureTool } from '../lib/tool.mjs';
import { Client } from './client.mjs';
import { connectProgram } from './devices.mjs';
import { steps } from './sync-steps.mjs';

async function takeEach(run) {
  const sum = { passed: 0, failed: 0 };
  for (const [sentence, act] of steps) {
    const begun = performance.now();
    const failure = await act(run).then(() => null, (error) => error);
    console.log(`  ${failure ? '✗' : '✓'} ${sentence} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
    if (failure) console.log(failure.message.replace(/^/gm, '      '));
    sum[failure ? 'failed' : 'passed'] += 1;
  }
  return sum;
}

/** Debian's nextcloudcmd, unchanged, against a fresh house: two computers of one member. */
export async function sync() {
  await ensureTool('nextcloudcmd', 'nextcloud-desktop-cmd');
  await ensureBuilt(console.log);
  const { startInstance } = await import('../walkthrough/instance.mjs');
  const house = await startInstance();
  const clients = [];
  try {
    for (const name of ['Laptop', 'Büro']) clients.push(new Client(house.url, await connectProgram(house.url, name)));
    const [laptop, office] = clients;
    return await takeEach({ url: house.url, laptop, office });
  } finally {
    for (const client of clients) client.remove();
    await house.stop();
  }
}
