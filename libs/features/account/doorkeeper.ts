import { Injectable } from '@nestjs/common';
import { IdentityService, SessionsService } from '#features/identity';
import { SeatsService } from '#features/membership';
import { Doorkeeper } from '#http';
import { Clock, sha256, type MemberActor, type OfficeActor, type OutsideActor, type PersonActor } from '#kernel';
import { GlobalDb } from '#persistence';

/** Answers the gate's questions from sessions, seats, clerks, filing links and shares. */
@Injectable()
export class HouseDoorkeeper extends Doorkeeper {
  constructor(
    private readonly sessions: SessionsService,
    private readonly identity: IdentityService,
    private readonly seats: SeatsService,
    private readonly db: GlobalDb,
    private readonly clock: Clock,
  ) {
    super();
  }

  person(sessionToken: string): Promise<PersonActor | null> {
    return this.sessions.personOf(sessionToken);
  }

  seat(personId: string, fractionId: string): Promise<MemberActor | null> {
    return this.seats.member(personId, fractionId);
  }

  async isHost(personId: string): Promise<boolean> {
    return (await this.identity.person(personId)).hostAdmin;
  }

  async office(person: PersonActor): Promise<OfficeActor | null> {
    const [clerk] = await this.db.query<{ council_id: string }>('select council_id from clerk where person_id = $1', [person.personId]);
    return clerk ? { kind: 'office', councilId: clerk.council_id, name: person.name, entryId: null } : null;
  }

  async filingLink(token: string): Promise<OfficeActor | null> {
    const [link] = await this.db.query<{ council_id: string; entry_id: string; name: string }>(
      'select l.council_id, l.entry_id, c.name from filing_link l join council c on c.id = l.council_id where token_hash = $1 and expires_at > $2',
      [sha256(token), this.clock.now()],
    );
    return link ? { kind: 'office', councilId: link.council_id, name: `Ratsbüro ${link.name}`, entryId: link.entry_id } : null;
  }

  /** A session is one e-mail address; the share must be for the same one. */
  async share(token: string, sessionToken: string | null): Promise<OutsideActor | 'pin_needed' | null> {
    const [door] = await this.db.query<{ fraction_id: string; link_id: string; email: string; signed_in: boolean }>(
      `select d.fraction_id, d.link_id, d.email, exists (
         select 1 from outside_session s where s.token_hash = $2 and s.email = d.email and s.expires_at > $3) as signed_in
       from outside_door d where d.token_hash = $1 and d.email is not null and d.expires_at > $3`,
      [sha256(token), sha256(sessionToken ?? ''), this.clock.now()],
    );
    if (!door) return null;
    return door.signed_in ? { kind: 'outside', fractionId: door.fraction_id, linkId: door.link_id, email: door.email } : 'pin_needed';
  }
}
