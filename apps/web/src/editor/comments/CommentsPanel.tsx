import type { CommentsView, MotionView } from '#contracts';
import { useEditorState, type Editor } from '@tiptap/react';
import { ArrowDown, ArrowUp, MessageSquarePlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/Announcer/announce.js';
import { Button } from '../../ui/Button/Button.js';
import { IconButton } from '../../ui/Button/IconButton.js';
import { Empty } from '../../ui/Empty/Empty.js';
import { Loaded } from '../../ui/Loaded/Loaded.js';
import { Segments } from '../../ui/Segments/Segments.js';
import { DraftForm } from './DraftForm.js';
import { Muted } from '../../ui/Muted/Muted.js';
import styles from './Comments.module.css';
import { marksIn, tellMarks, type Marks } from './marks.js';
import { inTextOrder, shownOf, stepFrom, type Shown } from './order.js';
import { goToPassage, showThread } from './show.js';
import { ThreadCard } from './ThreadCard.js';
import { useComments } from './useComments.js';

interface Props {
  readonly editor: Editor;
  readonly motion: MotionView;
  /** Called before the text is shown, where the panel lies above it. */
  readonly onLeave: () => void;
}

/** The comments on a motion beside its text. */
export const CommentsPanel = (props: Props) => <Loaded query={useComments(props.motion)}>{(view) => <Threads {...props} view={view} />}</Loaded>;

/** What the list draws; the drawn text itself is not compared at every letter. */
const shownIn = ({ places, active, draft }: Marks): Pick<Marks, 'places' | 'active' | 'draft'> => ({ places, active, draft });

const Threads = ({ editor, motion, onLeave, view }: Props & { readonly view: CommentsView }) => {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown>('open');
  const { places, active, draft } = useEditorState({ editor, selector: ({ editor: now }) => shownIn(marksIn(now.state)) });
  const ordered = inTextOrder(view.threads, places);
  const threads = shownOf(ordered, shown);
  useEffect(() => {
    const wanted = view.threads.find(({ id }) => id === active);
    if (wanted !== undefined) setShown(wanted.resolved === null ? 'open' : 'resolved');
    // Only when another thread is chosen: resolving one must not turn the page.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [active]);
  const step = (by: 1 | -1): void => {
    const next = stepFrom(threads, active, by);
    if (next === undefined) return;
    showThread(editor, next.id);
    const [first] = next.comments;
    announce(t('comments.at', { place: threads.indexOf(next) + 1, count: threads.length, name: first?.by.name ?? '', text: first?.text ?? '' }));
  };
  const count = (which: Shown): number => shownOf(view.threads, which).length;
  return (
    <div className={styles.panel}>
      <div className={styles.tools}>
        <Segments
          label={t('comments.filter')}
          value={shown}
          options={(['open', 'resolved'] as const).map((value) => ({ value, label: t(`comments.shown.${value}`, { number: count(value) }) }))}
          onChange={setShown}
        />
        {threads.length === 0 ? null : (
          <span className={styles.steps}>
            <IconButton icon={ArrowUp} label={t('comments.previous')} onPress={() => step(-1)} />
            <IconButton icon={ArrowDown} label={t('comments.next')} onPress={() => step(1)} />
          </span>
        )}
      </div>
      {draft === null ? (
        view.may.comment ? (
          <Button icon={MessageSquarePlus} onPress={() => tellMarks(editor.view, { draft: 'whole', active: null })}>
            {t('comments.onWhole')}
          </Button>
        ) : (
          <Muted>{t('comments.closed')}</Muted>
        )
      ) : (
        <DraftForm key={draft === 'whole' ? draft : draft.passage.start} editor={editor} motion={motion.id} draft={draft} people={view.people} />
      )}
      {threads.length === 0 ? <Empty>{t(`comments.none.${shown}`)}</Empty> : null}
      <ol className={styles.threads} role="list">
        {threads.map((thread) => (
          <ThreadCard
            key={thread.id}
            motion={motion.id}
            thread={thread}
            people={view.people}
            active={thread.id === active}
            gone={thread.passage !== null && places.get(thread.id) === null}
            onGo={() => {
              onLeave();
              goToPassage(editor, thread.id);
            }}
          />
        ))}
      </ol>
    </div>
  );
};
