import { Injectable } from '@nestjs/common';
import { Clock, newToken, sha256 } from '#kernel';
import { GlobalDb } from '#persistence';
import type { OutsideLink } from './outside-link.entity.js';

export interface Door {
  readonly fractionId: string;
  readonly linkId: string;
}

interface Row {
  readonly fraction_id: string;
  readonly link_id: string;
}

/** The directory of open links: which fraction a token belongs to. A link that is taken back loses its row, and so its way in. */
@Injectable()
export class Doors {
  constructor(
    private readonly db: GlobalDb,
    private readonly clock: Clock,
  ) {}

  /** A new token for a link; the former one opens nothing from now on. Only its hash is kept. */
  async open(fractionId: string, link: Pick<OutsideLink, 'id' | 'email' | 'expiresAt'>): Promise<string> {
    const token = newToken();
    await this.close(link.id);
    await this.db.query('insert into outside_door (token_hash, fraction_id, link_id, email, expires_at) values ($1, $2, $3, $4, $5)', [
      sha256(token),
      fractionId,
      link.id,
      link.email,
      link.expiresAt,
    ]);
    return token;
  }

  async find(token: string, kind: 'read' | 'drop'): Promise<Door | null> {
    const [row] = await this.db.query<Row>(
      `select fraction_id, link_id from outside_door where token_hash = $1 and expires_at > $2 and (email is not null) = $3`,
      [sha256(token), this.clock.now(), kind === 'read'],
    );
    return row ? { fractionId: row.fraction_id, linkId: row.link_id } : null;
  }

  async close(linkId: string): Promise<void> {
    await this.db.query('delete from outside_door where link_id = $1', [linkId]);
    await this.db.query('delete from outside_pin where link_id = $1', [linkId]);
  }
}
