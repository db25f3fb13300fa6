import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock, newToken, sha256 } from '#kernel';
import { GlobalDb } from '#persistence';

const ticketMs = 60_000;

export interface Ticket {
  readonly fractionId: string;
  readonly documentId: string;
  readonly sessionId: string;
}

const ticketRow = z.object({ fraction_id: z.uuid(), document_id: z.uuid(), session_id: z.uuid() });

/** Tickets for the co-editing socket: 60 seconds, one use, bound to one session and one document. Only hashes are kept. */
@Injectable()
export class Tickets {
  constructor(
    private readonly db: GlobalDb,
    private readonly clock: Clock,
  ) {}

  async issue(ticket: Ticket): Promise<string> {
    const token = newToken();
    await this.db.query('insert into collab_ticket (token_hash, fraction_id, document_id, session_id, expires_at) values ($1, $2, $3, $4, $5)', [
      sha256(token),
      ticket.fractionId,
      ticket.documentId,
      ticket.sessionId,
      new Date(this.clock.now().getTime() + ticketMs),
    ]);
    return token;
  }

  /** Uses the ticket up. Null when it is unknown, used, late, or another session's or document's. */
  async redeem(token: string, expected: { sessionId: string; documentId: string }): Promise<Ticket | null> {
    const rows = await this.db.query<unknown>(
      `with used as (delete from collab_ticket where token_hash = $1 or expires_at < $2 returning *)
       select fraction_id, document_id, session_id from used
       where token_hash = $1 and expires_at >= $2 and session_id = $3 and document_id = $4`,
      [sha256(token), this.clock.now(), expected.sessionId, expected.documentId],
    );
    const [row] = z.array(ticketRow).parse(rows);
    return row ? { fractionId: row.fraction_id, documentId: row.document_id, sessionId: row.session_id } : null;
  }
}
