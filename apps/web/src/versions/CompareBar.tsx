import type { TFunction } from 'i18next';
import { ChevronDown, ChevronUp, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button/Button.js';
import { IconButton } from '../ui/Button/IconButton.js';
import { Segments } from '../ui/Segments/Segments.js';
import type { Stepping } from './useStepping.js';
import type { Compared, View } from './useChoice.js';
import styles from './CompareBar.module.css';
import marks from './Marks.module.css';

interface Props {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly counts?: Compared['counts'];
  readonly stepping?: Stepping;
}

/** How it is shown, how much it is, and the way from change to change. Stays in sight while one reads. */
export const CompareBar = ({ view, onView, counts, stepping }: Props) => {
  const { t } = useTranslation();
  const views = { nebeneinander: 'side', text: 'inline', aenderungen: 'only', lesen: 'text' } as const;
  return (
    <div className={styles.bar}>
      <Segments
        label={t('versions.view')}
        value={view}
        options={(['nebeneinander', 'text', 'aenderungen', 'lesen'] as const).map((value) => ({ value, label: t(`versions.views.${views[value]}`) }))}
        onChange={onView}
      />
      {view === 'lesen' ? null : (
        <Button look="plain" icon={Printer} onPress={() => window.print()}>
          {t('versions.print.verb')}
        </Button>
      )}
      {counts === undefined || stepping === undefined || stepping.count === 0 ? null : (
        <div className={styles.steps} title={t('versions.keys')}>
          <p className={styles.sum}>
            {sumOf(t, counts)}
            <span className={styles.legend} aria-hidden="true">
              <ins className={marks.ins}>{t('versions.legendInserted')}</ins>
              <del className={marks.del}>{t('versions.legendDeleted')}</del>
            </span>
          </p>
          <IconButton icon={ChevronUp} label={t('versions.previous')} onPress={() => stepping.go(-1)} />
          <span className={styles.at}>
            {stepping.current === null ? t('versions.steps', { count: stepping.count }) : t('versions.step', { at: stepping.current + 1, count: stepping.count })}
          </span>
          <IconButton icon={ChevronDown} label={t('versions.next')} onPress={() => stepping.go(1)} />
        </div>
      )}
    </div>
  );
};

/** "3 Absätze geändert, 1 neu" */
const sumOf = (t: TFunction, counts: Compared['counts']): string =>
  [
    ...(counts.changed > 0 ? [t('versions.sum.changed', { count: counts.changed })] : []),
    ...(['inserted', 'deleted', 'moved'] as const).filter((kind) => counts[kind] > 0).map((kind) => t(`versions.sum.${kind}`, { count: counts[kind] })),
  ].join(', ');
