import { useEditorState, type Editor } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes.js';
import { useOutlineMoves, type Moving } from '../structure/useOutlineMoves.js';
import { entryAt, outlineOf, type OutlineEntry } from './entries.js';
import styles from './Outline.module.css';
import { reveal } from './reveal.js';

interface Props {
  readonly editor: Editor;
  readonly annexes: number;
  readonly onAnnexes: () => void;
  /** Called when a place was chosen. */
  readonly onLeave?: () => void;
}

/** The parts and points of the motion; the one with the caret is marked. Points and sections are moved here too. */
export const Outline = ({ editor, annexes, onAnnexes, onLeave }: Props) => {
  const { t } = useTranslation();
  const { entries, here } = useEditorState({
    editor,
    selector: () => {
      const found = outlineOf(editor.state.doc);
      return { entries: found, here: entryAt(found, editor.state.selection.from) };
    },
  });
  const moving = useOutlineMoves(editor);
  const go = (at: number): void => {
    onLeave?.();
    reveal(editor, at);
  };
  return (
    <nav className={styles.outline} aria-label={t('editor.outline.title')}>
      <ul role="list">
        {entries.map((entry, index) => (
          <Entry key={`${index}-${entry.level}`} entry={entry} isHere={index === here} editable={editor.isEditable} moving={moving} onGo={go} />
        ))}
        {annexes === 0 ? null : (
          <li>
            <button type="button" className={styles.entry} onClick={onAnnexes}>
              {t('editor.outline.annexes', { count: annexes })}
            </button>
          </li>
        )}
      </ul>
    </nav>
  );
};

interface EntryProps {
  readonly entry: OutlineEntry;
  readonly isHere: boolean;
  readonly editable: boolean;
  readonly moving: Moving;
  readonly onGo: (at: number) => void;
}

const Entry = ({ entry, isHere, editable, moving, onGo }: EntryProps) => {
  const { t } = useTranslation();
  const { at, level, text, point } = entry;
  const drop = moving.target?.at === at ? moving.target.side : undefined;
  const word = level === 1 ? t('editor.outline.titleEntry') : text || t('editor.outline.untitled');
  return (
    <li>
      <button
        {...moving.of(entry)}
        type="button"
        className={classes(styles.entry, level > 2 && styles.deep, drop === 'before' && styles.dropBefore, drop === 'behind' && styles.dropBehind)}
        title={entry.moves !== undefined && editable ? t('structure.outlineHint') : undefined}
        lang={point === null && level > 1 ? 'de' : undefined}
        aria-label={point === null ? undefined : t('editor.outline.pointLabel', { point })}
        aria-current={isHere ? 'location' : undefined}
        onClick={() => onGo(at)}
      >
        <span className={styles.words}>{point === null ? word : t('editor.outline.point', { point })}</span>
      </button>
    </li>
  );
};
