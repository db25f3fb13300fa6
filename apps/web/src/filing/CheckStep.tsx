import type { FindingView, motionRoutes, MotionView, Result } from '#contracts';
import type { UseQueryResult } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/useFormat.js';
import { Button } from '../ui/Button/Button.js';
import { Chip } from '../ui/Chip/Chip.js';
import { Loaded } from '../ui/Loaded/Loaded.js';
import { Row, Rows } from '../ui/Rows/Rows.js';
import styles from './Filing.module.css';
import { inOrder, sentenceOfFinding } from './findings.js';
import { FindingLink } from './FindingLink.js';
import { NewVersion } from './NewVersion.js';
import { StepCard } from './StepCard.js';

type Check = Result<typeof motionRoutes.preflight>;

interface Props {
  readonly motion: MotionView;
  readonly check: UseQueryResult<Check>;
}

/** What is missing. Each finding leads to its place; errors block, hints do not. */
export const CheckStep = ({ motion, check }: Props) => {
  const { t } = useTranslation();
  const { data } = check;
  const status = data === undefined ? 'now' : data.ready ? 'done' : 'stopped';
  return (
    <StepCard number={1} title={t('filing.check.title')} status={status}>
      <Loaded query={check} rows={2}>
        {({ findings }) => <Findings motion={motion} findings={findings} />}
      </Loaded>
      <div className={styles.again}>
        <Button look="plain" icon={RotateCw} isPending={check.isFetching} onPress={() => void check.refetch()}>
          {t('filing.check.again')}
        </Button>
      </div>
    </StepCard>
  );
};

const Findings = ({ motion, findings }: { readonly motion: MotionView; readonly findings: readonly FindingView[] }) => {
  const { t } = useTranslation();
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const frozen = !motion.may.edit && motion.state === 'adopted';
  const summary = findings.length === 0 ? t('filing.check.clean') : errors === 0 ? t('filing.check.readyWithHints') : t('filing.check.errors', { count: errors });
  return (
    <>
      <p role="status">{summary}</p>
      {findings.length === 0 ? <p className={styles.sub}>{t('filing.check.sub')}</p> : null}
      {findings.length === 0 ? null : (
        <Rows label={t('filing.check.findings')}>
          {inOrder(findings).map((finding) => (
            <Finding key={`${finding.code} ${finding.place ?? ''}`} motion={motion} finding={finding} />
          ))}
        </Rows>
      )}
      {frozen && findings.some(({ place }) => place !== 'target') ? <Frozen motion={motion} /> : null}
    </>
  );
};

const Finding = ({ motion, finding }: { readonly motion: MotionView; readonly finding: FindingView }) => {
  const { t } = useTranslation();
  const { language } = useFormat();
  return (
    <Row
      stack
      title={sentenceOfFinding(finding, language, t)}
      icon={
        <span className={styles.severity}>
          <Chip tone={finding.severity === 'error' ? 'bad' : 'warn'}>{t(`filing.check.${finding.severity}`)}</Chip>
        </span>
      }
      end={<FindingLink motion={motion} finding={finding} />}
    />
  );
};

const Frozen = ({ motion }: { readonly motion: MotionView }) => {
  const { t } = useTranslation();
  return (
    <div className={styles.aside}>
      <p className={styles.sub}>{t('filing.check.frozen')}</p>
      <NewVersion motion={motion} />
    </div>
  );
};
