import { noteColours } from '#contracts';
import { Eraser, Highlighter, ListTree, PenLine, Undo2, Users } from 'lucide-react';
import { useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { buttonClass } from '../../../../ui/Button/Button.js';
import { IconButton } from '../../../../ui/Button/IconButton.js';
import { classes } from '../../../../ui/classes.js';
import { showFailure } from '../../../../ui/Toast/showFailure.js';
import frame from '../Viewer.module.css';
import type { NoteBoard } from './board.js';
import styles from './Notes.module.css';

interface Props {
  readonly board: NoteBoard;
  readonly listed: boolean;
  readonly onList: () => void;
  /** What else can be done with the notes. */
  readonly more: ReactNode;
}

const tools = { highlight: Highlighter, ink: PenLine, erase: Eraser } as const;
const order = ['highlight', 'ink', 'erase'] as const;

/** Marker, pen and eraser; what they do is saved as one goes, and said so. */
export const NoteTools = ({ board, listed, onList, more }: Props) => {
  const { t } = useTranslation();
  const state = useSyncExternalStore(board.subscribe, board.snapshot);
  return (
    <div className={frame.tools} role="toolbar" aria-label={t('preview.notes.tools')}>
      {order.map((tool) => (
        <Toggle key={tool} label={t(`preview.notes.${tool}`)} icon={tools[tool]} isOn={state.tool === tool} onToggle={() => board.take(tool)} />
      ))}
      {state.tool === 'highlight' || state.tool === 'ink' ? <Colours board={board} chosen={state.colour} /> : null}
      <IconButton icon={Undo2} label={t('preview.notes.undo')} isOff={!state.undoable} onPress={() => board.undo()} />
      {state.mayShare ? (
        <Toggle label={t('preview.notes.share')} icon={Users} isOn={state.shared} onToggle={() => void board.share(!state.shared).catch(showFailure)} />
      ) : null}
      <Toggle label={t('preview.notes.list', { count: state.notes.length })} icon={ListTree} isOn={listed} onToggle={onList} />
      {more}
      <span role="status" className={styles.saved}>
        {state.waiting > 0 ? t('preview.notes.waiting', { count: state.waiting }) : state.undoable ? t('preview.notes.saved') : ''}
      </span>
    </div>
  );
};

interface ToggleProps {
  readonly label: string;
  readonly icon: typeof Eraser;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

const Toggle = ({ label, icon: Icon, isOn, onToggle }: ToggleProps) => (
  <ToggleButton isSelected={isOn} onChange={onToggle} className={classes(buttonClass('plain'), styles.toggle)}>
    <Icon size={20} aria-hidden="true" />
    <span>{label}</span>
  </ToggleButton>
);

const Colours = ({ board, chosen }: { readonly board: NoteBoard; readonly chosen: string }) => {
  const { t } = useTranslation();
  return (
    <div role="radiogroup" aria-label={t('preview.notes.colour')} className={styles.colours}>
      {noteColours.map((colour) => (
        <label key={colour} className={styles.colour} title={t(`preview.notes.colours.${colour}`)}>
          <input type="radio" name="note-colour" aria-label={t(`preview.notes.colours.${colour}`)} checked={chosen === colour} onChange={() => board.dip(colour)} />
          <span className={classes(styles.drop, styles[colour])} aria-hidden="true" />
        </label>
      ))}
    </div>
  );
};
