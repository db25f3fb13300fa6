import type { FilingView, MotionView } from '#contracts';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../ui/Announcer/announce.js';
import { Card } from '../ui/Card/Card.js';
import { Stamp } from '../ui/Stamp/Stamp.js';
import { classes } from '../ui/classes.js';
import styles from './FilingStatus.module.css';
import { FilingSlip } from './FilingSlip.js';
import { NewVersion } from './NewVersion.js';
import { ReceiptCard } from './ReceiptCard.js';
import { ResolveCard } from './ResolveCard.js';
import { truthOf, type Truth } from './truth.js';
import { useFocusFromDialog } from './useFocusFromDialog.js';

interface Props {
  readonly motion: MotionView;
  readonly filing: FilingView;
}

const tones: Record<Truth, 'ok' | 'warn' | 'bad' | undefined> = {
  under_way: undefined,
  not_delivered: 'warn',
  unclear: 'warn',
  sent: undefined,
  delivered: 'ok',
  confirmed: 'ok',
  returned: 'bad',
  withdrawn: undefined,
};

/** What became of the filing, in the words of what is proven. */
export const FilingStatus = ({ motion, filing }: Props) => {
  const { t } = useTranslation();
  const truth = motion.state === 'withdrawn' ? 'withdrawn' : truthOf(filing, new Date());
  const word = t(`filing.status.${truth}`);
  useEffect(() => announce(word), [word]);
  useFocusFromDialog();
  return (
    <>
      <section className={classes(styles.status, tones[truth] && styles[tones[truth]])} aria-labelledby="stand">
        <div className={styles.statusWords}>
          <h2 id="stand">{word}</h2>
          {truth === 'returned' ? <Reason filing={filing} /> : null}
          <p>{t(`filing.status.${truth}Text`)}</p>
          {truth === 'not_delivered' && filing.attempts > 0 ? <p className={styles.tries}>{t('filing.status.tries', { count: filing.attempts })}</p> : null}
          {truth === 'returned' ? <NewVersion motion={motion} look="primary" /> : null}
        </div>
        {truth === 'confirmed' && filing.confirmedAt !== null ? <Stamp at={filing.confirmedAt} number={filing.councilNumber} /> : null}
      </section>
      {truth === 'unclear' && filing.may.resolve ? <ResolveCard motion={motion} /> : null}
      <Card title={t('filing.status.steps')}>
        <div className={styles.stations}>
          <FilingSlip motion={motion} filing={filing} />
        </div>
      </Card>
      <ReceiptCard motion={motion} filing={filing} />
    </>
  );
};

const Reason = ({ filing }: { readonly filing: FilingView }) => {
  const { t } = useTranslation();
  return (
    <figure className={styles.reason}>
      <figcaption>{t('filing.status.reason')}</figcaption>
      <blockquote>{filing.returnReason ?? '–'}</blockquote>
    </figure>
  );
};
