import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiError, sentenceOf } from '../api/api-error.js';
import { useFormat } from '../format/useFormat.js';
import { Button } from '../ui/Button/Button.js';
import { Page } from '../ui/Page/Page.js';
import { MissingPage } from './MissingPage.js';

/** What stands in place of a screen that failed. */
export const CrashPage = ({ error, reset }: ErrorComponentProps) => {
  const { t } = useTranslation();
  const { language } = useFormat();
  const router = useRouter();
  if (error instanceof ApiError && error.code === 'not_found') return <MissingPage />;
  const known = error instanceof ApiError;
  const again = (): void => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title={t(known && error.passing ? 'common.waitTitle' : 'common.crash')} narrow>
      <p>{known ? sentenceOf(error, language) : t('common.crashText')}</p>
      <div>
        <Button look="primary" onPress={known ? again : () => location.reload()}>
          {known ? t('common.retry') : t('common.reload')}
        </Button>
      </div>
    </Page>
  );
};
