import type { MotionView } from '#contracts';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFraction } from '../../app/person.js';
import { PageSkeleton } from '../../ui/Skeleton/PageSkeleton.js';
import { toast } from '../../ui/Toast/toasts.js';
import { useAmendment } from './useAmendment.js';

interface Props {
  readonly motion: MotionView;
  readonly children: ReactNode;
}

/** Leads to the proposed wording where there is one, and to the motion itself where there is none: not every amendment changes a text in the house. */
export const WordingDoor = ({ motion, children }: Props) => {
  const amendment = useAmendment(motion);
  if (motion.kind !== 'amendment') return <ToMotion motion={motion} />;
  // Where nobody answers, the desk itself says so.
  if (amendment.data === undefined) return amendment.isError ? children : <PageSkeleton rows={6} />;
  return amendment.data.amendment === null ? <ToMotion motion={motion} /> : children;
};

const ToMotion = ({ motion: { id, kind } }: Pick<Props, 'motion'>) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const navigate = useNavigate();
  useEffect(() => {
    toast(t('amendment.noWording'));
    // Beside an amendment its panel says why, also after the sentence is gone.
    const search = kind === 'amendment' ? { place: 'amendment' } : {};
    void navigate({ to: '/f/$fractionId/antraege/$motion', params: { fractionId, motion: id }, search, replace: true });
  }, [t, navigate, fractionId, id, kind]);
  return null;
};
