import type { SuggestionView } from '#contracts';
import { Check, CheckCheck, X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat.js';
import { Button } from '../../ui/Button/Button.js';
import { classes } from '../../ui/classes.js';
import type { Proposal } from './proposals.js';
import { Muted } from '../../ui/Muted/Muted.js';
import styles from './Suggestions.module.css';
import { useDeciding, type Verdict } from './useDeciding.js';

interface Props {
  readonly motion: string;
  readonly suggestion: SuggestionView;
  readonly proposals: readonly Proposal[];
  readonly active: string | null;
  readonly onGo: (key: string) => void;
}

/** One person's suggestion: its changes one by one, and what can be done with all of them. */
export const SuggestionCard = ({ motion, suggestion, proposals, active, onGo }: Props) => {
  const { t } = useTranslation();
  const { dayAndTime } = useFormat();
  const id = useId();
  const { decide, isPending } = useDeciding(motion);
  const all = (verdict: Verdict) => decide(suggestion.id, null, verdict);
  return (
    <section className={styles.suggestion} aria-labelledby={id}>
      <header>
        <h3 id={id} className={styles.author}>
          {suggestion.mine ? t('suggestions.yours') : suggestion.author.name}
        </h3>
        <Muted as="small">{t('suggestions.since', { at: dayAndTime(suggestion.at) })}</Muted>
      </header>
      {proposals.length === 0 ? <Muted>{t('suggestions.nothing')}</Muted> : null}
      <ol className={styles.changes} role="list">
        {proposals.map((proposal) => (
          <ChangeItem key={proposal.key} proposal={proposal} active={proposal.key === active} isPending={isPending} onGo={onGo} onDecide={(verdict) => decide(suggestion.id, proposal.change.id, verdict)} />
        ))}
      </ol>
      {suggestion.may.decide && proposals.length > 0 ? (
        <div className={styles.row}>
          <Button icon={CheckCheck} isPending={isPending} onPress={() => all('accept')}>
            {t('suggestions.acceptAll')}
          </Button>
          <Button look="plain" icon={X} isPending={isPending} onPress={() => all('reject')}>
            {t('suggestions.rejectAll')}
          </Button>
        </div>
      ) : null}
    </section>
  );
};

interface ItemProps {
  readonly proposal: Proposal;
  readonly active: boolean;
  readonly isPending: boolean;
  readonly onGo: (key: string) => void;
  readonly onDecide: (verdict: Verdict) => void;
}

const ChangeItem = ({ proposal, active, isPending, onGo, onDecide }: ItemProps) => {
  const { t } = useTranslation();
  const item = useRef<HTMLLIElement>(null);
  const { key, change, mayDecide } = proposal;
  useEffect(() => {
    if (active) item.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <li ref={item} className={classes(styles.change, active && styles.changeNow)} aria-current={active || undefined}>
      <button type="button" className={styles.place} title={t('suggestions.toPlace')} onClick={() => onGo(key)}>
        <span className={styles.kind}>{t(`suggestions.kind.${change.kind}`)}</span>
        <span lang="de">
          {change.before === '' || change.kind === 'changed' ? null : <del>{change.before}</del>} {change.after === '' ? null : change.kind === 'changed' ? change.after : <ins>{change.after}</ins>}
        </span>
      </button>
      {mayDecide ? (
        <div className={styles.row}>
          <Button look="plain" icon={Check} isPending={isPending} aria-label={t('suggestions.acceptThis', { words: change.after || change.before })} onPress={() => onDecide('accept')}>
            {t('suggestions.accept')}
          </Button>
          <Button look="plain" icon={X} isPending={isPending} aria-label={t('suggestions.rejectThis', { words: change.after || change.before })} onPress={() => onDecide('reject')}>
            {t('suggestions.reject')}
          </Button>
        </div>
      ) : null}
    </li>
  );
};
