import type { VersionHead } from '#contracts';
import type { TFunction } from 'i18next';

/** What a version is called: its name, else why it was kept. */
export const nameOf = (t: TFunction, { kind, name, adopted }: VersionHead): string => {
  if (adopted !== null) return t('versions.adopted', { version: adopted.version });
  if (kind === 'restored' && name !== null) return t('versions.restoredNamed', { name });
  return name ?? t(`versions.kind.${kind}`);
};

/** The versions in their order; three and more in a row that nobody named make one group. */
export const grouped = (items: readonly VersionHead[]): (VersionHead | readonly VersionHead[])[] => {
  const groups: (VersionHead | readonly VersionHead[])[] = [];
  let row: VersionHead[] = [];
  const close = () => {
    groups.push(...(row.length < 3 ? row : [row]));
    row = [];
  };
  for (const item of items) {
    if (item.kind === 'automatic') row.push(item);
    else {
      close();
      groups.push(item);
    }
  }
  close();
  return groups;
};
