import { Link } from '@tanstack/react-router';
import { File, Folder } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFraction } from '../../../app/person.js';
import { useFormat } from '../../../format/useFormat.js';
import { Empty } from '../../../ui/Empty/Empty.js';
import { Row, Rows, rowTitle } from '../../../ui/Rows/Rows.js';
import { bytesAt, type Usage } from './parts.js';
import styles from './Usage.module.css';

/** The folders of one level by their size, each with its share; a folder opens to what fills it. */
export const FolderUse = ({ usage }: { readonly usage: Usage }) => {
  const { t } = useTranslation();
  const { bytes } = useFormat();
  const { fractionId } = useFraction();
  const { folders, filesBytes, path } = usage;
  const whole = Math.max(bytesAt(usage), 1);
  const here = path.at(-1);
  if (folders.length === 0 && filesBytes === 0) return <Empty>{t('files.space.none')}</Empty>;
  return (
    <Rows label={t('files.space.folders')}>
      {folders.map((folder) => (
        <Row
          key={folder.id}
          icon={<Folder size={22} aria-hidden="true" />}
          title={
            <Link className={rowTitle} to="/f/$fractionId/speicherplatz" params={{ fractionId }} search={{ ordner: folder.id }}>
              {folder.name}
            </Link>
          }
          meta={t('files.space.count', { count: folder.files })}
          end={<Share bytes={folder.bytes} whole={whole} text={bytes(folder.bytes)} />}
        />
      ))}
      {filesBytes === 0 ? null : (
        <Row
          icon={<File size={22} aria-hidden="true" />}
          title={here === undefined ? t('files.space.loose') : t('files.space.looseIn', { name: here.name })}
          end={<Share bytes={filesBytes} whole={whole} text={bytes(filesBytes)} />}
        />
      )}
    </Rows>
  );
};

const Share = ({ bytes, whole, text }: { readonly bytes: number; readonly whole: number; readonly text: string }) => (
  <span className={styles.share}>
    <span className={styles.track} aria-hidden="true">
      <span className={styles.files} style={{ width: `${(100 * bytes) / whole}%` }} />
    </span>
    <b>{text}</b>
  </span>
);
