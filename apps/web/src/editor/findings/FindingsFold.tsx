import { motionRoutes, type FindingView, type MotionView } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { Check, Info, OctagonAlert, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queryIn } from '../../api/queries.js';
import { useFraction } from '../../app/person.js';
import { inOrder, sentenceOfFinding, spotOf } from '../../filing/findings.js';
import { useFormat } from '../../format/useFormat.js';
import { Button } from '../../ui/Button/Button.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { classes } from '../../ui/classes.js';
import { Fold } from '../slip/Fold.js';
import slip from '../slip/Slip.module.css';
import styles from './Findings.module.css';

interface Props {
  readonly motion: MotionView;
  readonly isOpen: boolean;
  /** Leads to where a finding is mended. */
  readonly onShow: (finding: FindingView) => void;
}

/** What is missing before the motion can be filed; each line leads to its place. */
export const FindingsFold = ({ motion, isOpen, onShow }: Props) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const [wanted, setWanted] = useState(false);
  const preflight = useQuery({ ...queryIn(fractionId, motionRoutes.preflight, { params: { motion: motion.id } }), enabled: wanted, staleTime: 0 });
  const findings = preflight.data?.findings;
  return (
    <Fold title={t('editor.findings.title')} tally={findings === undefined || findings.length === 0 ? undefined : findings.length} isOpen={isOpen} onOpen={() => setWanted(true)}>
      <Loaded query={preflight}>
        {({ findings: found }) =>
          found.length === 0 ? (
            <p className={slip.said}>
              <Check size={18} aria-hidden="true" />
              {t('editor.findings.ready')}
            </p>
          ) : (
            <ul className={slip.list} role="list">
              {inOrder(found).map((finding, index) => (
                <Line key={`${index}-${finding.code}`} finding={finding} onShow={onShow} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <Button look="plain" icon={RefreshCw} isPending={preflight.isFetching} onPress={() => void preflight.refetch()}>
        {t('editor.findings.run')}
      </Button>
    </Fold>
  );
};

const Line = ({ finding, onShow }: { readonly finding: FindingView; readonly onShow: (finding: FindingView) => void }) => {
  const { t } = useTranslation();
  const { language } = useFormat();
  const Icon = finding.severity === 'error' ? OctagonAlert : Info;
  return (
    <li className={styles.finding}>
      <Icon size={18} role="img" aria-label={t(`editor.findings.${finding.severity}`)} className={classes(finding.severity === 'error' ? styles.error : styles.warning)} />
      <span>{sentenceOfFinding(finding, language, t)}</span>
      {spotOf(finding) === 'nowhere' ? null : (
        <Button look="plain" onPress={() => onShow(finding)}>
          {t('editor.findings.show')}
        </Button>
      )}
    </li>
  );
};
