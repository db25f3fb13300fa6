import { deviceRoutes } from '#contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.js';
import { query } from '../../api/queries.js';
import { useMe } from '../../app/person.js';
import { Banner } from '../../ui/Banner/Banner.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Button } from '../../ui/Button/Button.js';
import { LinkButton } from '../../ui/Button/LinkButton.js';
import { Card } from '../../ui/Card/Card.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { Page } from '../../ui/Page/Page.js';
import { useTitle } from '../../ui/Page/useTitle.js';
import styles from './Devices.module.css';
import { useWish, WishFields, type Wish } from './WishFields.js';

/** A program waits for this answer: may it reach the files of a fraction? */
export const ConnectScreen = () => {
  const { t } = useTranslation();
  const { token } = useParams({ from: '/signed-in/verbinden/$token' });
  const { fractions } = useMe();
  const flow = useQuery({ ...query(deviceRoutes.flow, { params: { token } }), staleTime: Infinity });
  useTitle(t('devices.asks'), t('common.product'));
  return (
    <Page title={t('devices.asks')} narrow>
      <Loaded query={flow} rows={2}>
        {({ program }) => (fractions.length === 0 ? <Banner>{t('devices.noSeat')}</Banner> : <Answer token={token} program={program} />)}
      </Loaded>
    </Page>
  );
};

const Answer = ({ token, program }: { readonly token: string; readonly program: string }) => {
  const { t } = useTranslation();
  const form = useForm<Wish>({ defaultValues: useWish(program) });
  // Nothing is read again afterwards: the question is answered and no longer there.
  const approve = useMutation({ mutationFn: (body: Wish) => call(deviceRoutes.approve, { params: { token }, body }) });
  if (approve.isSuccess) {
    return (
      <Card title={t('devices.allowed')}>
        <p className={styles.sub} role="status">
          {t('devices.allowedText')}
        </p>
      </Card>
    );
  }
  return (
    <Card>
      <p>{t('devices.asksText', { program })}</p>
      <form className={styles.form} noValidate onSubmit={(event) => void form.handleSubmit((body) => approve.mutate(body))(event)}>
        <WishFields form={form} />
        <ErrorNote error={approve.error} />
        <div className={styles.buttons}>
          <Button type="submit" look="primary" isPending={approve.isPending}>
            {t('devices.allow')}
          </Button>
          <LinkButton to="/konto">{t('devices.refuse')}</LinkButton>
        </div>
      </form>
    </Card>
  );
};
