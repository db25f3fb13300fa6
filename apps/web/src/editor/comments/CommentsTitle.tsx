import type { MotionView } from '#contracts';
import { useTranslation } from 'react-i18next';
import { useComments } from './useComments.js';

/** "Kommentare 3": the threads that are not resolved. */
export const CommentsTitle = ({ motion }: { readonly motion: MotionView }) => {
  const { t } = useTranslation();
  const { data } = useComments(motion);
  const open = data?.threads.filter(({ resolved }) => resolved === null).length ?? 0;
  return open === 0 ? t('comments.title') : t('comments.titleCount', { count: open });
};
