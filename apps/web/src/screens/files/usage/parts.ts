import type { fileRoutes, Result } from '#contracts';

export type Usage = Result<typeof fileRoutes.usage>;

type PartName = 'files' | 'versions' | 'trash' | 'others';

/** What lies at one level and below it. */
export const bytesAt = ({ folders, filesBytes }: Pick<Usage, 'folders' | 'filesBytes'>): number => folders.reduce((sum, { bytes }) => sum + bytes, filesBytes);

/**
 * What the used room is used for. Copies share their bytes, so what one sees may be more than what is used; then nothing
 * else is. What one does not see, and uploads on their way, are the rest.
 */
export const partsOf = (usage: Pick<Usage, 'folders' | 'filesBytes' | 'versionsBytes' | 'trashBytes' | 'usedBytes'>): { name: PartName; bytes: number }[] => {
  const seen = [
    { name: 'files' as const, bytes: bytesAt(usage) },
    { name: 'versions' as const, bytes: usage.versionsBytes },
    { name: 'trash' as const, bytes: usage.trashBytes },
  ];
  const others = Math.max(0, usage.usedBytes - seen.reduce((sum, { bytes }) => sum + bytes, 0));
  return others === 0 ? seen : [...seen, { name: 'others', bytes: others }];
};
