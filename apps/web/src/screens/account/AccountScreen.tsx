import { useTranslation } from 'react-i18next';
import { useMe, usePerson } from '../../app/person.js';
import { placeOf } from '../../shell/nav.js';
import { Banner } from '../../ui/Banner/Banner.js';
import { Page } from '../../ui/Page/Page.js';
import { useTitle } from '../../ui/Page/useTitle.js';
import { ProgramsCard } from '../devices/ProgramsCard.js';
import { DevicesCard } from './DevicesCard.js';
import { LookCard } from './LookCard.js';
import { MailCard } from './MailCard.js';
import { PasswordCard } from './PasswordCard.js';
import { PersonCard } from './PersonCard.js';

/** What belongs to the person alone: name, look, password, devices. */
export const AccountScreen = () => {
  const { t } = useTranslation();
  const person = usePerson();
  const place = placeOf('/konto', useMe());
  useTitle(t('shell.account'), t('common.product'));
  return (
    <Page title={t('shell.account')} sub={person.email} narrow>
      {place === 'nowhere' ? <Banner>{t('account.noFraction')}</Banner> : null}
      <PersonCard />
      <LookCard />
      <MailCard />
      <PasswordCard />
      <DevicesCard />
      <ProgramsCard />
    </Page>
  );
};
