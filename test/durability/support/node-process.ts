import { startNode } from './node.js';

/** One server process of its own, to be killed. Says its port once it serves. */
const node = await startNode(process.env.DATABASE_URL ?? '', { silent: process.env.DOORBELL === 'silent' });
process.stdout.write(`${node.port}\n`);
