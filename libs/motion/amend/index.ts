/** What an amendment changes in its parent: as a synopsis, and in the words a council votes on. */
export { amendingPoints } from './amending-points.js';
export { synopsis, type SynopsisRow } from './synopsis.js';
export { withSynopsis, type Parent } from './with-synopsis.js';
export { withPoints } from './with-points.js';
