import { motionRoutes, type MotionView } from '#contracts';
import { Download, History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../api/address.js';
import { useFraction } from '../../app/person.js';
import { useFormat } from '../../format/useFormat.js';
import { AnchorButton, LinkButton } from '../../ui/Button/LinkButton.js';
import { Fold } from './Fold.js';
import styles from './Slip.module.css';

/** The way to all versions; the adopted ones with their checksums, each to be fetched as it was, byte for byte. */
export const VersionsFold = ({ motion }: { readonly motion: MotionView }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const { dayAndTime } = useFormat();
  if (motion.versions.length === 0 && !motion.may.compare) return null;
  return (
    <Fold title={t('editor.versions.title')} tally={motion.versions.length === 0 ? undefined : motion.versions.length}>
      {motion.may.compare ? (
        <LinkButton look="plain" icon={History} to="/f/$fractionId/antraege/$motion/fassungen" params={{ fractionId, motion: motion.id }}>
          {t('versions.toVersions')}
        </LinkButton>
      ) : null}
      <ul className={styles.list} role="list">
        {motion.versions.toReversed().map(({ version, at, by, sha256, pdfSha256 }) => (
          <li key={version} className={styles.item}>
            <strong>{t('editor.versions.version', { version })}</strong>
            <AnchorButton
              look="plain"
              icon={Download}
              aria-label={t('editor.versions.download', { version })}
              href={addressOf(motionRoutes.pdf, { params: { motion: motion.id }, query: { version } }, fractionId)}
              download
            >
              {t('editor.versions.pdf')}
            </AnchorButton>
            <small>{t('editor.slip.by', { name: by, at: dayAndTime(at) })}</small>
            <span className={styles.hash}>
              SHA‑256 ({t('editor.versions.text')}): {sha256}
            </span>
            <span className={styles.hash}>
              SHA‑256 ({t('editor.versions.pdf')}): {pdfSha256}
            </span>
          </li>
        ))}
      </ul>
    </Fold>
  );
};
