import { useTranslation } from 'react-i18next';
import { usePerson } from '../../app/person.js';
import { useUpdateMe } from '../../app/useUpdateMe.js';
import { Card } from '../../ui/Card/Card.js';
import { Checkbox } from '../../ui/Field/Choice.js';
import { showFailure } from '../../ui/Toast/showFailure.js';

/** Which mails come by themselves. */
export const MailCard = () => {
  const { t } = useTranslation();
  const { commentDigest } = usePerson();
  const update = useUpdateMe();
  return (
    <Card title={t('account.mail')}>
      <Checkbox label={t('account.commentDigest')} checked={commentDigest} onChange={() => update.mutate({ commentDigest: !commentDigest }, { onError: showFailure })} />
    </Card>
  );
};
