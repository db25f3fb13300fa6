import { commentRoutes, type PersonRef } from '#contracts';
import type { Editor } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/Announcer/announce.js';
import { endDraft } from './begin.js';
import { CommentForm } from './CommentForm.js';
import { Muted } from '../../ui/Muted/Muted.js';
import styles from './Comments.module.css';
import { tellMarks, type Draft } from './marks.js';
import { useCommentChange } from './useComments.js';

interface Props {
  readonly editor: Editor;
  readonly motion: string;
  readonly draft: Draft | 'whole';
  readonly people: readonly PersonRef[];
}

/** A comment that is being begun. */
export const DraftForm = ({ editor, motion, draft, people }: Props) => {
  const { t } = useTranslation();
  const begin = useCommentChange(motion, commentRoutes.begin);
  const send = (text: string, done: () => void): void => {
    const passage = draft === 'whole' ? null : draft.passage;
    const onSuccess = ({ id }: { id: string }): void => {
      done();
      tellMarks(editor.view, { draft: null, active: id });
      announce(t('comments.sent'));
    };
    begin.mutate({ params: { motion }, body: { text, passage } }, { onSuccess });
  };
  return (
    <div className={styles.draft}>
      {draft === 'whole' ? <Muted>{t('comments.whole')}</Muted> : <blockquote className={styles.quote}>{draft.passage.quote}</blockquote>}
      <CommentForm
        name={`${motion} ${draft === 'whole' ? draft : draft.passage.start}`}
        label={t('comments.yours')}
        verb={t('comments.send')}
        people={people}
        isPending={begin.isPending}
        error={begin.error}
        onSend={send}
        onCancel={() => {
          endDraft(editor);
          if (editor.isEditable) editor.view.focus();
        }}
      />
    </div>
  );
};
