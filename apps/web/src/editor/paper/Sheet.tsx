import { paperLabel, type MotionView } from '#contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFraction } from '../../app/person.js';
import './styles/sheet.css';
import './styles/parts.css';
import './styles/pieces.css';
import './styles/desk.css';
import './styles/marks.css';
import './styles/print.css';
import './styles/carets.css';

interface Props {
  readonly motion: MotionView;
  readonly children: ReactNode;
}

/** The white sheet with the fraction's head, as it will be printed. */
export const Sheet = ({ motion, children }: Props) => {
  const { t } = useTranslation();
  const { name } = useFraction();
  const kind = paperLabel(t(`motion.kind.${motion.kind}`), motion.number);
  return (
    <div className="sheet" lang="de">
      <div className="sheet-head">
        <span>{name}</span>
        <span>
          {kind} · {t(`motion.state.${motion.state}`)}
        </span>
      </div>
      {children}
    </div>
  );
};
