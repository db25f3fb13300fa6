export { Comment, CommentThread } from './comment.entities.js';
export * from './comment.events.js';
export * from './comments.module.js';
export { CommentsService } from './comments.service.js';
