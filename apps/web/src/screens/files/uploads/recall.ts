import { uploadRoutes } from '#contracts';
import { callIn } from '../../../api/client.js';
import { keptFile, keptUploads, type KeptUpload } from '../../../offline/kept-uploads.js';
import { claim } from './claims.js';
import { jobs, newKey, nextId } from './jobs.js';
import { letGo } from './keeping.js';
import type { TrayItem } from './model.js';
import { work } from './queue.js';
import { forgetUpload, remembered } from './remembered.js';
import { setTray, trayItems } from './store.js';

/** After a reload: what was begun here and not finished. What this device kept goes on by itself. */
export const recallUploads = (fraction: string, person: string): Promise<void> => {
  // Asked twice at once, each is recalled once.
  const result = recalling.then(() => recallKept(fraction, person)).then(() => recallLost(fraction));
  recalling = result.catch(() => undefined);
  return result;
};
let recalling: Promise<void> = Promise.resolve();

const recallKept = async (fraction: string, person: string): Promise<void> => {
  // A browser that keeps nothing has nothing to go on with.
  const all = await keptUploads().catch(() => []);
  const mine = all.filter((each) => each.fraction === fraction && each.owner === person && ![...jobs.values()].some(({ key }) => key === each.key));
  for (const each of mine) if (await claim(each.key)) await goOn(each);
  work();
};

const goOn = async ({ key, fraction, folder, path, name, replace, upload, paused }: KeptUpload): Promise<void> => {
  const file = await keptFile(key).catch(() => null);
  const id = nextId();
  const job = { id, key, fraction, folder, path, name, file, replace, upload, again: true };
  // Thrown out by the browser meanwhile, or it has just arrived in another page.
  if (file === null) return letGo(job);
  jobs.set(id, job);
  setTray([...trayItems(), { id, fraction, name, bytes: file.size, state: paused ? 'paused' : 'waiting', sent: 0, result: null, error: null, kept: 'yes' }]);
};

/** Large files that this device could not keep: they go on as soon as they are chosen again. */
const recallLost = async (fraction: string): Promise<void> => {
  const elsewhere = new Set((await keptUploads().catch(() => [])).map(({ upload }) => upload));
  const known = new Set([...jobs.values()].map(({ upload }) => upload));
  const mine = remembered().filter((each) => each.fraction === fraction && !known.has(each.upload) && !elsewhere.has(each.upload));
  if (mine.length === 0) return;
  const { uploads } = await callIn(fraction, uploadRoutes.list, {});
  const lost = mine.flatMap(({ upload, folder, name, bytes }): TrayItem[] => {
    const found = uploads.find((each) => each.id === upload);
    if (!found) {
      forgetUpload(upload);
      return [];
    }
    const id = nextId();
    jobs.set(id, { id, key: newKey(), fraction, folder, path: [], name, file: null, replace: null, upload, again: true });
    return [{ id, fraction, name, bytes, state: 'lost', sent: found.received, result: null, error: null, kept: null }];
  });
  setTray([...trayItems(), ...lost]);
};
