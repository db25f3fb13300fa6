import { everydayRoutes, type FileRow, type Result } from '#contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, type NavigateOptions } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { queryIn } from '../../api/queries.js';
import type { Seat } from '../../app/person.js';

export interface Hit {
  readonly key: string;
  readonly group: 'motions' | 'files' | 'commands';
  readonly title: string;
  readonly hint: string;
  readonly open: () => void;
}

type Found = Result<typeof everydayRoutes.search>;
const perGroup = 6;

/** What fits the text; without a text what was edited last, so that the list is never empty. */
export const useHits = (seat: Seat, text: string): readonly Hit[] => {
  const wanted = useDeferredValue(text.trim());
  const today = useQuery(queryIn(seat.fractionId, everydayRoutes.today, {}));
  const search = useQuery({
    ...queryIn(seat.fractionId, everydayRoutes.search, { query: { q: wanted } }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });
  const motions = wanted === '' ? (today.data?.recent ?? []) : (search.data?.motions ?? []);
  const files = wanted === '' ? (today.data?.recentFiles ?? []) : (search.data?.files ?? []);
  const commands = useCommands(seat).filter(({ title }) => title.toLocaleLowerCase().includes(wanted.toLocaleLowerCase()));
  return [...useMotionHits(seat, motions), ...useFileHits(seat, files), ...commands];
};

const useMotionHits = (seat: Seat, motions: readonly Pick<Found['motions'][number], 'id' | 'title' | 'state' | 'number'>[]): readonly Hit[] => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return motions.slice(0, perGroup).map(({ id, title, state, number }) => ({
    key: id,
    group: 'motions',
    title: title === '' ? t('motion.untitled') : title,
    hint: [t(`motion.state.${state}`), number].filter(Boolean).join(' · '),
    open: () => void navigate({ to: '/f/$fractionId/antraege/$motion', params: { fractionId: seat.fractionId, motion: id } }),
  }));
};

/** Files by name, and by what is written in them: then with the place, which is where they open. */
type FoundFile = Pick<FileRow, 'id' | 'name' | 'changedBy'> & Partial<Pick<Found['files'][number], 'excerpt' | 'page'>>;

const useFileHits = (seat: Seat, files: readonly FoundFile[]): readonly Hit[] => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { fractionId } = seat;
  return files.slice(0, perGroup).map(({ id, name, changedBy, excerpt, page }) => ({
    key: id,
    group: 'files',
    title: name,
    hint: excerpt ? t(page ? 'search.inContentPage' : 'search.inContent', { excerpt, page }) : changedBy,
    open: () => void navigate({ to: '/f/$fractionId/datei/$file', params: { fractionId, file: id }, search: page ? { seite: page } : {} }),
  }));
};

const useCommands = (seat: Seat): readonly Hit[] => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const params = { fractionId: seat.fractionId };
  const command = (key: string, title: string, to: NavigateOptions): Hit => ({ key, group: 'commands', title, hint: '', open: () => void navigate(to) });
  return [
    ...(seat.may.includes('fraction:motions.write')
      ? [
          command('new', t('motions.new'), { to: '/f/$fractionId/antraege/neu', params }),
          command('import', t('motions.import'), { to: '/f/$fractionId/antraege/uebernehmen', params }),
        ]
      : []),
    ...(seat.may.includes('fraction:meetings.read') ? [command('meetings', t('shell.meetings'), { to: '/f/$fractionId/sitzungen', params })] : []),
    command('files', t('shell.files'), { to: '/f/$fractionId/dateien', params }),
    ...(seat.may.includes('fraction:members.read') ? [command('members', t('shell.members'), { to: '/f/$fractionId/mitglieder', params })] : []),
    command('account', t('shell.account'), { to: '/konto' }),
  ];
};
