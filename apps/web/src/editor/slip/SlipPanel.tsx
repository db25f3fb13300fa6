import type { FindingView, MotionView, Saved } from '#contracts';
import { useState } from 'react';
import { spotOf } from '../../filing/findings.js';
import { StateChip } from '../../ui/Chip/StateChip.js';
import { AnnexesFold } from '../annexes/AnnexesFold.js';
import { FindingsFold } from '../findings/FindingsFold.js';
import { Actions } from './Actions.js';
import { ConsentsFold } from './ConsentsFold.js';
import { FactsFold } from './FactsFold.js';
import { HistoryFold } from './HistoryFold.js';
import { SharesFold } from './SharesFold.js';
import styles from './Slip.module.css';
import { SlipSteps } from './SlipSteps.js';
import { VersionsFold } from './VersionsFold.js';

interface Props {
  readonly motion: MotionView;
  readonly saved: Saved;
  /** Shows a place of the text. */
  readonly onPlace: (place: string) => void;
  readonly showAnnexes: boolean;
}

/** The routing slip with everything that belongs to the motion beside its text. */
export const SlipPanel = ({ motion, saved, onPlace, showAnnexes }: Props) => {
  const [editingFacts, setEditingFacts] = useState(false);
  const [toAnnexes, setToAnnexes] = useState(false);
  const [incomplete, setIncomplete] = useState(false);
  const show = (finding: FindingView): void => {
    const spot = spotOf(finding);
    if (spot === 'target') setEditingFacts(true);
    if (spot === 'annexes') setToAnnexes(true);
    if (spot === 'text' && finding.place !== null) onPlace(finding.place);
  };
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <StateChip state={motion.state} consents={motion.consents} />
      </div>
      <SlipSteps motion={motion} />
      <Actions motion={motion} saved={saved} onIncomplete={() => setIncomplete(true)} />
      <ConsentsFold motion={motion} />
      <FindingsFold motion={motion} isOpen={incomplete} onShow={show} />
      <FactsFold motion={motion} isEditing={editingFacts} onEdit={setEditingFacts} />
      <AnnexesFold motion={motion} isOpen={showAnnexes || toAnnexes} />
      <VersionsFold motion={motion} />
      <SharesFold motion={motion} />
      <HistoryFold motion={motion} />
    </div>
  );
};
