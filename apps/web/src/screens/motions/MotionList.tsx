import type { MotionRow } from '#contracts';
import { useTranslation } from 'react-i18next';
import { useFraction } from '../../app/person.js';
import { Button } from '../../ui/Button/Button.js';
import { LinkButton } from '../../ui/Button/LinkButton.js';
import { StateChip } from '../../ui/Chip/StateChip.js';
import { classes } from '../../ui/classes.js';
import { Empty } from '../../ui/Empty/Empty.js';
import { Ago, When } from '../../ui/Time.js';
import { MotionLink } from './MotionLine.js';
import styles from './MotionList.module.css';

interface Props {
  readonly motions: readonly MotionRow[];
  readonly onMore: (() => void) | undefined;
  readonly mayCreate: boolean;
}

/** A table from 800 px, cards below: the same table, its cells below each other. */
export const MotionList = ({ motions, onMore, mayCreate }: Props) => {
  const { t } = useTranslation();
  if (motions.length === 0) return <NoMotions mayCreate={mayCreate} />;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['title', 'state', 'deadline', 'responsible', 'changed'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`motions.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {motions.map((motion) => (
            <MotionTableRow key={motion.id} motion={motion} />
          ))}
        </tbody>
      </table>
      {onMore === undefined ? null : (
        <div>
          <Button onPress={onMore}>{t('common.showMore')}</Button>
        </div>
      )}
    </>
  );
};

const MotionTableRow = ({ motion }: { readonly motion: MotionRow }) => {
  const { t } = useTranslation();
  const about = [motion.number ?? t(`motion.kind.${motion.kind}`), motion.councilNumber, motion.bodyName].filter(Boolean).join(' · ');
  return (
    <tr className={styles.row}>
      <td>
        <MotionLink motion={motion} />
        <span className={styles.meta}>{about}</span>
      </td>
      <td>
        <StateChip state={motion.state} consents={motion.consents} />
        {motion.waitsForMe ? <span className={classes(styles.meta, styles.mine)}>{t('motions.waitsForYou')}</span> : null}
      </td>
      <td className={styles.date} data-label={t('motions.column.deadline')}>
        {motion.deadline === null ? '–' : <When at={motion.deadline} />}
      </td>
      <td data-label={t('motions.column.responsible')}>{motion.responsible?.name ?? '–'}</td>
      <td data-label={t('motions.column.changed')}>
        <Ago at={motion.changedAt} />
      </td>
    </tr>
  );
};

const NoMotions = ({ mayCreate }: { readonly mayCreate: boolean }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const action = mayCreate ? (
    <LinkButton to="/f/$fractionId/antraege/neu" params={{ fractionId }}>
      {t('motions.startWithTemplate')}
    </LinkButton>
  ) : undefined;
  return <Empty action={action}>{t('motions.none')}</Empty>;
};
