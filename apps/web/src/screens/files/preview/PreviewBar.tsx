import { fileRoutes } from '#contracts';
import { Link } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight, Download, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../../api/address.js';
import { useFraction } from '../../../app/person.js';
import { useFormat } from '../../../format/useFormat.js';
import { AnchorButton } from '../../../ui/Button/LinkButton.js';
import { buttonClass } from '../../../ui/Button/Button.js';
import { ContentWords } from './ContentWords.js';
import type { Neighbours } from './neighbours.js';
import type { Preview } from './preview.js';
import styles from './Viewer.module.css';

/** What is shown, the way back to its folder, the files beside it, and the file itself. */
export const PreviewBar = ({ preview, near }: { readonly preview: Preview; readonly near: Neighbours }) => {
  const { t } = useTranslation();
  const { bytes } = useFormat();
  const { fractionId } = useFraction();
  const held = preview.show.as === 'nothing' && preview.show.why === 'held';
  return (
    <header className={styles.bar}>
      <BackLink folder={preview.folderId} file={preview.id} />
      <div className={styles.names}>
        <h1 className={styles.name}>{preview.name}</h1>
        <p className={styles.facts}>
          {bytes(preview.bytes)} · <ContentWords content={preview.content} />
        </p>
      </div>
      <nav className={styles.near} aria-label={t('preview.neighbours')}>
        <NearLink file={near.before} label={t('preview.before')} icon={ChevronLeft} />
        {near.place > 0 ? <span aria-live="polite">{t('preview.place', { place: near.place, count: near.count })}</span> : null}
        <NearLink file={near.after} label={t('preview.after')} icon={ChevronRight} />
      </nav>
      {held ? null : (
        <AnchorButton icon={Download} href={addressOf(fileRoutes.download, { params: { file: preview.id } }, fractionId)} download={preview.name}>
          {t('preview.download')}
        </AnchorButton>
      )}
    </header>
  );
};

/** To the folder, where the file stays opened beside the list. */
const BackLink = ({ folder, file }: { readonly folder: string | null; readonly file: string }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const look = { className: `${buttonClass('plain')} ${styles.iconLink ?? ''}`, 'aria-label': t('preview.close'), title: t('preview.close') };
  const sign = <X size={22} aria-hidden="true" />;
  return folder === null ? (
    <Link to="/f/$fractionId/dateien" params={{ fractionId }} search={{ datei: file }} {...look}>
      {sign}
    </Link>
  ) : (
    <Link to="/f/$fractionId/dateien/$folder" params={{ fractionId, folder }} search={{ datei: file }} {...look}>
      {sign}
    </Link>
  );
};

const NearLink = ({ file, label, icon: Icon }: { readonly file: string | null; readonly label: string; readonly icon: typeof ChevronLeft }) => {
  const { fractionId } = useFraction();
  if (file === null) return null;
  return (
    <Link to="/f/$fractionId/datei/$file" params={{ fractionId, file }} replace className={`${buttonClass('plain')} ${styles.iconLink ?? ''}`} aria-label={label} title={label}>
      <Icon size={22} aria-hidden="true" />
    </Link>
  );
};
