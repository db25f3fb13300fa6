import { useTranslation } from 'react-i18next';
import { usePerson } from '../app/person.js';
import { useRescued, useUnconfirmed } from './here.js';

/** What is lost when this device is emptied. */
export const Losses = () => {
  const { t } = useTranslation();
  const changes = [...useUnconfirmed().values()].reduce((sum, each) => sum + each, 0);
  const returned = useRescued(usePerson().id).length > 0;
  return (
    <>
      {changes === 0 ? null : <p>{t('offline.leaveText', { count: changes })}</p>}
      {returned ? <p>{t('offline.leaveRescued')}</p> : null}
    </>
  );
};
