import { Worker } from 'node:worker_threads';
import { Unreadable, type Answer, type Result, type Task } from './task.js';

/**
 * A process of its own that reads what others brought. It has no keys, no database and no address of anything; a file
 * that breaks it breaks nothing else. This thread inside it ends it when the house has gone, even in an endless loop.
 */
const guard = `
  const parent = process.ppid;
  setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, 500);
`;
new Worker(guard, { eval: true }).unref();

async function read(task: Task): Promise<Result> {
  if (task.wish.kind === 'text') {
    const { wordsOf } = await import('./text/words.js');
    return { text: await wordsOf(task, task.wish.most) };
  }
  const { draw } = await import('./picture/draw.js');
  return { webp: await draw(task, task.wish.edge) };
}

async function answer(task: Task): Promise<Answer> {
  try {
    return { id: task.id, result: await read(task) };
  } catch (error) {
    // A parser that stumbles over a file says in its own words what is one thing here: the file is not in order.
    return { id: task.id, result: { unreadable: error instanceof Unreadable ? error.reason : 'damaged' } };
  }
}

process.on('disconnect', () => process.exit());
process.on('message', (task: Task) => void answer(task).then((done) => process.send?.(done)));
