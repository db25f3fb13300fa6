import { contentRoutes } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { queryIn } from '../../../api/queries.js';
import { useFraction } from '../../../app/person.js';
import { Loaded } from '../../../ui/Loaded/Loaded.js';
import { useTitle } from '../../../ui/Page/useTitle.js';
import { neighboursOf, useNeighbours } from './neighbours.js';
import styles from './Viewer.module.css';
import type { Preview } from './preview.js';
import { PreviewBar } from './PreviewBar.js';
import { Shown } from './Shown.js';

/** How often a file that is still being read, pictured or checked is asked for again. */
const inWorkMs = 2_000;
const isInWork = ({ content, show }: Preview): boolean => content.state === 'pending' || content.virus === 'waiting' || (show.as === 'nothing' && show.why === 'in_work');

/** One file, shown in the page, with the files beside it. */
export const PreviewScreen = () => {
  const { t } = useTranslation();
  const seat = useFraction();
  const { file } = useParams({ from: '/signed-in/f/$fractionId/datei/$file' });
  const preview = useQuery({
    ...queryIn(seat.fractionId, contentRoutes.preview, { params: { file } }),
    refetchInterval: ({ state }) => (state.data !== undefined && isInWork(state.data) ? inWorkMs : false),
  });
  const folder = preview.data?.folderId;
  const near = neighboursOf(useNeighbours(seat.fractionId, folder), file);
  useTitle(preview.data?.name ?? t('preview.title'), t('shell.files'), seat.name);
  useNeighbourKeys(near.before, near.after);
  const { data } = preview;
  if (data === undefined) return <div className={styles.loading}><Loaded query={preview} rows={6}>{() => null}</Loaded></div>;
  return (
    <div className={styles.screen}>
      <PreviewBar preview={data} near={near} />
      <Shown key={`${data.id} ${data.sha256}`} preview={data} />
    </div>
  );
};

/** Alt with Page Up or Page Down leads to the file before or after; the other keys belong to what is shown. */
const useNeighbourKeys = (before: string | null, after: string | null): void => {
  const navigate = useNavigate();
  const { fractionId } = useFraction();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const file = event.altKey ? { PageUp: before, PageDown: after }[event.key] : undefined;
      if (file === undefined || file === null) return;
      event.preventDefault();
      void navigate({ to: '/f/$fractionId/datei/$file', params: { fractionId, file }, replace: true });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [navigate, fractionId, before, after]);
};
