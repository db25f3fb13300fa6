import { Injectable } from '@nestjs/common';
import type { Me } from '#contracts';
import { IdentityService } from '#features/identity';
import { SeatsService } from '#features/membership';
import type { PersonActor } from '#kernel';
import { GlobalDb } from '#persistence';
import { Installation } from './installation.js';

const nobody = { person: null, fractions: [], office: null, host: false } as const;

/** Who is signed in, and where this person may go. */
@Injectable()
export class MeService {
  constructor(
    private readonly installation: Installation,
    private readonly identity: IdentityService,
    private readonly seats: SeatsService,
    private readonly db: GlobalDb,
  ) {}

  async of(actor: Pick<PersonActor, 'personId'> | null): Promise<Me> {
    const { name, demo } = this.installation;
    if (!actor) return { installation: { name, demo }, ...nobody, fractions: [] };
    const person = await this.identity.person(actor.personId);
    const { id, email, language, theme, textSize, commentDigest } = person;
    return {
      installation: { name, demo },
      person: { id, name: person.name, email, language, theme, textSize, commentDigest },
      fractions: await this.seats.of(id),
      office: await this.office(id),
      host: person.hostAdmin,
    };
  }

  private async office(personId: string): Promise<Me['office']> {
    const [row] = await this.db.query<{ id: string; name: string }>(
      'select c.id, c.name from clerk k join council c on c.id = k.council_id where k.person_id = $1',
      [personId],
    );
    return row ? { councilId: row.id, councilName: row.name } : null;
  }
}
