import { useTranslation } from 'react-i18next';
import { LinkButton } from '../ui/Button/LinkButton.js';
import { Page } from '../ui/Page/Page.js';
import { useTitle } from '../ui/Page/useTitle.js';

/** For addresses that do not exist, and for those that are not open to this person: nobody learns which. */
export const MissingPage = () => {
  const { t } = useTranslation();
  useTitle(t('common.missingPage'), t('common.product'));
  return (
    <Page title={t('common.missingPage')} narrow>
      <p>{t('common.missingPageText')}</p>
      <div>
        <LinkButton to="/">{t('common.toStart')}</LinkButton>
      </div>
    </Page>
  );
};
