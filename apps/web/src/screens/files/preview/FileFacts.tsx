import { fileRoutes, type CircleRow, type FileRow } from '#contracts';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../../api/address.js';
import { useFraction } from '../../../app/person.js';
import { useFormat } from '../../../format/useFormat.js';
import { AnchorButton } from '../../../ui/Button/LinkButton.js';
import { circlesOf } from '../item.js';
import { ContentWords } from './ContentWords.js';
import type { Preview } from './preview.js';
import { useAudience } from '../sharing/audience.js';
import styles from './Preview.module.css';

interface Props {
  readonly file: FileRow;
  readonly circles: readonly CircleRow[];
  /** What is known of its content; undefined as long as nobody has answered. */
  readonly preview: Preview | undefined;
}

/** What is known of a file, and the way to its bytes. */
export const FileFacts = ({ file, circles, preview }: Props) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const { bytes, dayAndTime } = useFormat();
  const audience = useAudience();
  const facts = [
    [t('files.audience.verb'), audience(file, circlesOf([{ circles: [...circles] }]))],
    [t('files.sort.size'), bytes(file.bytes)],
    [t('files.sort.changed'), `${dayAndTime(file.changedAt)}, ${file.changedBy}`],
    [t('files.versions.verb'), String(file.version)],
    [t('files.hash'), file.sha256],
  ] as const;
  return (
    <div className={styles.facts}>
      <AnchorButton icon={Download} href={addressOf(fileRoutes.download, { params: { file: file.id } }, fractionId)} download={file.name}>
        {t('common.download')}
      </AnchorButton>
      <dl>
        {preview === undefined ? null : (
          <div>
            <dt>{t('preview.content')}</dt>
            <dd>
              <ContentWords content={preview.content} />
            </dd>
          </div>
        )}
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
};
