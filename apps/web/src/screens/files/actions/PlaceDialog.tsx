import { fileRoutes } from '#contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CornerLeftUp, Folder as FolderIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryIn } from '../../../api/queries.js';
import { useFraction } from '../../../app/person.js';
import { ErrorNote } from '../../../ui/Banner/ErrorNote.js';
import { Button } from '../../../ui/Button/Button.js';
import { Dialog, DialogFoot } from '../../../ui/Dialog/Dialog.js';
import { Loaded } from '../../../ui/Loaded/Loaded.js';
import styles from '../Files.module.css';
import type { Folder } from '../item.js';
import { useThingChanges, type Thing } from './changes.js';

interface Props {
  readonly things: readonly Thing[];
  readonly act: 'move' | 'copy';
  readonly onClose: () => void;
}

/** Walks through the folders to the one where the things shall lie. */
export const PlaceDialog = ({ things, act, onClose }: Props) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const from = things[0]?.folderId ?? null;
  const [at, setAt] = useState<string | null>(from);
  const change = useThingChanges()[act];
  const content = useQuery({ ...queryIn(fractionId, fileRoutes.list, { query: { folder: at ?? undefined, limit: 1000 } }), placeholderData: keepPreviousData });
  const stays = act === 'move' && at === from;
  return (
    <Dialog title={t(`files.${act}Title`, { count: things.length, name: things[0]?.name ?? '' })} isOpen onClose={onClose}>
      <Loaded query={content}>{(data) => <FolderPicker content={data} without={new Set(things.map(({ id }) => id))} onOpen={setAt} />}</Loaded>
      <ErrorNote error={change.error} />
      <DialogFoot>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button
          look="primary"
          isDisabled={stays || content.data?.may.write === false}
          isPending={change.isPending}
          onPress={() => change.mutate({ things, to: at }, { onSuccess: onClose })}
        >
          {t(`files.${act}Here`)}
        </Button>
      </DialogFoot>
    </Dialog>
  );
};

interface PickerProps {
  readonly content: Folder;
  readonly without: ReadonlySet<string>;
  readonly onOpen: (folder: string | null) => void;
}

const FolderPicker = ({ content, without, onOpen }: PickerProps) => {
  const { t } = useTranslation();
  const here = content.path.at(-1);
  const above = content.path.at(-2)?.id ?? null;
  const choices = content.folders.filter(({ id }) => !without.has(id));
  return (
    <div>
      <p>
        {t('files.target')} <b>{[t('shell.files'), ...content.path.map(({ name }) => name)].join(' › ')}</b>
      </p>
      <ul className={styles.picker} role="list">
        {here === undefined ? null : (
          <li>
            <Button look="plain" icon={CornerLeftUp} onPress={() => onOpen(above)}>
              {t('files.up')}
            </Button>
          </li>
        )}
        {choices.map(({ id, name }) => (
          <li key={id}>
            <Button look="plain" icon={FolderIcon} onPress={() => onOpen(id)}>
              {name}
            </Button>
          </li>
        ))}
      </ul>
      {choices.length === 0 ? <p className={styles.quiet}>{t('files.noSubfolders')}</p> : null}
    </div>
  );
};
