import { identityRoutes } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { MonitorSmartphone } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../../api/queries.js';
import { useFormat } from '../../format/useFormat.js';
import { Button } from '../../ui/Button/Button.js';
import { Card } from '../../ui/Card/Card.js';
import { Chip } from '../../ui/Chip/Chip.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { Row, Rows } from '../../ui/Rows/Rows.js';
import styles from './Account.module.css';

const SignOutQuestion = lazy(() => import('../../shell/SignOutQuestion.js'));

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
      <Suspense fallback={null}>{asking ? <SignOutQuestion everywhere onClose={() => setAsking(false)} /> : null}</Suspense>
    </Card>
  );
};
