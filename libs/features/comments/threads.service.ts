import { Injectable } from '@nestjs/common';
import type { CommentsView, CommentView, PersonRef, ThreadView } from '#contracts';
import { mayComment, MotionsRepo, mayReadComments, type Subject, type Viewer } from '#features/motions';
import { AppError, must, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import { Comment, CommentThread } from './comment.entities.js';
import { mayAlter, mayResolve } from './comment.policy.js';
import { Readers } from './readers.js';

/** Whose eyes the threads are shown to. */
interface Eyes {
  readonly actor: MemberActor;
  readonly viewer: Viewer;
  readonly motion: Subject;
  readonly readers: readonly PersonRef[];
}

/** The threads of a motion, as this person may see them. */
@Injectable()
export class ThreadsService {
  constructor(
    private readonly db: FractionDb,
    private readonly motions: MotionsRepo,
    private readonly readers: Readers,
  ) {}

  list(actor: MemberActor, motionId: string): Promise<CommentsView> {
    return this.db.run(actor, async () => {
      const { motion, viewer } = await this.motions.seen(actor, motionId);
      if (!mayReadComments(viewer)) throw new AppError('forbidden');
      const threads = await this.db.repo(CommentThread).find({ where: { motionId }, order: { at: 'ASC' } });
      const comments = await this.comments(threads);
      const [text] = await this.db.query<{ epoch: number }>('select epoch from document where id = $1', [motion.documentId]);
      const eyes = { actor, viewer, motion, readers: await this.readers.of(motion) };
      return {
        threads: threads.map((thread) => threadView(thread, comments.get(thread.id) ?? [], eyes)),
        people: mayComment(viewer, motion) ? await this.readers.mentionable(actor, motion) : [],
        epoch: must(text, 'not_found').epoch,
        may: { comment: mayComment(viewer, motion) },
      };
    });
  }

  private async comments(threads: readonly CommentThread[]): Promise<Map<string, Comment[]>> {
    const byThread = new Map<string, Comment[]>(threads.map(({ id }) => [id, []]));
    const found = await this.db
      .repo(Comment)
      .createQueryBuilder('c')
      .where('c.thread_id = any (:ids)', { ids: threads.map(({ id }) => id) })
      .orderBy('c.position')
      .getMany();
    for (const comment of found) byThread.get(comment.threadId)?.push(comment);
    return byThread;
  }
}

function threadView(thread: CommentThread, comments: readonly Comment[], eyes: Eyes): ThreadView {
  const { startPos, endPos, quote, epoch, resolvedAt, resolvedBy } = thread;
  const anchored = startPos !== null && endPos !== null && quote !== null;
  return {
    id: thread.id,
    passage: anchored ? { start: startPos.toString('base64'), end: endPos.toString('base64'), quote, epoch } : null,
    resolved: resolvedAt === null ? null : { by: resolvedBy ?? '', at: resolvedAt.toISOString() },
    comments: comments.map((comment) => commentView(comment, eyes)),
    may: { reply: mayComment(eyes.viewer, eyes.motion), resolve: mayResolve(eyes.actor.personId, thread, eyes.viewer, eyes.motion) },
  };
}

function commentView(comment: Comment, { actor, viewer, motion, readers }: Eyes): CommentView {
  const alter = mayAlter(actor.personId, comment, viewer, motion);
  return {
    id: comment.id,
    by: { id: comment.byPerson, name: comment.byName },
    at: comment.at.toISOString(),
    text: comment.text,
    mentions: readers.filter(({ id }) => comment.mentions.includes(id)),
    editedAt: comment.editedAt?.toISOString() ?? null,
    deleted: comment.deletedAt !== null,
    may: { edit: alter, remove: alter },
  };
}
