import { commentRoutes, type PersonRef, type ThreadView } from '#contracts';
import { Check, Reply, RotateCcw } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/Announcer/announce.js';
import { Button } from '../../ui/Button/Button.js';
import { Chip } from '../../ui/Chip/Chip.js';
import { classes } from '../../ui/classes.js';
import { showFailure } from '../../ui/Toast/showFailure.js';
import { CommentForm } from './CommentForm.js';
import { CommentLine } from './CommentLine.js';
import { Muted } from '../../ui/Muted/Muted.js';
import styles from './Comments.module.css';
import { isKept } from './kept.js';
import { useCommentChange } from './useComments.js';

interface Props {
  readonly motion: string;
  readonly thread: ThreadView;
  readonly people: readonly PersonRef[];
  readonly active: boolean;
  /** The passage is no longer in the text. */
  readonly gone: boolean;
  readonly onGo: () => void;
}

/** One thread: its passage, what was said, and what can be done. */
export const ThreadCard = ({ motion, thread, people, active, gone, onGo }: Props) => {
  const { t } = useTranslation();
  const id = useId();
  const card = useRef<HTMLLIElement>(null);
  const name = `reply ${thread.id}`;
  const [replying, setReplying] = useState(() => isKept(name));
  const reply = useCommentChange(motion, commentRoutes.reply);
  useEffect(() => {
    if (active) card.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const params = { motion, thread: thread.id };
  const send = (text: string, done: () => void): void =>
    reply.mutate(
      { params, body: { text } },
      {
        onSuccess: () => {
          done();
          setReplying(false);
          announce(t('comments.sent'));
        },
      },
    );
  return (
    <li ref={card} className={classes(styles.thread, active && styles.threadNow)} aria-labelledby={id} aria-current={active || undefined} data-comment-thread={thread.id}>
      <div id={id}>
        <About thread={thread} gone={gone} onGo={onGo} />
      </div>
      <ul className={styles.comments} role="list">
        {thread.comments.map((comment) => (
          <CommentLine key={comment.id} motion={motion} thread={thread.id} comment={comment} people={people} />
        ))}
      </ul>
      {replying ? (
        <CommentForm name={name} label={t('comments.answer')} verb={t('comments.send')} people={people} isPending={reply.isPending} error={reply.error} onSend={send} onCancel={() => setReplying(false)} />
      ) : (
        <div className={styles.row}>
          {thread.may.reply ? (
            <Button look="plain" icon={Reply} onPress={() => setReplying(true)}>
              {t('comments.reply')}
            </Button>
          ) : null}
          {thread.may.resolve ? <Resolution motion={motion} thread={thread} /> : null}
        </div>
      )}
    </li>
  );
};

const About = ({ thread, gone, onGo }: Pick<Props, 'thread' | 'gone' | 'onGo'>) => {
  const { t } = useTranslation();
  const { passage, resolved } = thread;
  return (
    <>
      {passage === null ? (
        <Muted>{t('comments.whole')}</Muted>
      ) : gone ? (
        <>
          <blockquote className={styles.quote}>{passage.quote}</blockquote>
          <Chip tone="warn">{t('comments.gone')}</Chip>
        </>
      ) : (
        <button type="button" className={styles.quoteButton} title={t('comments.toPassage')} onClick={onGo}>
          <span lang="de">{passage.quote}</span>
        </button>
      )}
      {resolved === null ? null : <Muted>{t('comments.resolvedBy', { name: resolved.by })}</Muted>}
    </>
  );
};

const Resolution = ({ motion, thread }: Pick<Props, 'motion' | 'thread'>) => {
  const { t } = useTranslation();
  const change = useCommentChange(motion, commentRoutes.resolve);
  const resolved = thread.resolved === null;
  const onPress = (): void =>
    change.mutate(
      { params: { motion, thread: thread.id }, body: { resolved } },
      { onSuccess: () => announce(t(resolved ? 'comments.nowResolved' : 'comments.nowOpen')), onError: showFailure },
    );
  return (
    <Button look="plain" icon={resolved ? Check : RotateCcw} isPending={change.isPending} onPress={onPress}>
      {t(resolved ? 'comments.resolve' : 'comments.reopen')}
    </Button>
  );
};
