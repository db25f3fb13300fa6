import { membershipRoutes, motionRoutes, seesOnlyShared, shareRoles, type MotionView, type ShareRole } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { queryIn, useChangeIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import { dayOf, endOfDay } from '../../screens/members/end-of-day.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { Dialog } from '../../ui/Dialog/Dialog.js';
import { Radios } from '../../ui/Field/Choice.js';
import { TextField } from '../../ui/Field/TextField.js';
import { Select } from '../../ui/Select/Select.js';
import { toast } from '../../ui/Toast/toasts.js';
import { FormDialog } from '../forms/FormDialog.js';

export type SharedWith = MotionView['sharedWith'][number];

interface Props {
  readonly motion: MotionView;
  /** A share to change; without one, somebody new is chosen. */
  readonly share?: SharedWith;
  readonly onClose: () => void;
}

/** Chooses a guest or an expert citizen of this fraction, what they may do, and until when. */
export const ShareDialog = ({ motion, share, onClose }: Props) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const seats = useQuery({ ...queryIn(fractionId, membershipRoutes.list, {}), enabled: share === undefined });
  if (share !== undefined) return <ShareForm motion={motion} share={share} options={[]} onClose={onClose} />;
  if (seats.data === undefined) return <ErrorNote error={seats.error} />;
  const open = seats.data.members.filter(({ role, membershipId }) => seesOnlyShared(role) && !motion.sharedWith.some((each) => each.membershipId === membershipId));
  const options = open.map(({ membershipId, name, role }) => ({ value: membershipId, label: `${name} (${t(`motion.role.${role}`)})`, name }));
  return <NewShare motion={motion} options={options} onClose={onClose} />;
};

/** Whoever could be chosen when the dialog opened: sharing makes the list shorter before the dialog closes. */
const NewShare = ({ motion, options, onClose }: FormProps) => {
  const { t } = useTranslation();
  const [offered] = useState(options);
  if (offered.length > 0) return <ShareForm motion={motion} options={offered} onClose={onClose} />;
  return (
    <Dialog title={t('editor.shares.add')} isOpen onClose={onClose}>
      <p>{t('editor.shares.noOne')}</p>
    </Dialog>
  );
};

interface FormProps extends Props {
  readonly options: readonly { readonly value: string; readonly label: string; readonly name: string }[];
}

interface Fields {
  membershipId: string;
  role: ShareRole;
  until: string;
}

const ShareForm = ({ motion, share, options, onClose }: FormProps) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const change = useChangeIn(fractionId, motionRoutes.share);
  const first = share?.membershipId ?? options[0]?.value ?? '';
  const form = useForm<Fields>({ defaultValues: { membershipId: first, role: share?.role ?? 'comment', until: dayOf(share?.until ?? null) } });
  const role = useWatch({ control: form.control, name: 'role' });
  const save = ({ membershipId, until }: Fields): void => {
    const name = share?.name ?? options.find(({ value }) => value === membershipId)?.name ?? '';
    const onSuccess = (): void => {
      toast(t(`editor.shares.shared.${role}`, { name }));
      onClose();
    };
    change.mutate({ params: { motion: motion.id }, body: { membershipId, role, until: endOfDay(until) } }, { onSuccess });
  };
  const title = share === undefined ? t('editor.shares.add') : t('editor.shares.changeTitle', { name: share.name });
  const verb = t(share === undefined ? 'editor.shares.share' : 'editor.shares.changeSave');
  return (
    <FormDialog title={title} verb={verb} isPending={change.isPending} onClose={onClose} onSubmit={() => void form.handleSubmit(save)()}>
      {share === undefined ? <Select label={t('editor.shares.person')} options={options} {...form.register('membershipId')} /> : null}
      <Radios
        legend={t('editor.shares.level')}
        name="role"
        value={role}
        options={shareRoles.map((value) => ({ value, label: t(`editor.shares.may.${value}`) }))}
        onChange={(value) => form.setValue('role', value)}
      />
      <TextField label={t('editor.shares.until')} hint={t('editor.shares.untilHint')} optional type="date" {...form.register('until')} />
      <ErrorNote error={change.error} />
    </FormDialog>
  );
};
