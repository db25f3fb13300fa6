import { FolderPlus, FolderUp, Upload } from 'lucide-react';
import { useRef, useState, type ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { fileRoutes } from '#contracts';
import { useChangeIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import { Button } from '../../ui/Button/Button.js';
import { Menu } from '../../ui/Menu/Menu.js';
import { NameDialog } from './NameDialog.js';
import { chosen } from './uploads/brought.js';
import { startUploads } from './uploads/queue.js';

/** Upload files or a whole folder, and new folder. */
export const FileActions = ({ folder, isDisabled }: { readonly folder: string | undefined; readonly isDisabled: boolean }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const [files, whole] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const [naming, setNaming] = useState(false);
  const create = useChangeIn(fractionId, fileRoutes.createFolder);
  const take = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    startUploads({ fraction: fractionId, folder: folder ?? null }, chosen(target.files));
    // The same file can be chosen again after a mistake.
    target.value = '';
  };
  return (
    <>
      <Button icon={FolderPlus} isDisabled={isDisabled} onPress={() => setNaming(true)}>
        {t('files.newFolder')}
      </Button>
      <Menu
        label={t('files.upload')}
        trigger={
          <Button look="primary" icon={Upload} isDisabled={isDisabled}>
            {t('files.upload')}
          </Button>
        }
        entries={[
          { id: 'files', label: t('files.uploadFiles'), icon: Upload, onAction: () => files.current?.click() },
          { id: 'folder', label: t('files.uploadFolder'), icon: FolderUp, onAction: () => whole.current?.click() },
        ]}
      />
      <input ref={files} type="file" multiple hidden aria-label={t('files.uploadFiles')} onChange={take} />
      <input ref={whole} type="file" multiple hidden aria-label={t('files.uploadFolder')} onChange={take} {...{ webkitdirectory: '' }} />
      {naming ? (
        <NameDialog
          title={t('files.newFolder')}
          verb={t('files.create')}
          error={create.error}
          isPending={create.isPending}
          onClose={() => setNaming(false)}
          onName={(name) => create.mutate({ body: { name, parentId: folder ?? null } }, { onSuccess: () => setNaming(false) })}
        />
      ) : null}
    </>
  );
};
