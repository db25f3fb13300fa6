import type { AgendaPaperRow } from '#contracts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFraction } from '../../app/person.js';
import { Row, Rows, rowTitle } from '../../ui/Rows/Rows.js';

interface Props {
  readonly papers: readonly AgendaPaperRow[];
  readonly label: string;
  /** The verb of a row. */
  readonly end?: (paper: AgendaPaperRow) => ReactNode;
}

/** Papers of other fractions on an agenda, each leading to its text. */
export const AgendaPapers = ({ papers, label, end }: Props) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  return (
    <Rows label={label}>
      {papers.map((paper) => (
        <Row
          key={paper.id}
          title={
            <Link to="/f/$fractionId/sitzungen/vorlagen/$paper" params={{ fractionId, paper: paper.id }} className={rowTitle}>
              {paper.title === '' ? t('motion.untitled') : paper.title}
            </Link>
          }
          meta={metaOf(paper, paper.agendaItem === null ? '' : t('agenda.item', { item: paper.agendaItem }), t(`motion.kind.${paper.kind}`))}
          end={end?.(paper)}
          stack
        />
      ))}
    </Rows>
  );
};

const metaOf = ({ number, fractionName }: AgendaPaperRow, item: string, kind: string): string =>
  [item, [kind, number].filter(Boolean).join(' '), fractionName].filter(Boolean).join(' · ');
