import type { NoteView } from '#contracts';
import { Trash2 } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/Button/Button.js';
import { IconButton } from '../../../../ui/Button/IconButton.js';
import type { NoteBoard } from './board.js';
import styles from './Notes.module.css';

interface Props {
  readonly board: NoteBoard;
  readonly onGo: (page: number) => void;
}

/** Every note in words, page by page: for those who hear them, and to find one again. */
export const NoteList = ({ board, onGo }: Props) => {
  const { t } = useTranslation();
  const { notes } = useSyncExternalStore(board.subscribe, board.snapshot);
  const pages = [...new Set(notes.map(({ page }) => page))].sort((a, b) => a - b);
  return (
    <aside className={styles.list} aria-label={t('preview.notes.title')}>
      <h2 className={styles.title}>{t('preview.notes.title')}</h2>
      {pages.length === 0 ? <p className={styles.quiet}>{t('preview.notes.none')}</p> : null}
      {pages.map((page) => (
        <section key={page}>
          <h3 className={styles.page}>
            <Button look="plain" onPress={() => onGo(page)}>
              {t('preview.pdf.pageLabel', { page })}
            </Button>
          </h3>
          <ul role="list">
            {notes.filter((note) => note.page === page).map((note) => (
              <NoteLine key={note.id} note={note} onErase={() => board.erase(note)} />
            ))}
          </ul>
        </section>
      ))}
    </aside>
  );
};

const NoteLine = ({ note, onErase }: { readonly note: NoteView; readonly onErase: () => void }) => {
  const { t } = useTranslation();
  const { shape } = note;
  const words = shape.kind === 'highlight' ? t('preview.notes.marked', { words: shape.words }) : t('preview.notes.drawn', { colour: t(`preview.notes.colours.${shape.colour}`) });
  return (
    <li className={styles.line}>
      <span>
        {words}
        <small className={styles.who}>{note.mine ? t(note.shared ? 'preview.notes.mineShared' : 'preview.notes.mine') : t('preview.notes.by', { name: note.author })}</small>
      </span>
      {note.mine ? <IconButton icon={Trash2} label={t('preview.notes.remove')} onPress={onErase} /> : null}
    </li>
  );
};
