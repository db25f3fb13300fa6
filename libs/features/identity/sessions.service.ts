import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { z } from 'zod';
import type { sessionView } from '#contracts';
import { Clock, Events, newToken, sha256, type PersonActor } from '#kernel';
import { GlobalDb } from '#persistence';
import { SessionsEnded } from './identity.events.js';
import { absoluteMs, isAlive, needsNoting, Session } from './session.entity.js';

/** A session, and whose it is. */
interface Seen extends Pick<Session, 'id' | 'lastSeenAt' | 'expiresAt' | 'personId'> {
  readonly name: string;
}

/** Signed-in devices. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly db: GlobalDb,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** A new session with a new token; the token is told once and only its hash is kept. */
  async begin(personId: string, device: string): Promise<{ token: string; expires: Date }> {
    const token = newToken(32);
    const now = this.clock.now();
    const expires = new Date(now.getTime() + absoluteMs);
    await this.db.repo(Session).insert({ tokenHash: sha256(token), personId, device: device.slice(0, 120), createdAt: now, lastSeenAt: now, expiresAt: expires });
    return { token, expires };
  }

  async personOf(token: string): Promise<PersonActor | null> {
    const [found] = await this.db.query<Seen>(
      `select s.id, s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt", p.id as "personId", p.name from session s join person p on p.id = s.person_id where s.token_hash = $1`,
      [sha256(token)],
    );
    const now = this.clock.now();
    if (!found || !isAlive(found, now)) return null;
    if (needsNoting(found, now)) await this.db.repo(Session).update({ id: found.id }, { lastSeenAt: now });
    return { kind: 'person', personId: found.personId, sessionId: found.id, name: found.name };
  }

  /** Whether a session that was alive when a socket opened still is. */
  async isAlive(sessionId: string): Promise<boolean> {
    const session = await this.db.repo(Session).findOneBy({ id: sessionId });
    return session?.isAlive(this.clock.now()) ?? false;
  }

  /** Those of the sessions that are. */
  async alive(sessionIds: readonly string[]): Promise<ReadonlySet<string>> {
    const sessions = await this.db.repo(Session).findBy({ id: In([...sessionIds]) });
    const now = this.clock.now();
    return new Set(sessions.filter((session) => session.isAlive(now)).map(({ id }) => id));
  }

  async list(actor: PersonActor): Promise<{ items: z.input<typeof sessionView>[] }> {
    const now = this.clock.now();
    const all = await this.db.repo(Session).find({ where: { personId: actor.personId }, order: { lastSeenAt: 'DESC' } });
    return {
      items: all
        .filter((session) => session.isAlive(now))
        .map((session) => ({
          id: session.id,
          device: session.device,
          signedInAt: session.createdAt.toISOString(),
          lastSeenAt: session.lastSeenAt.toISOString(),
          current: session.id === actor.sessionId,
        })),
    };
  }

  async end(sessionId: string): Promise<void> {
    await this.db.repo(Session).delete({ id: sessionId });
    await this.events.emit(new SessionsEnded([sessionId]));
  }

  /** Ends all sessions of a person but one, and the passwords of all devices; open editors of the ended ones close. */
  async endAll(personId: string, except?: string): Promise<void> {
    await this.db.query('delete from app_password where person_id = $1', [personId]);
    const all = await this.db.repo(Session).findBy({ personId });
    const ended = all.map((session) => session.id).filter((id) => id !== except);
    if (ended.length === 0) return;
    await this.db.query('delete from session where id = any ($1)', [ended]);
    await this.events.emit(new SessionsEnded(ended));
  }
}
