import { useTranslation } from 'react-i18next';
import type { Preview } from './preview.js';

/** Whether what is written in the file can be searched, and whether it was checked for viruses. */
export const ContentWords = ({ content }: Pick<Preview, 'content'>) => {
  const { t } = useTranslation();
  const virus = content.virus === 'clean' ? ` · ${t('preview.virus.clean')}` : '';
  if (content.state === 'unsearchable' && content.reason !== null) return <>{t('preview.unsearchable', { reason: t(`preview.reason.${content.reason}`) }) + virus}</>;
  return <>{t(`preview.state.${content.state}`) + virus}</>;
};
