import { motionRoutes, type MotionView } from '#contracts';
import { Link, useNavigate } from '@tanstack/react-router';
import { BookOpenText, ChevronLeft, Ellipsis, FileDown, History, ListTree } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../api/address.js';
import { useFraction } from '../app/person.js';
import { IconButton } from '../ui/Button/IconButton.js';
import { AnchorButton, LinkButton } from '../ui/Button/LinkButton.js';
import { StateChip } from '../ui/Chip/StateChip.js';
import { Menu } from '../ui/Menu/Menu.js';
import styles from './DeskBar.module.css';

interface Props {
  readonly motion: MotionView;
  readonly title: string;
  readonly wide: boolean;
  /** Save state and people, where the toolbar has no room for them. */
  readonly status?: ReactNode;
  /** The button that opens the slip. */
  readonly end?: ReactNode;
  readonly onOutline?: () => void;
}

/** Above the text: the way back, what this is, where it stands, other ways to read it. */
export const DeskBar = ({ motion, title, wide, status, end, onOutline }: Props) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  return (
    <div className={styles.bar}>
      <Link className={styles.back} to="/f/$fractionId/antraege" params={{ fractionId }} aria-label={t('editor.back')}>
        <ChevronLeft size={20} aria-hidden="true" />
        <span>{t('editor.back')}</span>
      </Link>
      <span className={styles.barTitle}>{title}</span>
      <span className={styles.barState}>
        <StateChip state={motion.state} consents={motion.consents} />
      </span>
      {status === undefined ? null : <div className={styles.barStatus}>{status}</div>}
      <div className={styles.barEnd}>{wide ? <Papers motion={motion} /> : <PapersMenu motion={motion} onOutline={onOutline} />}{end}</div>
    </div>
  );
};

const pdfOf = (fraction: string, motion: string): string => addressOf(motionRoutes.pdf, { params: { motion } }, fraction);

const Papers = ({ motion }: { readonly motion: MotionView }) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  return (
    <>
      {motion.may.compare ? (
        <LinkButton look="plain" icon={History} to="/f/$fractionId/antraege/$motion/fassungen" params={{ fractionId, motion: motion.id }}>
          {t('versions.title')}
        </LinkButton>
      ) : null}
      <LinkButton look="plain" icon={BookOpenText} to="/f/$fractionId/antraege/$motion/lesefassung" params={{ fractionId, motion: motion.id }}>
        {t('editor.act.reading')}
      </LinkButton>
      <AnchorButton look="plain" icon={FileDown} href={pdfOf(fractionId, motion.id)} download>
        {t('editor.act.pdf')}
      </AnchorButton>
    </>
  );
};

const PapersMenu = ({ motion, onOutline }: Pick<Props, 'motion' | 'onOutline'>) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const navigate = useNavigate();
  const toReading = () => void navigate({ to: '/f/$fractionId/antraege/$motion/lesefassung', params: { fractionId, motion: motion.id } });
  const toVersions = () => void navigate({ to: '/f/$fractionId/antraege/$motion/fassungen', params: { fractionId, motion: motion.id } });
  const entries = [
    ...(onOutline === undefined ? [] : [{ id: 'outline', label: t('editor.outline.title'), icon: ListTree, onAction: onOutline }]),
    ...(motion.may.compare ? [{ id: 'versions', label: t('versions.title'), icon: History, onAction: toVersions }] : []),
    { id: 'reading', label: t('editor.act.reading'), icon: BookOpenText, onAction: toReading },
    { id: 'pdf', label: t('editor.act.pdf'), icon: FileDown, onAction: () => location.assign(pdfOf(fractionId, motion.id)) },
  ];
  return <Menu label={t('common.more')} entries={entries} trigger={<IconButton icon={Ellipsis} label={t('common.more')} />} />;
};
