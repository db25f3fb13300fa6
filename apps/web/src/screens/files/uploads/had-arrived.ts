import { fileRoutes, type FileRow } from '#contracts';
import { ApiError } from '../../../api/api-error.js';
import { callIn } from '../../../api/client.js';
import type { Job } from './model.js';
import { sumOf } from '../../../api/sum.js';

/**
 * A small file that was on its way when the page went: its name may be taken by itself. Then it has arrived, and is not
 * reported as a failure. Only the same bytes under the same name, among what changed last in that folder, count as itself.
 */
export const hadArrived = async ({ again, fraction, folder, name }: Job, file: File, error: unknown): Promise<FileRow> => {
  if (!again || !(error instanceof ApiError && error.code === 'name_taken')) throw error;
  const query = { folder: folder ?? undefined, sort: 'changed' as const, down: 'true', limit: 200 };
  const [{ files }, sum] = await Promise.all([callIn(fraction, fileRoutes.list, { query }), sumOf(file)]);
  const itself = files.find((each) => each.name === name && each.sha256 === sum);
  if (!itself) throw error;
  return itself;
};
