import { changeKept, dropKept, keepUpload, type KeptUpload } from '../../../offline/kept-uploads.js';
import { ownerHere } from '../../../offline/owner.js';
import { claim, release } from './claims.js';
import { jobs } from './jobs.js';
import { isOpen, type Job, type TrayItem } from './model.js';
import { changeItem, trayItems } from './store.js';

/** Another page must be able to see that this one is at work; browsers tell that on safe connections only. */
const able = (): boolean => isSecureContext && 'locks' in navigator && ownerHere() !== null;

/** Older Safari does not tell how much room it has; so much it has. */
const unmeasuredBytes = 200_000_000;

/** A browser that is asked for more than it has room for may throw out all it keeps of us. */
const fits = async (bytes: number): Promise<boolean> => {
  if (typeof navigator.storage.estimate !== 'function') return bytes < unmeasuredBytes;
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  return bytes < (quota - usage) / 2;
};

let line: Promise<unknown> = Promise.resolve();

/** Keeps files on this device, one after the other, while the first are on their way already. */
export const keepSoon = (ids: readonly number[]): void => {
  for (const id of ids) line = line.then(() => keepOne(id));
};

const openItem = (id: number): TrayItem | undefined => trayItems().find((item) => item.id === id && isOpen(item));

const keepOne = async (id: number): Promise<void> => {
  const [item, job] = [openItem(id), jobs.get(id)];
  // Small files have arrived before it is their turn.
  if (!item || !job?.file) return;
  const kept = await tryToKeep(job, job.file).catch(() => 'no' as const);
  if (openItem(id)) {
    changeItem(id, { kept });
    if (kept === 'yes') note(id);
  } else letGo(job);
};

const tryToKeep = async (job: Job, file: File): Promise<'yes' | 'large' | 'no'> => {
  const owner = ownerHere();
  if (!able() || owner === null) return 'no';
  if (!(await fits(file.size))) return 'large';
  if (!(await claim(job.key))) return 'no';
  const { key, fraction, folder, path, name, replace, upload } = job;
  await keepUpload({ key, owner, fraction, folder, path: [...path], name, replace, upload, paused: false, at: Date.now() }, file);
  return 'yes';
};

/** Writes down how things stand now with a kept file. */
export const note = (id: number): void => {
  const [item, job] = [trayItems().find((each) => each.id === id), jobs.get(id)];
  if (item?.kept !== 'yes' || !job) return;
  const { folder, path, upload } = job;
  const part: Partial<KeptUpload> = { folder, path: [...path], upload, paused: item.state === 'paused' };
  // A device that refuses now asks for the file again after a reload, or sends a part twice.
  void changeKept(job.key, part).catch(() => undefined);
};

/** The file has arrived, or nobody wants it any more: this device forgets it. */
export const forget = (id: number): void => {
  const job = jobs.get(id);
  if (!job || trayItems().find((item) => item.id === id)?.kept !== 'yes') return;
  changeItem(id, { kept: null });
  letGo(job);
};

export const letGo = ({ key }: Job): void => {
  void dropKept([key]).catch(() => undefined).then(() => release(key));
};
