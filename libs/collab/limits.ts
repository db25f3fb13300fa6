const kibi = 1024;
const mebi = 1024 * kibi;

/** What one document, one socket or one frame may cost. Bytes, milliseconds, counts. */
export interface Limits {
  /** Largest frame once a client is in step. */
  readonly frameBytes: number;
  /** Largest answer to the first question: all the offline work of a client. */
  readonly syncBytes: number;
  readonly framesPerSecond: number;
  readonly bytesPerSecond: number;
  /** Yjs clients the document has never seen, in one update and in the first answer (one per page load while offline). */
  readonly newClientsPerUpdate: number;
  readonly newClientsPerSync: number;
  /** How long putting in one change, and the first answer, may keep the process busy; and all changes of a socket in a second. */
  readonly changeMs: number;
  readonly syncMs: number;
  readonly busyMsPerSecond: number;
  /** Edits of one document that wait for the database. */
  readonly queueBytes: number;
  /** How long edits gather before they are committed together. */
  readonly flushMs: number;
  readonly awarenessBytes: number;
  readonly awarenessMs: number;
  /** A caret that nobody renewed for so long is gone. */
  readonly awarenessTimeoutMs: number;
  /** What a slow reader may leave unread. */
  readonly unreadBytes: number;
  /** How often open documents are compared with the database: what nobody was told of is acted on within two seconds, asking included. */
  readonly watchMs: number;
  /** How long a document stays in memory after the last one left. */
  readonly lingerMs: number;
  /** Updates behind the snapshot before a new one is made. */
  readonly tail: number;
  readonly heartbeatMs: number;
  readonly pendingUpgrades: number;
  readonly authoriseMs: number;
  /** Lines over HTTP: how many on this node, how long a question for news waits, how long one is kept that asks no more. */
  readonly httpLines: number;
  readonly pollMs: number;
  readonly lineSilentMs: number;
  /** How long a node waits for a sign of the one on which a line lives. */
  readonly relayMs: number;
}

export const defaultLimits: Limits = {
  frameBytes: mebi,
  syncBytes: 4 * mebi,
  framesPerSecond: 100,
  bytesPerSecond: 2 * mebi,
  newClientsPerUpdate: 5,
  newClientsPerSync: 50,
  changeMs: 200,
  syncMs: 2_000,
  busyMsPerSecond: 150,
  queueBytes: 8 * mebi,
  flushMs: 20,
  awarenessBytes: kibi,
  awarenessMs: 60,
  awarenessTimeoutMs: 40_000,
  unreadBytes: 16 * mebi,
  watchMs: 1_500,
  lingerMs: 15_000,
  tail: 300,
  heartbeatMs: 15_000,
  pendingUpgrades: 500,
  authoriseMs: 10_000,
  httpLines: 1_000,
  pollMs: 20_000,
  lineSilentMs: 30_000,
  relayMs: 1_500,
};
