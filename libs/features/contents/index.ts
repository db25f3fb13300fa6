export { catchUpContents } from './content.jobs.js';
export { ContentRead, ContentsTidied } from './contents.events.js';
export { ContentsModule } from './contents.module.js';
