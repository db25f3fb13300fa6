import type { SuggestionView } from '#contracts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat.js';
import { Fold } from '../slip/Fold.js';
import { sayingOf, sessionsOf } from './sessions.js';
import styles from './Suggestions.module.css';

/** What became of the suggestions: who decided, and when. */
export const DecidedFold = ({ items }: { readonly items: readonly SuggestionView[] }) => {
  const { t } = useTranslation();
  if (items.length === 0) return null;
  return (
    <Fold title={t('suggestions.history')} tally={items.length}>
      <ul className={styles.decided} role="list">
        {items.map((suggestion) => (
          <Decided key={suggestion.id} suggestion={suggestion} />
        ))}
      </ul>
    </Fold>
  );
};

const Decided = ({ suggestion }: { readonly suggestion: SuggestionView }) => {
  const { t } = useTranslation();
  const { dayAndTime } = useFormat();
  const { author, state, decidedBy, decidedAt } = suggestion;
  const sessions = sessionsOf([suggestion]);
  // What was decided says how it ended; only without a decision, or when its author took it back, that must be told.
  const ended = state !== 'open' && decidedAt !== null && (state === 'withdrawn' || sessions.length === 0) ? { state, decidedAt } : null;
  return (
    <li>
      <strong>{author.name}</strong>
      {sessions.map((session) => (
        <span key={session.at}>
          {sayingOf(t, session)}: {t('editor.slip.by', { name: session.by, at: dayAndTime(session.at) })}
        </span>
      ))}
      {ended === null ? null : <span>{t(`suggestions.ended.${ended.state}`, { name: decidedBy ?? '', at: dayAndTime(ended.decidedAt) })}</span>}
    </li>
  );
};
