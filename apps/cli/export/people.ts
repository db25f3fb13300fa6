import type { INestApplicationContext } from '@nestjs/common';
import type { Role } from '#contracts';
import { roleWords } from '#features/membership';
import type { HouseActor } from '#kernel';
import { FractionDb } from '#persistence';
import { asJson, made, type Item } from './item.js';

interface Row {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly since: Date;
  readonly endsAt: Date | null;
}

/** What a table program would take for a formula is kept a word. */
function cell(value: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}

const day = (at: Date | null): string => at?.toISOString().slice(0, 10) ?? '';
const line = ({ name, email, role, since, endsAt }: Row): string => [name, email, roleWords[role], day(since), day(endsAt)].map(cell).join(';');

/** The list of members, for people and for programs. */
export async function* peopleOf(house: INestApplicationContext, actor: HouseActor): AsyncGenerator<Item> {
  const db = house.get(FractionDb, { strict: false });
  const rows = await db.run(actor, () =>
    db.query<Row>(`select p.name, p.email, m.role, m.since, m.ends_at as "endsAt" from membership m join person p on p.id = m.person_id order by p.name, p.email`),
  );
  const at = new Date();
  yield made('Mitglieder.csv', at, `\uFEFF${['Name;E-Mail;Aufgabe;Seit;Bis', ...rows.map(line)].join('\r\n')}\r\n`);
  yield asJson('Mitglieder.json', at, rows);
}
