import type { MotionView, Saved } from '#contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.js';
import { Banner } from '../../ui/Banner/Banner.js';
import { ErrorNote } from '../../ui/Banner/ErrorNote.js';
import { ConfirmDialog } from '../../ui/Dialog/ConfirmDialog.js';
import { TextArea } from '../../ui/Field/TextField.js';
import { FormDialog } from '../forms/FormDialog.js';
import { missingConsents, outdatedConsents } from './next-steps.js';
import type { Steps } from './useSteps.js';

export type Asked = 'adopt' | 'object' | 'withdraw' | 'remove' | 'draftNewVersion';

interface Props {
  readonly motion: MotionView;
  readonly steps: Steps;
  readonly asked: Asked;
  readonly saved: Saved;
  readonly onClose: () => void;
  /** The step was refused because something is missing: time to look at the check. */
  readonly onIncomplete: () => void;
}

interface OneProps extends Omit<Props, 'asked'> {
  readonly finish: (done: Promise<unknown>) => void;
}

/** The questions before a step that matters. The error of a refused step stays in its question. */
export const StepDialogs = ({ asked, ...props }: Props) => {
  // A refused step is told by the note in its dialog, which stays open.
  const refused = (error: unknown): void => {
    if (error instanceof ApiError && error.code === 'preflight_failed') props.onIncomplete();
  };
  const finish = (done: Promise<unknown>): void => void done.then(props.onClose, refused);
  if (asked === 'adopt') return <AdoptDialog {...props} finish={finish} />;
  if (asked === 'object') return <ObjectDialog {...props} finish={finish} />;
  if (asked === 'withdraw') return <WithdrawDialog {...props} finish={finish} />;
  if (asked === 'remove' || asked === 'draftNewVersion') return <PlainDialog {...props} step={asked} finish={finish} />;
  return null;
};

const AdoptDialog = ({ motion, steps: { adopt }, saved, onClose, finish }: OneProps) => {
  const { t } = useTranslation();
  const outdated = outdatedConsents(motion);
  const missing = missingConsents(motion.consents);
  const waiting = saved.state !== 'saved';
  return (
    <ConfirmDialog
      title={t('editor.act.adoptTitle')}
      verb={t('editor.act.adopt')}
      isOpen
      isPending={waiting || adopt.isPending}
      error={adopt.error}
      onClose={onClose}
      onConfirm={() => finish(adopt.run())}
    >
      <p>{t('editor.act.adoptText')}</p>
      {missing > 0 ? <Banner tone="warn">{t('editor.act.adoptMissing', { count: missing })}</Banner> : null}
      {outdated > 0 ? <Banner tone="warn">{t('editor.act.adoptOutdated', { count: outdated })}</Banner> : null}
      {waiting ? <Banner tone="warn">{t('editor.act.adoptUnsaved')}</Banner> : null}
    </ConfirmDialog>
  );
};

const PlainDialog = ({ steps, step, onClose, finish }: OneProps & { readonly step: 'remove' | 'draftNewVersion' }) => {
  const { t } = useTranslation();
  const words = step === 'remove' ? 'remove' : 'newVersion';
  return (
    <ConfirmDialog
      title={t(`editor.act.${words}Title`)}
      verb={t(`editor.act.${step}`)}
      isOpen
      danger={step === 'remove'}
      isPending={steps[step].isPending}
      error={steps[step].error}
      onClose={onClose}
      onConfirm={() => finish(steps[step].run())}
    >
      <p>{t(`editor.act.${words}Text`)}</p>
    </ConfirmDialog>
  );
};

const WithdrawDialog = ({ steps: { withdraw }, onClose, finish }: OneProps) => {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      title={t('editor.act.withdrawTitle')}
      verb={t('editor.act.withdraw')}
      isOpen
      danger
      isPending={withdraw.isPending}
      error={withdraw.error}
      onClose={onClose}
      onConfirm={() => finish(withdraw.run(reason.trim()))}
    >
      <p>{t('editor.act.withdrawText')}</p>
      <TextArea label={t('editor.act.withdrawReason')} optional maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
    </ConfirmDialog>
  );
};

const ObjectDialog = ({ steps: { object }, onClose, finish }: OneProps) => {
  const { t } = useTranslation();
  const [word, setWord] = useState('');
  const [missing, setMissing] = useState(false);
  const send = (): void => {
    setMissing(word.trim() === '');
    if (word.trim() !== '') finish(object.run(word.trim()));
  };
  return (
    <FormDialog title={t('editor.act.objectTitle')} verb={t('editor.act.objectSend')} isPending={object.isPending} onClose={onClose} onSubmit={send}>
      <TextArea
        label={t('editor.act.objectWord')}
        autoFocus
        hint={t('editor.act.objectHint')}
        error={missing ? t('editor.act.objectNeeded') : undefined}
        maxLength={1000}
        value={word}
        onChange={(event) => setWord(event.target.value)}
      />
      <ErrorNote error={object.error} />
    </FormDialog>
  );
};
