import { ensureInstalled } from './lib/install.mjs';

await ensureInstalled(console.log);
const { sync } = await import('./dav/sync.mjs');
const { passed, failed } = await sync();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
