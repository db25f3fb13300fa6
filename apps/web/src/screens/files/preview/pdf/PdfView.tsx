import { useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useFraction } from '../../../../app/person.js';
import { Banner } from '../../../../ui/Banner/Banner.js';
import { Skeleton } from '../../../../ui/Skeleton/Skeleton.js';
import { NoteBoard } from '../notes/board.js';
import { NoteList } from '../notes/NoteList.js';
import { NoteTools } from '../notes/NoteTools.js';
import type { Preview } from '../preview.js';
import frame from '../Viewer.module.css';
import { CopyButton } from './CopyButton.js';
import { PdfDesk } from './desk.js';
import { PdfBar } from './PdfBar.js';
import styles from './Pdf.module.css';
import './engine.css';

interface Props {
  readonly preview: Preview;
  readonly source: string;
  /** The same to be taken along: whoever fetches it is noted as one who downloads. */
  readonly original: string;
}

/** A PDF: its pages below each other, drawn as they are reached, with their text for search and for screen readers, and notes upon them. */
const PdfView = ({ preview, source, original }: Props) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const { seite } = useSearch({ from: '/signed-in/f/$fractionId/datei/$file' });
  const container = useRef<HTMLDivElement>(null);
  const [listed, setListed] = useState(false);
  const board = useMemo(() => new NoteBoard(fractionId, preview.id), [fractionId, preview.id]);
  const desk = useMemo(() => new PdfDesk(source, (page, element) => board.show(page, element), (page) => t('preview.pdf.pageLabel', { page })), [source, board, t]);
  const state = useSyncExternalStore(desk.subscribe, desk.snapshot);
  useEffect(() => {
    if (container.current === null) return;
    void desk.open(container.current, seite ?? 1);
    void board.open();
    return () => {
      desk.close();
      board.close();
    };
    // A page named in the address counts when the document opens, and not again while one reads.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [desk, board]);
  return (
    <div className={frame.content}>
      <PdfBar desk={desk} state={state} />
      <NoteTools board={board} listed={listed} onList={() => setListed(!listed)} more={<CopyButton board={board} name={preview.name} source={original} />} />
      {state.phase === 'locked' || state.phase === 'broken' ? <Banner tone="warn">{t(`preview.pdf.${state.phase}`)}</Banner> : null}
      <div className={styles.table}>
        <div className={styles.holder}>
          {state.phase === 'opening' ? <Skeleton rows={8} /> : null}
          <div ref={container} className={styles.container} tabIndex={0} role="region" aria-label={preview.name}>
            <div className="pdfViewer" />
          </div>
        </div>
        {listed ? <NoteList board={board} onGo={(page) => desk.goTo(page)} /> : null}
      </div>
    </div>
  );
};
export default PdfView;
