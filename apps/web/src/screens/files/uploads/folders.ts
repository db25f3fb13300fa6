import { fileRoutes } from '#contracts';
import { callIn } from '../../../api/client.js';
import type { Job } from './model.js';

const made = new Map<string, Promise<string>>();

/** The folder a file goes to; those of its path are made once, however many files lie in them. */
export const folderFor = async ({ fraction, folder, path }: Job): Promise<string | null> => {
  let at = folder;
  for (const name of path) at = await child(fraction, at, name);
  return at;
};

const child = (fraction: string, parent: string | null, name: string): Promise<string> => {
  const key = [fraction, parent, name].join('/');
  const known = made.get(key);
  if (known) return known;
  const folder = callIn(fraction, fileRoutes.ensureFolder, { body: { name, parentId: parent } }).then(({ id }) => id);
  made.set(key, folder);
  // A folder may be deleted later: then it is made anew.
  void folder.then(
    () => setTimeout(() => made.delete(key), 60_000),
    () => made.delete(key),
  );
  return folder;
};
