import { useTranslation } from 'react-i18next';
import { takeNewVersion, useNewVersion } from '../offline/shell.js';
import { Banner } from '../ui/Banner/Banner.js';
import { Button } from '../ui/Button/Button.js';

/** A newer application waits; the person says when. */
export const NewVersion = () => {
  const { t } = useTranslation();
  if (!useNewVersion()) return null;
  return (
    <Banner role="status" action={<Button onPress={takeNewVersion}>{t('common.reload')}</Button>}>
      {t('offline.newVersion')}
    </Banner>
  );
};
