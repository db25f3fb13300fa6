import type { MotionRow } from '#contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFraction } from '../../app/person.js';
import { useFormat } from '../../format/useFormat.js';
import { LinkButton } from '../../ui/Button/LinkButton.js';
import { Card } from '../../ui/Card/Card.js';
import { Chip } from '../../ui/Chip/Chip.js';
import { StateChip } from '../../ui/Chip/StateChip.js';
import { Empty } from '../../ui/Empty/Empty.js';
import { Rows } from '../../ui/Rows/Rows.js';
import { MotionLine } from '../motions/MotionLine.js';

export const rowsOfBlock = 5;

interface BlockProps {
  readonly motions: readonly MotionRow[];
}

interface MotionBlockProps extends BlockProps {
  readonly title: string;
  readonly empty: ReactNode;
  readonly meta: (motion: MotionRow) => string;
  readonly end: (motion: MotionRow) => ReactNode;
}

const MotionBlock = ({ title, motions, empty, meta, end }: MotionBlockProps) => (
  <Card title={title}>
    {motions.length === 0 ? (
      empty
    ) : (
      <Rows>
        {motions.slice(0, rowsOfBlock).map((motion) => (
          <MotionLine key={motion.id} motion={motion} meta={meta(motion)} end={end(motion)} />
        ))}
      </Rows>
    )}
  </Card>
);

/** What waits for this person: a consent, or a motion of theirs that came back. */
export const WaitingBlock = ({ motions }: BlockProps) => {
  const { t } = useTranslation();
  const { dayAndTime } = useFormat();
  const seat = useFraction();
  const wanted = ({ state, responsible }: MotionRow): string => {
    if (state === 'returned') return t('today.sentBack');
    return responsible === null ? t('today.consentWanted') : t('today.consentWantedBy', { name: responsible.name });
  };
  const meta = (motion: MotionRow): string =>
    [
      wanted(motion),
      motion.deadline === null ? '' : t('common.until', { date: dayAndTime(motion.deadline) }),
    ]
      .filter(Boolean)
      .join(' · ');
  const action = (
    <LinkButton to="/f/$fractionId/antraege" params={{ fractionId: seat.fractionId }}>
      {t('today.toMotions')}
    </LinkButton>
  );
  return (
    <MotionBlock
      title={t('today.waiting')}
      motions={motions}
      empty={<Empty action={action}>{t('today.nothingWaits')}</Empty>}
      meta={meta}
      end={({ state }) => (state === 'returned' ? <StateChip state={state} /> : <Chip tone="warn">{t('today.consent')}</Chip>)}
    />
  );
};

/** For those who lead: what they can bring on now (adopt, file, begin anew after a return), soonest deadline first. */
export const ReleaseBlock = ({ motions }: BlockProps) => {
  const { t } = useTranslation();
  const { dayAndTime } = useFormat();
  const meta = ({ deadline }: MotionRow): string =>
    deadline === null ? t('today.noDeadline') : t('motions.deadlineAt', { date: dayAndTime(deadline) });
  return (
    <MotionBlock
      title={t('today.toRelease')}
      motions={motions}
      empty={<Empty>{t('today.nothingToRelease')}</Empty>}
      meta={meta}
      end={(motion) => <StateChip state={motion.state} consents={motion.consents} />}
    />
  );
};

/** What lies with the council office, or came back from it. */
export const UnderWayBlock = ({ motions }: BlockProps) => {
  const { t } = useTranslation();
  if (motions.length === 0) return null;
  return (
    <MotionBlock
      title={t('today.underWay')}
      motions={motions}
      empty={null}
      meta={(motion) => [motion.bodyName, motion.councilNumber ?? motion.number].filter(Boolean).join(' · ')}
      end={(motion) => <StateChip state={motion.state} />}
    />
  );
};
