import { commentRoutes, type CommentView, type PersonRef } from '#contracts';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/Avatar/Avatar.js';
import { IconButton } from '../../ui/Button/IconButton.js';
import { Menu, type MenuEntry } from '../../ui/Menu/Menu.js';
import { Ago } from '../../ui/Time.js';
import { showFailure } from '../../ui/Toast/showFailure.js';
import { toast } from '../../ui/Toast/toasts.js';
import { CommentForm } from './CommentForm.js';
import styles from './Comments.module.css';
import { withMentions } from './mention.js';
import { useCommentChange } from './useComments.js';

interface Props {
  readonly motion: string;
  readonly thread: string;
  readonly comment: CommentView;
  readonly people: readonly PersonRef[];
}

/** One contribution: who, when, what. */
export const CommentLine = ({ motion, thread, comment, people }: Props) => {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const edit = useCommentChange(motion, commentRoutes.edit);
  const remove = useCommentChange(motion, commentRoutes.remove);
  const params = { motion, thread, comment: comment.id };
  const entries: MenuEntry[] = [
    { id: 'edit', label: t('comments.edit'), icon: Pencil, onAction: () => setEditing(true) },
    {
      id: 'remove',
      label: t('comments.remove'),
      icon: Trash2,
      danger: true,
      onAction: () => remove.mutate({ params }, { onSuccess: () => toast(t('comments.removed')), onError: showFailure }),
    },
  ];
  return (
    <li className={styles.comment}>
      <div className={styles.head}>
        <Avatar name={comment.by.name} />
        <span className={styles.who}>
          <strong>{comment.by.name}</strong>
          <small>
            <Ago at={comment.at} />
            {comment.editedAt === null || comment.deleted ? null : ` · ${t('comments.edited')}`}
          </small>
        </span>
        {comment.may.edit && !editing ? <Menu label={t('comments.more')} entries={entries} trigger={<IconButton icon={Ellipsis} label={t('comments.more')} />} /> : null}
      </div>
      {editing ? (
        <CommentForm
          name={`edit ${comment.id}`}
          label={t('comments.edit')}
          verb={t('common.save')}
          people={people}
          before={comment.text}
          isPending={edit.isPending}
          error={edit.error}
          onSend={(text, done) => {
            const onSuccess = (): void => {
              done();
              setEditing(false);
            };
            edit.mutate({ params, body: { text } }, { onSuccess });
          }}
          onCancel={() => setEditing(false)}
        />
      ) : comment.deleted ? (
        <p className={styles.deleted}>{t('comments.deleted')}</p>
      ) : (
        <p className={styles.words}>
          {withMentions(comment.text, comment.mentions).map((part, index) => (part.person ? <strong key={index} className={styles.mention}>{part.text}</strong> : part.text))}
        </p>
      )}
    </li>
  );
};
