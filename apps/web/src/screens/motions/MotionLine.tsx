import type { MotionRow } from '#contracts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFraction } from '../../app/person.js';
import { DeviceMark } from '../../offline/DeviceMark.js';
import { useOpenable } from '../../offline/here.js';
import { useOffline } from '../../offline/use-offline.js';
import { Row, rowTitle } from '../../ui/Rows/Rows.js';

interface LinkProps {
  readonly motion: Pick<MotionRow, 'id' | 'title'>;
}

/** The title of a motion, leading to it; in a row the whole row is its target. What cannot be opened now leads nowhere. */
export const MotionLink = ({ motion }: LinkProps) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const openable = useOpenable().has(motion.id);
  const lost = useOffline() && !openable;
  const title = motion.title === '' ? t('motion.untitled') : motion.title;
  return (
    <>
      {lost ? (
        <span className={rowTitle} data-lost>
          {title}
        </span>
      ) : (
        <Link to="/f/$fractionId/antraege/$motion" params={{ fractionId, motion: motion.id }} className={rowTitle}>
          {title}
        </Link>
      )}
      <DeviceMark motion={motion.id} />
    </>
  );
};

interface Props extends LinkProps {
  readonly meta?: ReactNode;
  readonly end?: ReactNode;
}

/** A motion as a row. */
export const MotionLine = ({ motion, meta, end }: Props) => <Row title={<MotionLink motion={motion} />} meta={meta} end={end} stack />;
