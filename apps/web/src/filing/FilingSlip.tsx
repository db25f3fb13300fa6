import type { FilingView, MotionView, StepView } from '#contracts';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/useFormat.js';
import { Slip, type SlipStep } from '../ui/Slip/Slip.js';

interface Props {
  readonly motion: MotionView;
  readonly filing: FilingView;
}

/** The stations of the filing; only what is proven is ticked. */
export const FilingSlip = ({ motion, filing }: Props) => {
  const { t } = useTranslation();
  return <Slip label={t('filing.status.steps')} steps={useStations(motion, filing)} />;
};

const endings = { returned: 'filing.status.stepReturned', withdrawn: 'filing.status.stepWithdrawn' } as const;

const useStations = (motion: MotionView, filing: FilingView): readonly SlipStep[] => {
  const { t } = useTranslation();
  const { stampTime } = useFormat();
  const at = (instant: string): string => t('filing.receipt.at', { date: stampTime(instant) });
  const { deliveredAt, confirmedAt } = filing;
  const ended = motion.state === 'withdrawn';
  const open = ended ? undefined : t('filing.status.stillOpen');
  const endOf = (key: keyof typeof endings, step: StepView | undefined): SlipStep => ({
    key,
    status: 'stopped',
    title: t(endings[key]),
    detail: step === undefined ? undefined : t('filing.receipt.by', { date: stampTime(step.at), name: step.by }),
  });
  const filed: SlipStep = {
    key: 'filed',
    status: 'done',
    title: t('filing.status.stepFiled'),
    detail: t('filing.receipt.by', { date: stampTime(filing.filedAt), name: filing.filedBy }),
  };
  const delivered: SlipStep = {
    key: 'delivered',
    status: deliveredAt !== null ? 'done' : ended ? 'stopped' : 'now',
    title: t('filing.status.stepDelivered'),
    detail: deliveredAt === null ? open : `${at(deliveredAt)} · ${filing.target}`,
  };
  if (filing.state === 'rejected') {
    return [filed, delivered, endOf('returned', motion.steps.findLast(({ state, version }) => state === 'returned' && version === filing.version))];
  }
  const confirmed: SlipStep = {
    key: 'confirmed',
    status: confirmedAt !== null ? 'done' : ended ? 'stopped' : deliveredAt === null ? 'open' : 'now',
    title: t('filing.status.stepConfirmed'),
    detail: confirmedAt === null ? open : [at(confirmedAt), filing.councilNumber].filter(Boolean).join(' · '),
  };
  const withdrawn = ended ? [endOf('withdrawn', motion.steps.findLast(({ state }) => state === 'withdrawn'))] : [];
  return [filed, delivered, confirmed, ...agendaOf(motion, t), ...withdrawn];
};

const agendaOf = ({ meeting, agendaItem, result, state }: MotionView, t: TFunction): SlipStep[] => {
  if (state !== 'on_agenda' && state !== 'decided') return [];
  const item = agendaItem === null || agendaItem === '' ? undefined : t('filing.status.agendaItem', { item: agendaItem });
  const agenda: SlipStep = { key: 'agenda', status: 'done', title: t('filing.status.agenda', { meeting: meeting?.name ?? '–' }), detail: item };
  return result === null ? [agenda] : [agenda, { key: 'result', status: 'done', title: t('filing.status.result', { result }) }];
};
