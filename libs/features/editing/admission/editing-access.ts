import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { Access, aclVersionOf, type Admission, type CollabSession, type Lapse } from '#collab';
import type { CollabRole } from '#contracts';
import { AmendmentsService } from '#features/amendments';
import { SessionsService } from '#features/identity';
import { SeatsService } from '#features/membership';
import { editRole, Motion, MotionsRepo } from '#features/motions';
import { SuggestionsService } from '#features/suggestions';
import { Tickets } from '#features/texts';
import { SessionCookie } from '#http';
import { AppError, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import { caretColour } from './caret-colour.js';
import { Expiry } from './expiry.js';

/** Who may open the socket of a text, and what may be done there. Always read from the database, never remembered. */
@Injectable()
export class EditingAccess extends Access {
  constructor(
    private readonly db: FractionDb,
    private readonly cookie: SessionCookie,
    private readonly sessions: SessionsService,
    private readonly seats: SeatsService,
    private readonly tickets: Tickets,
    private readonly motions: MotionsRepo,
    private readonly suggestions: SuggestionsService,
    private readonly amendments: AmendmentsService,
    private readonly expiry: Expiry,
  ) {
    super();
  }

  /** What ties a request to its session without asking the database. */
  carried(request: IncomingMessage): string | null {
    return this.cookie.read(request);
  }

  /** Session cookie and ticket, both of the same session; the ticket is used up whatever follows. */
  async admit(request: IncomingMessage, documentId: string): Promise<Admission | 401 | 403 | 404> {
    const person = await this.sessions.personOf(this.cookie.read(request) ?? '');
    if (!person) return 401;
    const token = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket') ?? '';
    const ticket = await this.tickets.redeem(token, { sessionId: person.sessionId, documentId });
    if (!ticket) return 401;
    const member = await this.seats.member(person.personId, ticket.fractionId);
    if (!member) return 403;
    const session: CollabSession = {
      fractionId: ticket.fractionId,
      documentId,
      personId: person.personId,
      sessionId: person.sessionId,
      name: person.name,
      colour: caretColour(person.personId),
    };
    return this.admission(session, member);
  }

  async resolve(session: CollabSession, documentId: string): Promise<CollabRole | null> {
    if (!(await this.sessions.isAlive(session.sessionId))) return null;
    const member = await this.seats.member(session.personId, session.fractionId);
    return member && this.db.run(member, () => this.roleIn(member, documentId));
  }

  async lapsed(sessions: readonly CollabSession[]): Promise<readonly Lapse[]> {
    const alive = await this.sessions.alive([...new Set(sessions.map(({ sessionId }) => sessionId))]);
    const signedOut = sessions.filter(({ sessionId }) => !alive.has(sessionId));
    const expired = await this.expiry.among(sessions.filter(({ sessionId }) => alive.has(sessionId)));
    return [
      ...signedOut.map((session) => ({ session, why: 'signed-out' as const })),
      ...expired.map((session) => ({ session, why: 'forbidden' as const })),
    ];
  }

  /** The version of the rights is read before the role: a change in between is then noticed at the first commit. */
  private admission(session: CollabSession, member: MemberActor): Promise<Admission | 403 | 404> {
    return this.db.run(member, async () => {
      const client = { query: async (sql: string, params?: unknown[]) => ({ rows: await this.db.query<Record<string, unknown>>(sql, params) }) };
      const aclVersion = await aclVersionOf(client, session.documentId);
      if (aclVersion === null) return 404;
      const role = await this.roleIn(member, session.documentId);
      return role === null ? 403 : { ...session, role, aclVersion };
    });
  }

  private async roleIn(member: MemberActor, documentId: string): Promise<CollabRole | null> {
    const found = await this.db.repo(Motion).findOneBy({ documentId });
    try {
      if (!found) return (await this.suggestions.roleIn(member, documentId)) ?? (await this.amendments.roleIn(member, documentId));
      const { motion, viewer } = await this.motions.seen(member, found.id);
      return editRole(viewer, motion);
    } catch (error) {
      if (error instanceof AppError && error.code === 'not_found') return null;
      throw error;
    }
  }
}
