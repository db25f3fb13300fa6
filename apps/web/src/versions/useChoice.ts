import { NOW, versionRef, type Result, type VersionRef, type versionRoutes } from '#contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { comparisonViews } from '../app/routes/filters.js';

const from = '/signed-in/f/$fractionId/antraege/$motion/fassungen';

export type Versions = Result<typeof versionRoutes.list>;
export type Compared = Result<typeof versionRoutes.compare>;
export type View = (typeof comparisonViews)[number];

export interface Choice {
  readonly older: VersionRef | null;
  readonly newer: VersionRef;
  readonly view: View;
  readonly choose: (next: { readonly von?: string; readonly mit?: string; readonly ansicht?: View }) => void;
}

/** What the address says is compared; without a word the latest version that differs, with the present text. */
export const useChoice = (versions: Versions | undefined): Choice => {
  const search = useSearch({ from });
  const navigate = useNavigate({ from: '/f/$fractionId/antraege/$motion/fassungen' });
  const items = versions?.items ?? [];
  const fallback = items.find((item) => item.sha256 !== versions?.present.sha256) ?? items[0];
  return {
    older: versionRef.safeParse(search.von).data ?? fallback?.ref ?? null,
    newer: versionRef.safeParse(search.mit).data ?? NOW,
    view: search.ansicht ?? 'text',
    choose: (next) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false }),
  };
};
