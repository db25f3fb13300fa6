export { catchUpContents, lookRoundContents } from './content.jobs.js';
export { ContentsRead, ContentsTidied, type Words } from './contents.events.js';
export { ContentsModule } from './contents.module.js';
