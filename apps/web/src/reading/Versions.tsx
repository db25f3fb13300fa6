import { motionRoutes, type MotionView } from '#contracts';
import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../api/address.js';
import { useFraction } from '../app/person.js';
import { useFormat } from '../format/useFormat.js';
import { StateChip } from '../ui/Chip/StateChip.js';
import { Row, Rows, rowTitle } from '../ui/Rows/Rows.js';
import styles from './Reading.module.css';

interface LineProps {
  readonly motion: MotionView;
  /** When the text shown was read, in milliseconds; 0 while it is on its way. */
  readonly readAt: number;
}

/** Which text this is: a draft as of now, or the adopted version word for word. */
export const VersionLine = ({ motion, readAt }: LineProps) => {
  const { t } = useTranslation();
  const { stampTime } = useFormat();
  const latest = motion.versions.at(-1);
  const open = motion.state === 'draft' || motion.state === 'in_review';
  const present = readAt === 0 ? '' : t(open ? 'filing.reading.draft' : 'filing.reading.asOf', { date: stampTime(new Date(readAt)) });
  return (
    <p className={styles.line}>
      <StateChip state={motion.state} consents={motion.consents} />
      <span>{latest === undefined || open ? present : t('filing.reading.frozen', { version: latest.version, date: stampTime(latest.at), name: latest.by })}</span>
    </p>
  );
};

/** Every adopted version as its PDF, byte for byte. */
export const Versions = ({ motion }: { readonly motion: MotionView }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const { stampTime } = useFormat();
  const pdf = (version: number): string => addressOf(motionRoutes.pdf, { params: { motion: motion.id }, query: { version } }, fractionId);
  return (
    <section className={styles.versions} aria-labelledby="fassungen">
      <h2 id="fassungen">{t('filing.reading.versions')}</h2>
      <Rows>
        {motion.versions.toReversed().map(({ version, at, by }) => (
          <Row
            key={version}
            icon={<FileText size={20} aria-hidden="true" />}
            title={
              <a className={rowTitle} href={pdf(version)} target="_blank" rel="noopener">
                {t('filing.reading.versionPdf', { version })}
              </a>
            }
            meta={t('filing.reading.versionLine', { date: stampTime(at), name: by })}
          />
        ))}
      </Rows>
    </section>
  );
};
