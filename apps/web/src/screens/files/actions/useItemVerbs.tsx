import { archiveRoutes, fileRoutes } from '#contracts';
import { Copy, Download, FolderInput, History, Inbox, Pencil, Send, Trash2, Upload, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../../api/address.js';
import { useFraction } from '../../../app/person.js';
import type { MenuEntry } from '../../../ui/Menu/Menu.js';
import type { Item } from '../item.js';
import { pickFile } from '../uploads/pick.js';
import { startUploads } from '../uploads/queue.js';
import { useThingChanges } from './changes.js';
import type { Opened } from './open.js';

/** Lets the browser load something without leaving the page. */
export const download = (address: string): void => {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
};

/** The verbs of one thing, as a menu; only those that this person may use. */
export const useItemVerbs = (onOpen: (opened: Opened) => void) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const { remove } = useThingChanges();
  const load = (item: Item): void =>
    download(
      item.kind === 'file'
        ? addressOf(fileRoutes.download, { params: { file: item.id } }, fractionId)
        : addressOf(archiveRoutes.pack, { query: { items: item.id } }, fractionId),
    );
  /** The file keeps its name, whatever the new version was called before. */
  const replace = async (item: Item): Promise<void> => {
    const file = await pickFile();
    if (file) startUploads({ fraction: fractionId, folder: item.folderId, replace: item.etag }, [{ file: new File([file], item.name, { lastModified: file.lastModified }), path: [] }]);
  };
  return (item: Item): MenuEntry[] => [
    { id: 'download', label: t('common.download'), icon: Download, onAction: () => load(item) },
    { id: 'audience', label: t('files.audience.verb'), icon: Users, onAction: () => onOpen({ dialog: 'audience', item }) },
    ...(item.kind === 'file' ? [{ id: 'versions', label: t('files.versions.verb'), icon: History, onAction: () => onOpen({ dialog: 'versions', item }) }] : []),
    ...(item.may.arrange && !item.nonPublic ? giving(item) : []),
    ...(item.may.change ? changing(item) : []),
    ...(item.may.arrange ? arranging(item) : []),
    ...(item.may.remove ? [{ id: 'remove', label: t('files.remove'), icon: Trash2, danger: true, ruled: true, onAction: () => remove.mutate([item]) }] : []),
  ];

  function giving(item: Item): MenuEntry[] {
    return [
      { id: 'outside', label: t('outside.shareMenu'), icon: Send, onAction: () => onOpen({ dialog: 'outside', item }) },
      ...(item.kind === 'folder' ? [{ id: 'box', label: t('outside.boxMenu'), icon: Inbox, onAction: () => onOpen({ dialog: 'box', item }) }] : []),
    ];
  }

  function changing(item: Item): MenuEntry[] {
    return [
      ...(item.kind === 'file' ? [{ id: 'replace', label: t('files.newVersion'), icon: Upload, onAction: () => void replace(item) }] : []),
      { id: 'rename', label: t('files.rename'), icon: Pencil, ruled: true, onAction: () => onOpen({ dialog: 'rename', item }) },
    ];
  }

  function arranging(item: Item): MenuEntry[] {
    return [
      { id: 'move', label: t('files.move'), icon: FolderInput, onAction: () => onOpen({ dialog: 'move', items: [item] }) },
      { id: 'copy', label: t('files.copy'), icon: Copy, onAction: () => onOpen({ dialog: 'copy', items: [item] }) },
    ];
  }
};
