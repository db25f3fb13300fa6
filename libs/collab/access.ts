import type { CollabRole } from '#contracts';
import type { DocumentRef } from './store/document-store.js';

/** Who sits behind a socket, as the login said. Name and colour are what others see at the caret. */
export interface CollabSession extends DocumentRef {
  readonly personId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly colour: string;
}

/** A session together with what it may do, and the version of the rights this was read at. */
export interface Admission extends CollabSession {
  readonly role: CollabRole;
  /** Read before the role was (`aclVersionOf`). */
  readonly aclVersion: number;
}

/** Who may do what in a document. Asked again whenever the rights of a document changed. */
export abstract class Access {
  /**
   * The role of this session now, or `null` when it may not even read (removed, suspended, signed out).
   * Must read committed rights from the database, never a cache. Throws when they cannot be read.
   */
  abstract resolve(session: CollabSession, documentId: string): Promise<CollabRole | null>;

  /**
   * Those of the open sessions that came to an end by themselves or unheard: signed out while the doorbell was silent, a
   * seat or a share that ran out. Asked every `watchMs` for all sockets of the node at once.
   */
  abstract lapsed(sessions: readonly CollabSession[]): Promise<readonly Lapse[]>;
}

export interface Lapse {
  readonly session: CollabSession;
  readonly why: 'signed-out' | 'forbidden';
}

/** Those who only suggest write to a branch document of their own, where they hold `edit`. */
export const mayWrite = (role: CollabRole): boolean => role === 'edit' || role === 'lead';
