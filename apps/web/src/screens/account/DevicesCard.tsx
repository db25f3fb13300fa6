import { identityRoutes } from '#contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { MonitorSmartphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../../api/queries.js';
import { signOut } from '../../app/sign-out.js';
import { useFormat } from '../../format/useFormat.js';
import { Losses } from '../../offline/Losses.js';
import { Button } from '../../ui/Button/Button.js';
import { Card } from '../../ui/Card/Card.js';
import { Chip } from '../../ui/Chip/Chip.js';
import { ConfirmDialog } from '../../ui/Dialog/ConfirmDialog.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { Row, Rows } from '../../ui/Rows/Rows.js';
import styles from './Account.module.css';

/** Where this person is signed in, and leaving everywhere at once. */
export const DevicesCard = () => {
  const { t } = useTranslation();
  const { ago } = useFormat();
  const [asking, setAsking] = useState(false);
  const sessions = useQuery(query(identityRoutes.sessions, {}));
  return (
    <Card title={t('account.devices')}>
      <Loaded query={sessions} rows={2}>
        {({ items }) => (
          <Rows>
            {items.map(({ id, device, lastSeenAt, current }) => (
              <Row
                key={id}
                icon={<MonitorSmartphone size={22} aria-hidden="true" />}
                title={device}
                meta={t('account.lastSeen', { ago: ago(lastSeenAt) })}
                end={current ? <Chip tone="ok">{t('account.thisDevice')}</Chip> : null}
              />
            ))}
          </Rows>
        )}
      </Loaded>
      <div className={styles.end}>
        <Button look="danger" onPress={() => setAsking(true)}>
          {t('account.signOutEverywhere')}
        </Button>
      </div>
      {asking ? <SignOutEverywhere onClose={() => setAsking(false)} /> : null}
    </Card>
  );
};

const SignOutEverywhere = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const leave = useMutation({ mutationFn: () => signOut(true) });
  return (
    <ConfirmDialog
      title={t('account.signOutTitle')}
      verb={t('account.signOutEverywhere')}
      isOpen
      danger
      isPending={leave.isPending}
      error={leave.error}
      onClose={onClose}
      onConfirm={() => leave.mutate()}
    >
      {t('account.signOutText')}
      <Losses />
    </ConfirmDialog>
  );
};
