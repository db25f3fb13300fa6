import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.js';
import { Page } from '../../ui/Page/Page.js';

/** The door is shut for good: trying again would be of no use. */
export const isClosed = (error: unknown): boolean => error instanceof ApiError && error.code === 'share_closed';

/** Told plainly to whoever comes too late, also in the middle of reading. */
export const Closed = ({ what }: { readonly what: 'share' | 'dropBox' }) => {
  const { t } = useTranslation();
  return (
    <Page title={t(`outside.closed.${what}`)}>
      <p role="alert">{t(`outside.closed.${what}Hint`)}</p>
    </Page>
  );
};
