import { motionRoutes } from '#contracts';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { callIn } from '../../api/client.js';
import { answerOrKept } from '../../offline/answers.js';
import { Leftovers } from '../../offline/Leftovers.js';
import { fractionKey } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import type { MotionFilters as Filters } from '../../app/routes/filters.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { LinkButton } from '../../ui/Button/LinkButton.js';
import { Page } from '../../ui/Page/Page.js';
import { useTitle } from '../../ui/Page/useTitle.js';
import { Skeleton } from '../../ui/Skeleton/Skeleton.js';
import { MotionBoard } from './MotionBoard.js';
import { MotionFilters } from './MotionFilters.js';
import { MotionList } from './MotionList.js';

const pageSize = { liste: 50, tafel: 100 } as const;

/** The motions of the fraction, as a list or as a board. */
export const MotionsScreen = () => {
  const { t } = useTranslation();
  const seat = useFraction();
  const filters = useSearch({ from: '/signed-in/f/$fractionId/antraege' });
  const navigate = useNavigate({ from: '/f/$fractionId/antraege' });
  const motions = useMotions(seat.fractionId, filters);
  const [first] = motions.data?.pages ?? [];
  useTitle(t('shell.motions'), seat.name);
  const change = (next: Partial<Filters>): void => void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  return (
    <Page title={t('shell.motions')} actions={first?.may.create === true ? <NewMotion fractionId={seat.fractionId} /> : undefined}>
      <Leftovers />
      <MotionFilters filters={filters} byState={first?.byState ?? {}} onChange={change} />
      {motions.isError && first === undefined ? <ErrorNote error={motions.error} onRetry={() => void motions.refetch()} /> : null}
      {motions.isPending ? <Skeleton rows={8} /> : null}
      {first === undefined ? null : <Found view={filters.ansicht ?? 'liste'} motions={motions} mayCreate={first.may.create} />}
    </Page>
  );
};

const useMotions = (fraction: string, { bereich, stand, art, q, ansicht = 'liste' }: Filters) => {
  const queryKey = [...fractionKey(fraction), 'motions', { bereich, stand, art, q, ansicht }] as const;
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) =>
      answerOrKept(motionRoutes.list, JSON.stringify([...queryKey, pageParam]), () =>
        callIn(fraction, motionRoutes.list, {
          query: { scope: bereich, state: stand, kind: art, q: q === '' ? undefined : q, offset: pageParam, limit: pageSize[ansicht] },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const seen = pages.reduce((sum, page) => sum + page.items.length, 0);
      return seen < last.total ? seen : undefined;
    },
    placeholderData: keepPreviousData,
  });
};

interface FoundProps {
  readonly view: 'liste' | 'tafel';
  readonly motions: ReturnType<typeof useMotions>;
  readonly mayCreate: boolean;
}

const Found = ({ view, motions, mayCreate }: FoundProps) => {
  const items = motions.data?.pages.flatMap((page) => page.items) ?? [];
  const more = motions.hasNextPage ? () => void motions.fetchNextPage() : undefined;
  return view === 'tafel' ? <MotionBoard motions={items} onMore={more} /> : <MotionList motions={items} onMore={more} mayCreate={mayCreate} />;
};

const NewMotion = ({ fractionId }: { readonly fractionId: string }) => {
  const { t } = useTranslation();
  return (
    <LinkButton to="/f/$fractionId/antraege/neu" params={{ fractionId }} look="primary" icon={Plus}>
      {t('motions.new')}
    </LinkButton>
  );
};
