import { deviceRoutes, type AppPasswordView } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { HardDrive } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query, useChange } from '../../api/queries.js';
import { useMe } from '../../app/person.js';
import { useFormat } from '../../format/useFormat.js';
import { Button } from '../../ui/Button/Button.js';
import { Card } from '../../ui/Card/Card.js';
import { ConfirmDialog } from '../../ui/Dialog/ConfirmDialog.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { Row, Rows } from '../../ui/Rows/Rows.js';
import { toast } from '../../ui/Toast/toasts.js';
import { ConnectDialog } from './ConnectDialog.js';
import styles from './Devices.module.css';

/** The programs that reach the files in this person's name. */
export const ProgramsCard = () => {
  const { t } = useTranslation();
  const [connecting, setConnecting] = useState(false);
  const [leaving, setLeaving] = useState<AppPasswordView | null>(null);
  const programs = useQuery(query(deviceRoutes.list, {}));
  const { fractions } = useMe();
  return (
    <Card title={t('devices.title')}>
      <p className={styles.sub}>{t('devices.sentence')}</p>
      <Loaded query={programs} rows={1}>
        {({ items, addresses }) => (
          <>
            {items.length === 0 ? <p className={styles.end}>{t('devices.none')}</p> : <Programs items={items} onDisconnect={setLeaving} />}
            {connecting ? <ConnectDialog addresses={addresses} onClose={() => setConnecting(false)} /> : null}
          </>
        )}
      </Loaded>
      {fractions.length === 0 ? null : (
        <div className={styles.end}>
          <Button onPress={() => setConnecting(true)}>{t('devices.connect')}</Button>
        </div>
      )}
      <p className={styles.note}>{t('devices.ends')}</p>
      {leaving ? <Disconnect program={leaving} onClose={() => setLeaving(null)} /> : null}
    </Card>
  );
};

interface ProgramsProps {
  readonly items: readonly AppPasswordView[];
  readonly onDisconnect: (program: AppPasswordView) => void;
}

const Programs = ({ items, onDisconnect }: ProgramsProps) => {
  const { t } = useTranslation();
  const { ago } = useFormat();
  const { fractions } = useMe();
  const meta = ({ fractionId, readOnly, lastUsedAt }: AppPasswordView): string =>
    t('devices.meta', {
      fraction: fractions.find((seat) => seat.fractionId === fractionId)?.shortName ?? '–',
      right: t(readOnly ? 'devices.read' : 'devices.write'),
      used: lastUsedAt === null ? t('devices.neverUsed') : t('devices.used', { ago: ago(lastUsedAt) }),
    });
  return (
    <Rows label={t('devices.title')}>
      {items.map((item) => (
        <Row
          key={item.id}
          icon={<HardDrive size={22} aria-hidden="true" />}
          title={item.name}
          meta={meta(item)}
          end={
            <Button aria-label={t('devices.disconnectNamed', { name: item.name })} onPress={() => onDisconnect(item)}>
              {t('devices.disconnect')}
            </Button>
          }
        />
      ))}
    </Rows>
  );
};

const Disconnect = ({ program, onClose }: { readonly program: AppPasswordView; readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const { id, name } = program;
  const revoke = useChange(deviceRoutes.revoke);
  const onSuccess = (): void => {
    onClose();
    toast(t('devices.disconnected', { name }));
  };
  return (
    <ConfirmDialog
      title={t('devices.disconnectTitle', { name })}
      verb={t('devices.disconnect')}
      isOpen
      danger
      isPending={revoke.isPending}
      error={revoke.error}
      onClose={onClose}
      onConfirm={() => revoke.mutate({ params: { password: id } }, { onSuccess })}
    >
      {t('devices.disconnectText')}
    </ConfirmDialog>
  );
};
