import { Archive, File, FileAudio, FileImage, FileSpreadsheet, FileText, FileVideo, Folder, Lock, Presentation, type LucideIcon } from 'lucide-react';
import type { Item } from '../item.js';

const kinds: readonly (readonly [RegExp, LucideIcon])[] = [
  [/^image\//, FileImage],
  [/^video\//, FileVideo],
  [/^audio\//, FileAudio],
  [/spreadsheet|csv/, FileSpreadsheet],
  [/presentation/, Presentation],
  [/zip/, Archive],
  [/pdf|text|word|rtf/, FileText],
];

/** A sign for the type; the name says the same in letters. */
export const TypeIcon = ({ item, size = 22 }: { readonly item: Item; readonly size?: number }) => {
  const Icon = item.nonPublic ? Lock : item.kind === 'folder' ? Folder : (kinds.find(([type]) => type.test(item.type))?.[1] ?? File);
  return <Icon size={size} aria-hidden="true" />;
};
