import { z } from 'zod';

/** `STORAGE_DIR`: an absolute path on a file system that keeps what it has synced; one directory per installation. */
export const localDiskConfig = z.object({
  STORAGE_DIR: z.string().startsWith('/', 'must be an absolute path'),
});
export type LocalDiskConfig = z.infer<typeof localDiskConfig>;
