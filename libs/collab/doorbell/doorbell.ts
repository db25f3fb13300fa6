import { z } from 'zod';
import { noticeTopics } from '#contracts';

const document = { fractionId: z.uuid(), documentId: z.uuid() };

/** A piece of a request or an answer that travels from one node to another; `call` holds the pieces together. */
const piece = { to: z.uuid(), call: z.uuid(), part: z.number().int().min(0), parts: z.number().int().min(1).max(4_096), body: z.base64() };

/**
 * What one node tells the others. Only a hint: whoever misses it finds out within two seconds from the database, and a line
 * over HTTP whose note got lost is opened anew.
 */
export const noteSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('moved'), ...document, headSeq: z.number() }),
  /** State, rights or epoch changed: read the row again. */
  z.object({ kind: z.literal('changed'), ...document }),
  /** Close these sockets: of a session, of a person (in one fraction or everywhere), of a document. */
  z.object({
    kind: z.literal('revoked'),
    fractionId: z.uuid().optional(),
    documentId: z.uuid().optional(),
    personId: z.uuid().optional(),
    sessionId: z.string().optional(),
  }),
  z.object({ kind: z.literal('carets'), ...document, update: z.base64() }),
  z.object({ kind: z.literal('who-is-here'), ...document }),
  /** Something beside the text changed, e.g. its comments: open editors are told. */
  z.object({ kind: z.literal('noticed'), ...document, topic: z.enum(noticeTopics) }),
  /** A request of a line over HTTP that reached another node than the line lives on; and what that node says to it. */
  z.object({ kind: z.literal('line-asked'), ...piece, from: z.uuid(), line: z.string().max(100), mark: z.base64(), waits: z.boolean() }),
  z.object({ kind: z.literal('line-answered'), ...piece, status: z.number().int() }),
]);
export type Note = z.infer<typeof noteSchema>;
export type LineNote = Extract<Note, { kind: 'line-asked' | 'line-answered' }>;
export type RevokedNote = Extract<Note, { kind: 'revoked' }>;

/** Carries notes between nodes. May lose, repeat and reorder them; must not block, and must not throw when it is out of order. */
export abstract class Doorbell {
  /** To all other nodes, soon. */
  abstract ring(note: Note): void;
  /** Calls `heard` for every note of another node. Called once. */
  abstract listen(heard: (note: Note) => void): Promise<void>;
  abstract close(): Promise<void>;
}

/** For a single node, and to show that nothing depends on the bell. */
export class SilentDoorbell extends Doorbell {
  ring(): void {}

  listen(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
