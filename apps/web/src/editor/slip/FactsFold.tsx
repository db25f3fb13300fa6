import type { MotionView } from '#contracts';
import { Pencil } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat.js';
import { Button } from '../../ui/Button/Button.js';
import { Fold } from './Fold.js';
import styles from './Slip.module.css';

const FactsDialog = lazy(() => import('./FactsDialog.js').then(({ FactsDialog: dialog }) => ({ default: dialog })));

interface Props {
  readonly motion: MotionView;
  readonly isEditing: boolean;
  readonly onEdit: (editing: boolean) => void;
}

/** Where the motion shall go, by when, and who takes care of it. */
export const FactsFold = ({ motion, isEditing, onEdit }: Props) => {
  const { t } = useTranslation();
  const { dayAndTime, shortDate } = useFormat();
  const { meeting } = motion;
  const facts: [string, string | null][] = [
    [t('editor.facts.number'), motion.number],
    [t('editor.facts.councilNumber'), motion.councilNumber],
    [t('editor.facts.body'), motion.bodyName ?? t('editor.facts.noBody')],
    [t('editor.facts.meeting'), meeting === null ? null : `${meeting.name}, ${dayAndTime(meeting.start)}`],
    [t('editor.facts.deadline'), motion.deadline === null ? null : dayAndTime(motion.deadline)],
    [t('editor.facts.responsible'), motion.responsible?.name ?? t('editor.facts.nobody')],
    [t('editor.facts.created'), shortDate(motion.createdAt)],
  ];
  return (
    <Fold title={t('editor.facts.title')} tally={motion.bodyName ?? undefined}>
      <dl className={styles.facts}>
        {facts.flatMap(([name, value]) => (value === null ? [] : [<dt key={name}>{name}</dt>, <dd key={`${name}-value`}>{value}</dd>]))}
      </dl>
      {motion.may.change ? (
        <Button icon={Pencil} onPress={() => onEdit(true)}>
          {t('editor.facts.edit')}
        </Button>
      ) : null}
      <Suspense fallback={null}>{isEditing && motion.may.change ? <FactsDialog motion={motion} onClose={() => onEdit(false)} /> : null}</Suspense>
    </Fold>
  );
};
