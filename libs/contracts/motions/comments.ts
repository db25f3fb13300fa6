import { z } from 'zod';
import { route } from '../route/route.js';
import { done, id, instant, line, personRef } from '../route/shapes.js';

/** A relative position of Yjs: it stays at its place while the text around it changes. */
const position = z.base64().min(4).max(1024);
const quote = line(300);
const words = z.string().trim().min(1).max(4000);

/** Where a thread hangs in the text. `epoch`: positions of an older one mean nothing any more, the quote still does. */
const passage = z.object({ start: position, end: position, quote: z.string(), epoch: z.number().int() });

export const commentView = z.object({
  id,
  by: personRef,
  at: instant,
  /** Empty when it was deleted. */
  text: z.string(),
  /** Named in the text as `@Name`. */
  mentions: z.array(personRef),
  editedAt: instant.nullable(),
  deleted: z.boolean(),
  may: z.object({ edit: z.boolean(), remove: z.boolean() }),
});
export type CommentView = z.infer<typeof commentView>;

export const threadView = z.object({
  id,
  /** Null: about the motion as a whole. */
  passage: passage.nullable(),
  resolved: z.object({ by: z.string(), at: instant }).nullable(),
  comments: z.array(commentView),
  may: z.object({ reply: z.boolean(), resolve: z.boolean() }),
});
export type ThreadView = z.infer<typeof threadView>;

export const commentsView = z.object({
  threads: z.array(threadView),
  /** Who can be mentioned. */
  people: z.array(personRef),
  /** The present epoch of the text. */
  epoch: z.number().int(),
  may: z.object({ comment: z.boolean() }),
});
export type CommentsView = z.infer<typeof commentsView>;

const ofMotion = z.strictObject({ motion: id });
const ofThread = ofMotion.extend({ thread: id });
const ofComment = ofThread.extend({ comment: id });

/** Threads of comments on a motion; for members, and for those it was shared with to comment. */
export const commentRoutes = {
  list: route({
    method: 'GET',
    path: '/motions/:motion/comments',
    requires: 'fraction:motions.read',
    summary: 'The comments on a motion, by thread',
    params: ofMotion,
    result: commentsView,
  }),
  begin: route({
    method: 'POST',
    path: '/motions/:motion/comments',
    requires: 'fraction:motions.comment',
    summary: 'Comment on a passage, or on the motion as a whole; `@Name` in the text mentions',
    params: ofMotion,
    body: z.strictObject({ text: words, passage: z.strictObject({ start: position, end: position, quote }).nullable().default(null) }),
    result: z.object({ id }),
  }),
  reply: route({
    method: 'POST',
    path: '/motions/:motion/comments/:thread/replies',
    requires: 'fraction:motions.comment',
    summary: 'Answer in a thread; a resolved one is open again',
    params: ofThread,
    body: z.strictObject({ text: words }),
    result: z.object({ id }),
  }),
  edit: route({
    method: 'PATCH',
    path: '/motions/:motion/comments/:thread/replies/:comment',
    requires: 'fraction:motions.comment',
    summary: 'Change the own comment',
    params: ofComment,
    body: z.strictObject({ text: words }),
    result: done,
  }),
  remove: route({
    method: 'DELETE',
    path: '/motions/:motion/comments/:thread/replies/:comment',
    requires: 'fraction:motions.comment',
    summary: 'Delete the own comment; its place remains while others answered',
    params: ofComment,
    result: done,
  }),
  resolve: route({
    method: 'PUT',
    path: '/motions/:motion/comments/:thread/resolution',
    requires: 'fraction:motions.comment',
    summary: 'Mark a thread as resolved, or open it again',
    params: ofThread,
    body: z.strictObject({ resolved: z.boolean() }),
    result: done,
  }),
};
