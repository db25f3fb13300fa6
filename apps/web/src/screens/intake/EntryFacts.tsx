import type { IntakeView } from '#contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat.js';
import { Card } from '../../ui/Card/Card.js';
import styles from './Intake.module.css';

/** Who filed what, when, for where. */
export const EntryFacts = ({ entry }: { readonly entry: IntakeView }) => {
  const { t } = useTranslation();
  const { stampTime, dayAndTime } = useFormat();
  const { meeting, deadline, inTime } = entry;
  const people = entry.signatories.map(({ name, function: office }) => (office === '' ? name : `${name} (${office})`)).join(', ');
  return (
    <Card title={t('intake.facts')}>
      <dl className={styles.facts}>
        <Fact term={t('intake.body')}>{entry.bodyName}</Fact>
        <Fact term={t('intake.meeting')}>{meeting === null ? null : `${meeting.name}, ${dayAndTime(meeting.start)}`}</Fact>
        <Fact term={t('intake.agendaItem')}>{entry.agendaItem}</Fact>
        <Fact term={t('intake.deadline')}>
          {deadline === null ? null : `${dayAndTime(deadline)}${inTime === null ? '' : ` · ${t(inTime ? 'intake.inTime' : 'intake.late')}`}`}
        </Fact>
        <Fact term={t('intake.filedBy')}>{`${entry.filedBy}, ${stampTime(entry.filedAt)}`}</Fact>
        <Fact term={t('intake.receivedAt')}>{stampTime(entry.receivedAt)}</Fact>
        <Fact term={t('intake.signatories')}>{people}</Fact>
        <Fact term={t('intake.result')}>{entry.result}</Fact>
        <Fact term={t('intake.decidedBy')}>{entry.decidedBy}</Fact>
        <Fact term={t('intake.version')}>{entry.version}</Fact>
        <Fact term={t('intake.checksum')}>
          <code>{entry.pdfSha256}</code>
        </Fact>
      </dl>
    </Card>
  );
};

/** What is not known is left out. */
const Fact = ({ term, children }: { readonly term: string; readonly children: ReactNode }) =>
  children === null || children === '' ? null : (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
