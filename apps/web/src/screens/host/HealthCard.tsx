import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat.js';
import { Card } from '../../ui/Card/Card.js';
import { Chip, type Tone } from '../../ui/Chip/Chip.js';
import styles from './Host.module.css';
import type { Overview } from './overview.js';

const slowMs = 200;
const scanTones = { off: 'warn', answers: 'ok', silent: 'bad' } as const;

/** Whether everything runs, each in a word. */
export const HealthCard = ({ health }: { readonly health: Overview['health'] }) => {
  const { t } = useTranslation();
  const { stampTime, language } = useFormat();
  const ms = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(health.databaseMs);
  const facts: readonly { readonly key: string; readonly name: string; readonly value: string; readonly tone: Tone }[] = [
    { key: 'database', name: t('host.database'), value: t('host.answersIn', { ms }), tone: health.databaseMs < slowMs ? 'ok' : 'warn' },
    { key: 'waiting', name: t('host.jobs'), value: t('host.waiting', { count: health.jobsWaiting }), tone: 'neutral' },
    { key: 'failed', name: t('host.failedJobs'), value: String(health.jobsFailed), tone: health.jobsFailed === 0 ? 'ok' : 'bad' },
    { key: 'virus', name: t('host.virusScan'), value: t(`host.scan.${health.virusScan.state}`, { since: stampTime(health.virusScan.since ?? health.startedAt) }), tone: scanTones[health.virusScan.state] },
    { key: 'office', name: t('host.officeViews'), value: t(health.officeViews ? 'host.officeOn' : 'host.officeOff'), tone: health.officeViews ? 'ok' : 'neutral' },
    { key: 'mail', name: t('host.mail'), value: t('host.waiting', { count: health.mailWaiting }), tone: 'neutral' },
  ];
  return (
    <Card title={t('host.health')} more={t('host.running', { version: health.version, since: stampTime(health.startedAt) })}>
      <dl className={styles.health}>
        {facts.map(({ key, name, value, tone }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>
              <Chip tone={tone}>{value}</Chip>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
};
