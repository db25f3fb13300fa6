import type { MotionRow, MotionState } from '#contracts';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button/Button.js';
import { Chip } from '../../ui/Chip/Chip.js';
import { StateChip } from '../../ui/Chip/StateChip.js';
import { Muted } from '../../ui/Muted/Muted.js';
import { When } from '../../ui/Time.js';
import { MotionLink } from './MotionLine.js';
import styles from './MotionBoard.module.css';

/** The columns of the board; states that mean the same to the fraction share one. */
const columns = {
  draft: ['draft', 'returned'],
  review: ['in_review'],
  adopted: ['adopted'],
  filed: ['filing', 'filed', 'confirmed', 'on_agenda'],
  closed: ['decided', 'withdrawn'],
} as const satisfies Record<string, readonly MotionState[]>;
const names = ['draft', 'review', 'adopted', 'filed', 'closed'] as const;

interface Props {
  readonly motions: readonly MotionRow[];
  readonly onMore: (() => void) | undefined;
}

/** Motions side by side by state. A step is taken in the motion itself, where its rules and its text are seen. */
export const MotionBoard = ({ motions, onMore }: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.board} role="region" aria-label={t('motions.board')} tabIndex={0}>
        {names.map((name) => (
          <Column key={name} name={name} motions={motions.filter(({ state }) => columns[name].some((own) => own === state))} />
        ))}
      </div>
      {onMore === undefined ? null : (
        <div>
          <Button onPress={onMore}>{t('common.showMore')}</Button>
        </div>
      )}
    </>
  );
};

const Column = ({ name, motions }: { readonly name: (typeof names)[number]; readonly motions: readonly MotionRow[] }) => {
  const { t } = useTranslation();
  return (
    <section className={styles.column} aria-label={t(`motions.boardColumn.${name}`)}>
      <h2>
        {t(`motions.boardColumn.${name}`)} <span className={styles.count}>{motions.length}</span>
      </h2>
      <ul role="list">
        {motions.map((motion) => (
          <BoardCard key={motion.id} motion={motion} />
        ))}
      </ul>
    </section>
  );
};

const BoardCard = ({ motion }: { readonly motion: MotionRow }) => {
  const { t } = useTranslation();
  return (
    <li className={styles.boardCard}>
      <MotionLink motion={motion} />
      <Muted as="span">{[motion.number ?? t(`motion.kind.${motion.kind}`), motion.responsible?.name].filter(Boolean).join(' · ')}</Muted>
      <span className={styles.chips}>
        <StateChip state={motion.state} consents={motion.consents} />
        {motion.waitsForMe ? <Chip tone="warn">{t('motions.waitsForYou')}</Chip> : null}
      </span>
      {motion.deadline === null ? null : (
        <Muted as="span">
          <When at={motion.deadline} />
        </Muted>
      )}
    </li>
  );
};
