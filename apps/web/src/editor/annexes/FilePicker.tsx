import { fileRoutes } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, File, Folder } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import { useFormat } from '../../format/useFormat.js';
import { Button } from '../../ui/Button/Button.js';
import { Dialog } from '../../ui/Dialog/Dialog.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { Row, Rows, rowTitle } from '../../ui/Rows/Rows.js';
import styles from './Annexes.module.css';

interface Props {
  /** Ids of files that are annexes already. */
  readonly attached: readonly string[];
  readonly onClose: () => void;
  readonly onPick: (file: { readonly id: string; readonly name: string }) => void;
}

/** Goes through the folders of the fraction to one file. */
export const FilePicker = ({ attached, onClose, onPick }: Props) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const { bytes } = useFormat();
  const [folder, setFolder] = useState<string | undefined>(undefined);
  const content = useQuery(queryIn(fractionId, fileRoutes.list, { query: { folder, limit: 1000 } }));
  return (
    <Dialog title={t('editor.annex.pick')} isOpen onClose={onClose}>
      <p>{t('editor.annex.pickSub')}</p>
      {folder === undefined ? null : (
        <Button look="plain" icon={ChevronLeft} onPress={() => setFolder(content.data?.path.at(-2)?.id)}>
          {t('editor.annex.toParent')}
        </Button>
      )}
      <Loaded query={content}>
        {({ folders, files }) => (
          <Rows label={t('editor.annex.pick')}>
            {folders.map(({ id, name }) => (
              <Row key={id} icon={<Folder size={20} aria-hidden="true" />} title={<Pick name={name} onPick={() => setFolder(id)} />} />
            ))}
            {files.map((file) => {
              const taken = attached.includes(file.id);
              const title = taken ? file.name : <Pick name={file.name} onPick={() => onPick(file)} />;
              return <Row key={file.id} icon={<File size={20} aria-hidden="true" />} title={title} meta={taken ? t('editor.annex.already') : bytes(file.bytes)} />;
            })}
            {folders.length + files.length === 0 ? <Row title={t('editor.annex.empty')} /> : null}
          </Rows>
        )}
      </Loaded>
    </Dialog>
  );
};

const Pick = ({ name, onPick }: { readonly name: string; readonly onPick: () => void }) => (
  <button type="button" className={`${rowTitle} ${styles.pick}`} onClick={onPick}>
    {name}
  </button>
);
