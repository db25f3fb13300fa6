import { ChevronDown, ChevronUp, MoveHorizontal, ZoomIn, ZoomOut } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../../ui/Button/IconButton.js';
import frame from '../Viewer.module.css';
import type { DeskState, PdfDesk } from './desk.js';
import styles from './Pdf.module.css';

interface Props {
  readonly desk: PdfDesk;
  readonly state: DeskState;
}

/** Page, size and search. */
export const PdfBar = ({ desk, state }: Props) => {
  const { t } = useTranslation();
  return (
    <div className={frame.tools} role="toolbar" aria-label={t('preview.tools')}>
      <PageField key={state.page} desk={desk} state={state} />
      <IconButton icon={ZoomOut} label={t('preview.pdf.smaller')} onPress={() => desk.zoom(-1)} />
      <span className={styles.scale} aria-live="polite">{`${Math.round(state.scale * 100)} %`}</span>
      <IconButton icon={ZoomIn} label={t('preview.pdf.larger')} onPress={() => desk.zoom(1)} />
      <IconButton icon={MoveHorizontal} label={t('preview.pdf.width')} onPress={() => desk.fitWidth()} />
      <FindField desk={desk} state={state} />
    </div>
  );
};

const PageField = ({ desk, state }: Props) => {
  const { t } = useTranslation();
  const [text, setText] = useState(String(state.page));
  const go = (event: FormEvent): void => {
    event.preventDefault();
    desk.goTo(Number(text));
  };
  return (
    <form className={styles.pageForm} onSubmit={go}>
      <label>
        {t('preview.pdf.page')}{' '}
        <input className={styles.pageInput} inputMode="numeric" value={text} onChange={({ target }) => setText(target.value)} onBlur={() => desk.goTo(Number(text))} />
      </label>
      <span>{t('preview.pdf.of', { count: state.pages })}</span>
    </form>
  );
};

const FindField = ({ desk, state }: Props) => {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const search = (next: string): void => {
    setText(next);
    desk.find(next, false, false);
  };
  const again = (backwards: boolean): void => desk.find(text, true, backwards);
  return (
    <form
      role="search"
      className={styles.find}
      onSubmit={(event) => {
        event.preventDefault();
        again(false);
      }}
    >
      <input type="search" aria-label={t('preview.pdf.find')} placeholder={t('preview.pdf.find')} value={text} onChange={({ target }) => search(target.value)} />
      <span role="status" className={styles.found}>
        {text === '' || state.found === null ? '' : t('preview.pdf.found', state.found)}
      </span>
      <IconButton icon={ChevronUp} label={t('preview.pdf.findBefore')} isOff={text === ''} onPress={() => again(true)} />
      <IconButton icon={ChevronDown} label={t('preview.pdf.findNext')} isOff={text === ''} onPress={() => again(false)} />
    </form>
  );
};
