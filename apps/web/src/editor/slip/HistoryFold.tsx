import type { MotionView } from '#contracts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat.js';
import { sayingOf, sessionsOf } from '../suggestions/sessions.js';
import { useSuggestions } from '../suggestions/useSuggestions.js';
import { Fold } from './Fold.js';
import styles from './Slip.module.css';

/** Every step that was ever taken, and what was decided about suggestions in between; the latest first. */
export const HistoryFold = ({ motion }: { readonly motion: MotionView }) => {
  const { t } = useTranslation();
  const { dayAndTime } = useFormat();
  return (
    <Fold title={t('editor.slip.history')}>
      <ol className={styles.list} role="list" reversed>
        {useEntries(motion).map(({ key, name, by, at, note }) => (
          <li key={key} className={styles.item}>
            <span className={styles.name}>{name}</span>
            <small>{t('editor.slip.by', { name: by, at: dayAndTime(at) })}</small>
            {note ? <q className={styles.word}>{note}</q> : null}
          </li>
        ))}
      </ol>
    </Fold>
  );
};

interface Entry {
  readonly key: string;
  readonly name: string;
  readonly by: string;
  readonly at: string;
  readonly note: string | null;
}

const useEntries = (motion: MotionView): Entry[] => {
  const { t } = useTranslation();
  const { data } = useSuggestions(motion);
  const steps = motion.steps.toReversed().map(({ state, by, at, note, version }): Entry => {
    const ofVersion = version === null ? '' : ` (${t('editor.versions.version', { version })})`;
    return { key: `${state} ${at}`, name: t(`motion.state.${state}`) + ofVersion, by, at, note };
  });
  const decided = sessionsOf(data?.items ?? []).map((session): Entry => ({ key: `${session.author} ${session.at}`, name: sayingOf(t, session), by: session.by, at: session.at, note: null }));
  // Steps of the same moment keep their order.
  return [...steps, ...decided].sort((a, b) => b.at.localeCompare(a.at));
};
