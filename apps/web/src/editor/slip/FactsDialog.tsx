import { everydayRoutes, membershipRoutes, motionRoutes, type MotionView } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { queryIn, useChangeIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import { useFormat } from '../../format/useFormat.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { TextField } from '../../ui/Field/TextField.js';
import { Select } from '../../ui/Select/Select.js';
import { FormDialog } from '../forms/FormDialog.js';

interface Facts {
  readonly number: string;
  readonly bodyId: string;
  readonly meetingId: string;
  readonly responsibleId: string;
}

const none = { value: '', label: '–' };

/** Changes number, target and the person responsible. Once adopted, only the target is still open. */
export const FactsDialog = ({ motion, onClose }: { readonly motion: MotionView; readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const { dayAndTime } = useFormat();
  const council = useQuery(queryIn(fractionId, everydayRoutes.meetings, {}));
  const seats = useQuery(queryIn(fractionId, membershipRoutes.list, {}));
  const change = useChangeIn(fractionId, motionRoutes.change);
  const form = useForm<Facts>({
    values: { number: motion.number ?? '', bodyId: motion.bodyId ?? '', meetingId: motion.meeting?.id ?? '', responsibleId: motion.responsible?.id ?? '' },
    // The lists arrive a moment later; the choice already made is kept until then.
    resetOptions: { keepDirtyValues: true },
  });
  const body = form.watch('bodyId');
  const bodies = (council.data?.bodies ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const meetings = (council.data?.meetings ?? []).filter(({ bodyId }) => body === '' || bodyId === body).map(({ id, name, start }) => ({ value: id, label: `${name}, ${dayAndTime(start)}` }));
  const members = (seats.data?.members ?? []).map(({ personId, name }) => ({ value: personId, label: name }));
  const save = ({ number, bodyId, meetingId, responsibleId }: Facts): void => {
    const target = { bodyId: bodyId || null, meetingId: meetingId || null };
    const own = motion.may.edit ? { number: number.trim() || null, responsibleId: responsibleId || null } : {};
    change.mutate({ params: { motion: motion.id }, body: { ...target, ...own } }, { onSuccess: onClose });
  };
  if (council.data === undefined || seats.data === undefined) return <ErrorNote error={council.error ?? seats.error} />;
  return (
    <FormDialog title={t('editor.facts.edit')} verb={t('common.save')} isPending={change.isPending} onClose={onClose} onSubmit={() => void form.handleSubmit(save)()}>
      <Select label={t('editor.facts.body')} options={[none, ...bodies]} {...form.register('bodyId')} />
      <Select label={t('editor.facts.meeting')} options={[none, ...meetings]} {...form.register('meetingId')} />
      {motion.may.edit ? (
        <>
          <Select label={t('editor.facts.responsible')} options={[none, ...members]} {...form.register('responsibleId')} />
          <TextField label={t('editor.facts.number')} maxLength={40} {...form.register('number')} />
        </>
      ) : null}
      <ErrorNote error={change.error} />
    </FormDialog>
  );
};
