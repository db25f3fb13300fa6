import type { HostFraction } from '#contracts';
import { Ellipsis, MailPlus, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/useFormat.js';
import { IconButton } from '../../ui/Button/IconButton.js';
import { Menu } from '../../ui/Menu/Menu.js';
import { Row } from '../../ui/Rows/Rows.js';
import { ChangeFractionDialog } from './ChangeFractionDialog.js';
import { InviteChairDialog } from './InviteChairDialog.js';
import styles from './Host.module.css';

interface Props {
  readonly fraction: HostFraction;
  readonly council: string | undefined;
}

/** A fraction as its host sees it: how much room it takes, never what is in it. */
export const FractionLine = ({ fraction, council }: Props) => {
  const { t } = useTranslation();
  const { bytes } = useFormat();
  const [open, setOpen] = useState<'change' | 'invite'>();
  const close = (): void => setOpen(undefined);
  const label = t('members.actionsFor', { name: fraction.name });
  const meta = [
    council,
    t('members.count', { count: fraction.members }),
    fraction.openInvitations === 0 ? '' : t('host.openInvitations', { count: fraction.openInvitations }),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      <Row
        icon={<i className={styles.band} style={{ background: fraction.colour }} aria-hidden="true" />}
        title={fraction.name}
        meta={
          <>
            {meta}
            <span className={styles.usage}>
              <meter min={0} max={fraction.quotaBytes} high={fraction.quotaBytes * 0.9} value={fraction.usedBytes} aria-label={t('host.storage')} />
              {t('files.usage', { used: bytes(fraction.usedBytes), quota: bytes(fraction.quotaBytes) })}
            </span>
          </>
        }
        end={
          <Menu
            label={label}
            trigger={<IconButton icon={Ellipsis} label={label} />}
            entries={[
              { id: 'change', label: t('host.change'), icon: Pencil, onAction: () => setOpen('change') },
              { id: 'invite', label: t('host.inviteChair'), icon: MailPlus, onAction: () => setOpen('invite') },
            ]}
          />
        }
      />
      {open === 'change' ? <ChangeFractionDialog fraction={fraction} onClose={close} /> : null}
      {open === 'invite' ? <InviteChairDialog fraction={fraction} onClose={close} /> : null}
    </>
  );
};
