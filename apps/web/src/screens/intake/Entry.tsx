import type { IntakeView } from '#contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner/Banner.js';
import { Card } from '../../ui/Card/Card.js';
import { Paper } from '../../ui/Paper/Paper.js';
import { Stamp } from '../../ui/Stamp/Stamp.js';
import type { Answer } from './answer.js';
import { ConfirmForm, ReturnForm } from './answer-forms.js';
import { EntryFacts } from './EntryFacts.js';
import { EntryFiles } from './EntryFiles.js';
import styles from './Intake.module.css';
import { IntakeChip } from './IntakeChip.js';

interface Props {
  readonly entry: IntakeView;
  readonly pdf: string;
  readonly zip: string;
  readonly annex: (id: string) => string;
  readonly confirm: Answer;
  readonly refuse: Answer;
  /** What only a clerk with an account can do. */
  readonly children?: ReactNode;
}

/** A filing with its text, papers and the answers of the office; the same by account and by link. */
export const Entry = ({ entry, pdf, zip, annex, confirm, refuse, children }: Props) => {
  const { t } = useTranslation();
  const stamped = entry.state === 'confirmed' || entry.state === 'on_agenda' || entry.state === 'decided';
  return (
    <>
      <div className={styles.head}>
        <div>
          <p className={styles.sub}>{[entry.ownNumber ?? t(`motion.kind.${entry.kind}`), entry.fractionName].filter(Boolean).join(' · ')}</p>
          <p className={styles.title}>{entry.title}</p>
        </div>
        <IntakeChip state={entry.state} inTime={entry.inTime} />
      </div>
      <div className={styles.columns}>
        <Paper html={entry.html} />
        <div className={styles.side}>
          {stamped ? <Stamp at={entry.receivedAt} number={entry.councilNumber} /> : null}
          {entry.state === 'returned' ? <Banner tone="bad">{t('intake.returnedBecause', { reason: entry.returnReason ?? '' })}</Banner> : null}
          {entry.state === 'withdrawn' ? <Banner>{t('intake.withdrawnText')}</Banner> : null}
          {entry.may.confirm ? (
            <Card title={t('intake.confirmTitle')} accent>
              <ConfirmForm suggested={entry.suggestedNumber} answer={confirm} />
            </Card>
          ) : null}
          {children}
          <EntryFiles entry={entry} pdf={pdf} zip={zip} annex={annex} />
          <EntryFacts entry={entry} />
          {entry.may.return ? (
            <Card title={t('intake.returnTitle')}>
              <ReturnForm answer={refuse} />
            </Card>
          ) : null}
        </div>
      </div>
    </>
  );
};
