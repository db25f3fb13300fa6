import type { MotionView, Saved } from '#contracts';
import { Check, FilePen, MessageSquareWarning, Stamp, Undo2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFraction, usePerson } from '../../app/person.js';
import { useAmending } from '../amendment/useAmendment.js';
import { Button } from '../../ui/Button/Button.js';
import { LinkButton } from '../../ui/Button/LinkButton.js';
import { Menu, type MenuEntry } from '../../ui/Menu/Menu.js';
import { showFailure } from '../../ui/Toast/showFailure.js';
import { nextSteps, ownVerdict, type Action } from './next-steps.js';
import type { Asked } from './StepDialogs.js';
import styles from './Slip.module.css';
import { useFocusAfter } from './useFocusAfter.js';
import { useSteps, type Steps } from './useSteps.js';

const StepDialogs = lazy(() => import('./StepDialogs.js').then(({ StepDialogs: dialogs }) => ({ default: dialogs })));

interface Props {
  readonly motion: MotionView;
  readonly saved: Saved;
  readonly onIncomplete: () => void;
}

/** What this person may do now, the most likely thing first. The server says what that is. */
export const Actions = ({ motion, saved, onIncomplete }: Props) => {
  const { t } = useTranslation();
  const { id: me } = usePerson();
  const steps = useSteps(motion.id);
  const [asked, setAsked] = useState<Asked | null>(null);
  const verdict = ownVerdict(motion, me);
  const { may } = motion;
  const place = useFocusAfter(asked !== null);
  return (
    <div ref={place} tabIndex={-1} className={styles.actions}>
      {may.consent && verdict === 'consent' ? (
        <p className={styles.said}>
          <Check size={18} aria-hidden="true" />
          {t('editor.act.youConsented')}
        </p>
      ) : null}
      {nextSteps(may, verdict, motion.consents).map((action, index) => (
        <ActionButton key={action} action={action} first={index === 0} motion={motion} steps={steps} onAsk={setAsked} />
      ))}
      {may.consent && verdict !== 'objection' ? (
        <Button wide icon={MessageSquareWarning} onPress={() => setAsked('object')}>
          {t('editor.act.object')}
        </Button>
      ) : null}
      <More motion={motion} steps={steps} onAsk={setAsked} />
      <Suspense fallback={null}>
        {asked === null ? null : <StepDialogs motion={motion} steps={steps} asked={asked} saved={saved} onClose={() => setAsked(null)} onIncomplete={onIncomplete} />}
      </Suspense>
    </div>
  );
};

interface ActionProps {
  readonly action: Action;
  readonly first: boolean;
  readonly motion: MotionView;
  readonly steps: Steps;
  readonly onAsk: (asked: Asked) => void;
}

const ActionButton = ({ action, first, motion, steps, onAsk }: ActionProps) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const look = first ? 'primary' : 'quiet';
  if (action === 'file') {
    return (
      <LinkButton wide look={look} icon={Stamp} to="/f/$fractionId/antraege/$motion/einreichen" params={{ fractionId, motion: motion.id }}>
        {t('editor.act.file')}
      </LinkButton>
    );
  }
  const asks = action === 'adopt' || action === 'draftNewVersion';
  const run = (): void => (asks ? onAsk(action) : void steps[action].run().catch(showFailure));
  return (
    <Button wide look={look} isPending={steps[action].isPending} onPress={run}>
      {t(`editor.act.${action}`)}
    </Button>
  );
};

const More = ({ motion: { id, may, versions }, steps, onAsk }: Pick<ActionProps, 'motion' | 'steps' | 'onAsk'>) => {
  const { t } = useTranslation();
  const amend = useAmending(id);
  // Who may still write the text changes it; who may not write at all files no amendment.
  const amendable = versions.length > 0 && !may.edit && may.share;
  const entries: MenuEntry[] = [
    ...(amendable ? [{ id: 'amend', label: t('amendment.write'), icon: FilePen, onAction: amend }] : []),
    ...(may.backToDraft ? [{ id: 'backToDraft', label: t('editor.act.backToDraft'), icon: Undo2, onAction: () => void steps.backToDraft.run().catch(showFailure) }] : []),
    ...(may.withdraw ? [{ id: 'withdraw', label: t('editor.act.withdraw'), danger: true, onAction: () => onAsk('withdraw') }] : []),
    ...(may.remove ? [{ id: 'remove', label: t('editor.act.remove'), danger: true, onAction: () => onAsk('remove') }] : []),
  ];
  if (entries.length === 0) return null;
  return <Menu label={t('editor.act.more')} entries={entries} trigger={<Button wide>{t('editor.act.more')}</Button>} />;
};
