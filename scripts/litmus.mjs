import { ensureInstalled } from './lib/install.mjs';

await ensureInstalled(console.log);
const { litmus } = await import('./dav/litmus.mjs');
const { passed, failed } = await litmus();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
