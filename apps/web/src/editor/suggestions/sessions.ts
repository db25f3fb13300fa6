import type { SuggestionView } from '#contracts';
import type { TFunction } from 'i18next';

/** What one person decided about another's suggestion in one go. */
export interface Session {
  readonly author: string;
  readonly by: string;
  readonly accepted: number;
  readonly rejected: number;
  /** When the last of them was decided. */
  readonly at: string;
}

/** Decisions further apart than this were made in two goes. */
const goMs = 30 * 60_000;

/** One line a go instead of one a change, the latest first. */
export const sessionsOf = (items: readonly SuggestionView[]): Session[] =>
  items
    .flatMap((suggestion) => [...ofOne(suggestion)])
    .sort((a, b) => b.at.localeCompare(a.at));

function ofOne({ author, decisions }: SuggestionView): Session[] {
  const sessions: Session[] = [];
  for (const { by, at, verdict } of decisions) {
    const last = sessions.at(-1);
    const goesOn = last !== undefined && last.by === by && Date.parse(at) - Date.parse(last.at) <= goMs;
    const before = goesOn ? last : { author: author.name, by, accepted: 0, rejected: 0, at };
    const now = { ...before, at, [verdict]: before[verdict] + 1 };
    if (goesOn) sessions[sessions.length - 1] = now;
    else sessions.push(now);
  }
  return sessions;
}

/** "3 Vorschläge von Frau Kühn übernommen, 1 abgelehnt" */
export const sayingOf = (t: TFunction, { author, accepted, rejected }: Session): string => {
  if (accepted === 0) return t('suggestions.session.rejected', { count: rejected, name: author });
  const taken = t('suggestions.session.accepted', { count: accepted, name: author });
  return rejected === 0 ? taken : `${taken}, ${t('suggestions.session.alsoRejected', { count: rejected })}`;
};
