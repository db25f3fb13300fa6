import type { MotionView } from '#contracts';
import { ClipboardList } from 'lucide-react';
import { lazy, Suspense, useId, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useFraction } from '../app/person.js';
import { Button } from '../ui/Button/Button.js';
import { CommentBar } from './comments/CommentTool.js';
import { useCommenting } from './comments/useCommenting.js';
import { Notices } from './connection/Notices.js';
import { SaveStatus } from './connection/SaveStatus.js';
import type { AtWork } from './connection/useEditing.js';
import { DeskBar } from './DeskBar.js';
import styles from './Editor.module.css';
import type { OpenForm } from './forms/TextForms.js';
import type { OpenText } from './open-text.js';
import { Outline } from './outline/Outline.js';
import { Sheet } from './paper/Sheet.js';
import { TextArea } from './paper/TextArea.js';
import { useDesk } from './paper/useDesk.js';
import { useKeptCaret, type CaretPlace } from './paper/useKeptCaret.js';
import { useMotionEditor } from './paper/useMotionEditor.js';
import { useTitleOf } from './paper/useTitleOf.js';
import { People } from './people/People.js';
import { SideColumn } from './side/SideColumn.js';
import { Proposals } from './suggestions/Proposals.js';
import { SuggestSwitch } from './suggestions/SuggestSwitch.js';
import { TextToolbar } from './toolbar/TextToolbar.js';
import { usePlaces } from './usePlaces.js';
import { useRoom } from './useRoom.js';
import { useTextFirst } from './useTextFirst.js';

/** The text comes first; the forms follow when one is opened. */
const TextForms = lazy(() => import('./forms/TextForms.js').then(({ TextForms: forms }) => ({ default: forms })));

/** Says which text this is where it is not simply the motion's. */
const SuggestBar = lazy(() => import('./suggestions/SuggestBar.js').then(({ SuggestBar: bar }) => ({ default: bar })));

/** Where there is no room beside the text. */
const SideSheet = lazy(() => import('./side/SideSheet.js').then(({ SideSheet: sheet }) => ({ default: sheet })));
/** What lies open first beside each kind of text. */
const firstPanel = { motion: 'slip', suggestion: 'suggestions', wording: 'amendment' } as const;

interface Props {
  readonly motion: MotionView;
  readonly work: AtWork;
  readonly title: string;
  readonly text: OpenText;
  readonly onTitle: (title: string) => void;
  /** Where the caret was before the text was begun anew. */
  readonly caret: RefObject<CaretPlace | null>;
}

/** Toolbar, sheet, outline and slip around one editor. */
export const Writing = ({ motion, text, work, title, onTitle, caret }: Props) => {
  const { t } = useTranslation();
  const { fractionId } = useFraction();
  const { wide, narrow } = useRoom();
  const hintId = useId();
  const toolbar = useRef<HTMLDivElement>(null);
  const [form, setForm] = useState<OpenForm | null>(null);
  const desk = useDesk(fractionId, {
    open: (kind, spot) => editable && setForm({ kind, spot }),
    addSignatory: () => setForm({ kind: 'signatory', spot: null }),
  });
  const editable = !work.frozen && (work.role === 'edit' || work.role === 'lead');
  const editor = useMotionEditor({ exchange: work.exchange, editable, title, desk, hintId });
  const textIsThere = useTextFirst(editor);
  const places = usePlaces(editor, wide, firstPanel[text.kind]);
  useKeptCaret(editor, caret);
  useTitleOf(editor, onTitle);
  useCommenting({ editor, motion, exchange: work.exchange, places, wide });
  const status = (
    <>
      <SaveStatus {...work} />
      <People editor={editor} awareness={work.exchange.awareness} />
    </>
  );
  const beside = { editor, motion, work, places, text };
  const outline = <Outline editor={editor} annexes={motion.annexes.length} onAnnexes={places.showAnnexes} onLeave={places.close} />;
  const openSlip = (
    <Button icon={ClipboardList} onPress={() => places.open('slip')}>
      {t('editor.sheet.open')}
    </Button>
  );
  return (
    <>
      <DeskBar
        motion={motion}
        title={title}
        wide={wide}
        status={narrow ? undefined : status}
        {...(wide ? {} : { end: openSlip, onOutline: () => places.open('outline') })}
      />
      <div className={styles.columns}>
        {wide ? (
          <div className={styles.outline}>
            <h2 className={styles.columnTitle}>{t('editor.outline.title')}</h2>
            {outline}
          </div>
        ) : null}
        <div className={styles.middle}>
          {editable || motion.may.comment || narrow ? (
            <div className={styles.tools}>
              {editable ? <TextToolbar ref={toolbar} editor={editor} onInsert={(kind) => setForm({ kind, spot: null })} comments={motion.may.comment} suggesting={text.kind === 'wording' ? null : <SuggestSwitch motion={motion.id} on={text.kind === 'suggestion'} />} /> : null}
              {!editable && motion.may.comment ? <CommentBar editor={editor} /> : null}
              {narrow ? <div className={styles.status}>{status}</div> : null}
            </div>
          ) : null}
          <div className={styles.text}>
            <Notices work={work} motion={motion.id} />
            <Suspense fallback={null}>{text.kind === 'motion' && work.role !== 'suggest' ? null : <SuggestBar motion={motion} text={text} role={work.role} />}</Suspense>
            <Sheet motion={motion}>
              <TextArea editor={editor} motion={motion} toolbar={toolbar} hintId={hintId} />
            </Sheet>
          </div>
        </div>
        {wide ? (
          textIsThere ? <SideColumn {...beside} /> : <section className={styles.slip} aria-busy="true" aria-label={t('editor.slip.title')} />
        ) : (
          <Suspense fallback={null}>{places.sheet === null ? null : <SideSheet {...beside} title={title} outline={outline} />}</Suspense>
        )}
      </div>
      <Proposals editor={editor} motion={motion} exchange={work.exchange} text={text} places={places} wide={wide} />
      {form === null ? null : (
        <Suspense fallback={null}>
          <TextForms editor={editor} form={form} onClose={() => setForm(null)} />
        </Suspense>
      )}
    </>
  );
};
