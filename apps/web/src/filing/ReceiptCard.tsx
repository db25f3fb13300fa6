import { motionRoutes, stepRoutes, type FilingView, type MotionView } from '#contracts';
import { Download, FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../api/address.js';
import { useFraction } from '../app/person.js';
import { useFormat } from '../format/useFormat.js';
import { AnchorButton } from '../ui/Button/LinkButton.js';
import { Fact, Facts } from './Facts.js';
import styles from './ReceiptCard.module.css';

interface Props {
  readonly motion: MotionView;
  readonly filing: FilingView;
}

/** The receipt (Beleg). It is called so only once the arrival is proven; before that these are just the details. */
export const ReceiptCard = ({ motion, filing }: Props) => {
  const { t } = useTranslation();
  const { name } = useFraction();
  const { stampTime } = useFormat();
  const at = (instant: string | null) => (instant === null ? null : <time dateTime={instant}>{t('filing.receipt.at', { date: stampTime(instant) })}</time>);
  return (
    <section className={styles.receipt} aria-labelledby="beleg">
      <div className={styles.letterhead}>
        <p>{name}</p>
        <h2 id="beleg">{t(filing.may.receipt ? 'filing.receipt.title' : 'filing.receipt.provisional')}</h2>
      </div>
      <Facts>
        <Fact term={t('filing.receipt.number')}>{filing.councilNumber === null ? null : <strong>{filing.councilNumber}</strong>}</Fact>
        <Fact term={t('filing.receipt.ownNumber')}>{motion.number}</Fact>
        <Fact term={t('filing.receipt.version')}>{filing.version}</Fact>
        <Fact term={t('filing.receipt.to')}>{filing.target}</Fact>
        <Fact term={t('filing.receipt.via')}>{t(filing.via === 'email' ? 'filing.receipt.viaEmail' : 'filing.receipt.viaOffice')}</Fact>
        <Fact term={t('filing.receipt.filed')}>{t('filing.receipt.by', { date: stampTime(filing.filedAt), name: filing.filedBy })}</Fact>
        <Fact term={t('filing.receipt.delivered')}>{at(filing.deliveredAt)}</Fact>
        <Fact term={t('filing.receipt.confirmed')}>{at(filing.confirmedAt)}</Fact>
        <Fact term={t('filing.receipt.checksum')}>
          <code>{filing.pdfSha256}</code>
        </Fact>
      </Facts>
      <Papers motion={motion} filing={filing} />
    </section>
  );
};

const Papers = ({ motion, filing }: Props) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const params = { motion: motion.id };
  return (
    <div className={styles.buttons}>
      {filing.may.receipt ? (
        <AnchorButton href={addressOf(stepRoutes.receipt, { params }, fractionId)} download="Beleg.pdf" icon={Download} look={filing.state === 'confirmed' ? 'primary' : 'quiet'}>
          {t('filing.receipt.pdf')}
        </AnchorButton>
      ) : null}
      <AnchorButton href={addressOf(motionRoutes.pdf, { params, query: { version: filing.version } }, fractionId)} target="_blank" icon={FileText}>
        {t('filing.receipt.filedPdf')}
      </AnchorButton>
    </div>
  );
};
