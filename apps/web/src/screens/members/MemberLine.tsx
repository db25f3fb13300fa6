import { membershipRoutes, type MemberView } from '#contracts';
import { Ellipsis, UserCog, UserMinus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import { useFormat } from '../../format/useFormat.js';
import { Avatar } from '../../ui/Avatar/Avatar.js';
import { IconButton } from '../../ui/Button/IconButton.js';
import { ConfirmDialog } from '../../ui/Dialog/ConfirmDialog.js';
import { Menu, type MenuEntry } from '../../ui/Menu/Menu.js';
import { Row } from '../../ui/Rows/Rows.js';
import { toast } from '../../ui/Toast/toasts.js';
import { RoleDialog } from './RoleDialog.js';

/** One member with role, end date, and what may be changed. */
export const MemberLine = ({ member }: { readonly member: MemberView }) => {
  const { t } = useTranslation();
  const { shortDate } = useFormat();
  const [open, setOpen] = useState<'role' | 'remove'>();
  const close = (): void => setOpen(undefined);
  const meta = [
    t(`motion.role.${member.role}`),
    member.email,
    member.endsAt === null ? '' : t('common.until', { date: shortDate(member.endsAt) }),
  ]
    .filter(Boolean)
    .join(' · ');
  const change: MenuEntry = { id: 'change', label: t('members.change'), icon: UserCog, onAction: () => setOpen('role') };
  const remove: MenuEntry = { id: 'remove', label: t('members.remove'), icon: UserMinus, danger: true, onAction: () => setOpen('remove') };
  const entries = [...(member.may.change ? [change] : []), ...(member.may.remove ? [remove] : [])];
  const label = t('members.actionsFor', { name: member.name });
  return (
    <>
      <Row
        icon={<Avatar name={member.name} />}
        title={member.name}
        meta={meta}
        end={entries.length === 0 ? null : <Menu label={label} trigger={<IconButton icon={Ellipsis} label={label} />} entries={entries} />}
      />
      {open === 'role' ? <RoleDialog member={member} onClose={close} /> : null}
      {open === 'remove' ? <RemoveDialog member={member} onClose={close} /> : null}
    </>
  );
};

const RemoveDialog = ({ member, onClose }: { readonly member: MemberView; readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const remove = useChangeIn(fractionId, membershipRoutes.remove);
  const act = (): void =>
    remove.mutate(
      { params: { membership: member.membershipId } },
      {
        onSuccess: () => {
          onClose();
          toast(t('members.removed', { name: member.name }));
        },
      },
    );
  return (
    <ConfirmDialog
      title={t('members.removeTitle', { name: member.name })}
      verb={t('members.remove')}
      isOpen
      danger
      isPending={remove.isPending}
      error={remove.error}
      onClose={onClose}
      onConfirm={act}
    >
      {t('members.removeText')}
    </ConfirmDialog>
  );
};
