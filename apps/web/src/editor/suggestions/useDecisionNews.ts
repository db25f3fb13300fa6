import type { SuggestionView } from '#contracts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../../ui/Toast/toasts.js';

/** Tells the author, who goes on writing, that somebody decided about one of the changes. */
export const useDecisionNews = (suggestion: SuggestionView | undefined): void => {
  const { t } = useTranslation();
  const known = useRef<number | null>(null);
  useEffect(() => {
    if (suggestion === undefined) return;
    const { decisions, mine, state } = suggestion;
    const last = decisions.at(-1);
    if (mine && state === 'open' && known.current !== null && decisions.length > known.current && last) toast(t(`suggestions.heard.${last.verdict}`, { name: last.by }));
    known.current = decisions.length;
  }, [suggestion, t]);
};
