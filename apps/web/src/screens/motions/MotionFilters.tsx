import { motionKinds, motionStates } from '#contracts';
import { Kanban, List } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MotionFilters as Filters } from '../../app/routes/filters.js';
import { Button } from '../../ui/Button/Button.js';
import { TextField } from '../../ui/Field/TextField.js';
import { Segments } from '../../ui/Segments/Segments.js';
import { Select } from '../../ui/Select/Select.js';
import styles from './MotionFilters.module.css';

interface Props {
  readonly filters: Filters;
  readonly byState: Readonly<Record<string, number>>;
  readonly onChange: (next: Partial<Filters>) => void;
}

const scopes = ['all', 'mine', 'waiting'] as const;
const blank: Partial<Filters> = { stand: undefined, art: undefined, q: undefined };

/** Scope, view, state, kind and words. */
export const MotionFilters = ({ filters, byState, onChange }: Props) => {
  const { t } = useTranslation();
  const views = [
    { value: 'liste', label: t('motions.list'), icon: List },
    { value: 'tafel', label: t('motions.board'), icon: Kanban },
  ] as const;
  const active = [filters.stand, filters.art, filters.q].filter(Boolean).length;
  return (
    <div className={styles.filters}>
      <div className={styles.bars}>
        <Segments
          label={t('motions.scope.label')}
          value={filters.bereich ?? 'all'}
          options={scopes.map((value) => ({ value, label: t(`motions.scope.${value}`) }))}
          onChange={(bereich) => onChange({ bereich: bereich === 'all' ? undefined : bereich })}
        />
        <Segments
          label={t('motions.view')}
          value={filters.ansicht ?? 'liste'}
          options={views}
          onChange={(ansicht) => onChange({ ansicht: ansicht === 'liste' ? undefined : ansicht })}
        />
      </div>
      <div className={styles.fields}>
        <Words key={filters.q === undefined ? 'blank' : 'given'} value={filters.q ?? ''} onChange={(q) => onChange({ q: q === '' ? undefined : q })} />
        <StateAndKind filters={filters} byState={byState} onChange={onChange} />
      </div>
      {active === 0 ? null : (
        <p className={styles.active}>
          {t('motions.activeFilters', { count: active })}
          <Button look="plain" onPress={() => onChange(blank)}>
            {t('motions.resetFilters')}
          </Button>
        </p>
      )}
    </div>
  );
};

const StateAndKind = ({ filters, byState, onChange }: Props) => {
  const { t } = useTranslation();
  const states = motionStates.filter((state) => (byState[state] ?? 0) > 0 || state === filters.stand);
  const all = { value: '', label: t('common.all') };
  return (
    <>
      <Select
        label={t('motions.state')}
        value={filters.stand ?? ''}
        options={[all, ...states.map((value) => ({ value, label: `${t(`motion.state.${value}`)} (${byState[value] ?? 0})` }))]}
        onChange={({ target }) => onChange({ stand: motionStates.find((state) => state === target.value) })}
      />
      <Select
        label={t('motions.kind')}
        value={filters.art ?? ''}
        options={[all, ...motionKinds.map((value) => ({ value, label: t(`motion.kind.${value}`) }))]}
        onChange={({ target }) => onChange({ art: motionKinds.find((kind) => kind === target.value) })}
      />
    </>
  );
};

const typingPauseMs = 250;

/** The words go into the address after a pause in typing, not with every key. */
const Words = ({ value, onChange }: { readonly value: string; readonly onChange: (q: string) => void }) => {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text.trim()), typingPauseMs);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return <TextField type="search" label={t('motions.words')} value={text} onChange={({ target }) => setText(target.value)} />;
};
