/** Rises whenever a stored document may need a newer client; older clients are asked to reload. */
export const SCHEMA_VERSION = 2;

/** Name of the shared Yjs type that holds the motion. */
export const FRAGMENT = 'motion';
