import { setTimeout as wait } from 'node:timers/promises';
import { startPostgres } from './launcher.mjs';

const pausesMs = [500, 1_000, 2_000, 5_000];
const sayAloud = (line) => process.stderr.write(`${line}\n`);

/** Tries until the server is back or nobody wants it any more; the house meanwhile says that the database is down. */
async function bringBack(options, leaving, remark) {
  for (let tries = 0; !leaving.aborted; tries += 1) {
    await wait(pausesMs[Math.min(tries, pausesMs.length - 1)], undefined, { ref: false, signal: leaving }).catch(() => undefined);
    try {
      if (!leaving.aborted) return await startPostgres(options);
    } catch (failure) {
      remark(failure.message);
    }
  }
  return null;
}

/** @type {typeof import('./keeper.mjs').keepPostgres} */
export async function keepPostgres(options) {
  const remark = options.onRemark ?? sayAloud;
  const leaving = new AbortController();
  let running = await startPostgres(options);
  const { url, port } = running;

  async function watch() {
    for (;;) {
      await running.ended;
      if (leaving.signal.aborted) return;
      remark('Die Datenbank ist ausgefallen und wird neu gestartet.');
      const next = await bringBack({ ...options, port }, leaving.signal, remark);
      if (next === null) return;
      running = next;
      if (leaving.signal.aborted) return running.stop();
    }
  }
  const watched = watch();

  return {
    url,
    port,
    ended: watched,
    async stop() {
      leaving.abort();
      await running.stop();
      // One that was just coming back is stopped too.
      await watched;
    },
  };
}
