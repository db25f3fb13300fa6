/** Papers people already have, as drafts. For the server only: it brings the readers of Word files and Markdown along. */
export { importMotion, type ImportedMotion, type ImportFormat, type ImportInput } from './import-motion.js';
export type { ImportMeta } from './assemble.js';
export { ImportError, type ImportErrorCode } from './import-error.js';
export type { ImportNote, NoteCode } from './notes.js';
