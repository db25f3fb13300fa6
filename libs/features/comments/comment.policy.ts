import { seesOnlyShared } from '#contracts';
import { mayComment, type Subject, type Viewer } from '#features/motions';
import type { Comment, CommentThread } from './comment.entities.js';

export const mayAlter = (personId: string, comment: Pick<Comment, 'byPerson' | 'deletedAt'>, viewer: Viewer, motion: Subject): boolean =>
  mayComment(viewer, motion) && comment.byPerson === personId && comment.deletedAt === null;

/** Members tidy up together; whoever the motion was shared with ends what they began themselves. */
export const mayResolve = (personId: string, thread: Pick<CommentThread, 'byPerson'>, viewer: Viewer, motion: Subject): boolean =>
  mayComment(viewer, motion) && (!seesOnlyShared(viewer.role) || thread.byPerson === personId);
