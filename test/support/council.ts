import type { Person } from '#features/identity';
import type { House } from './house.js';
import type { People } from './people.js';

/** A council with a body, a meeting, and a clerk at its office. */
export interface Council {
  readonly id: string;
  readonly bodyId: string;
  readonly meetingId: string;
  readonly clerk: Person;
}

export async function newCouncil(house: House, people: People, name: string, via: 'council_office' | 'email' = 'council_office'): Promise<Council> {
  const add = async (sql: string, values: unknown[]) => (await house.rows<{ id: string }>(`${sql} returning id`, values))[0]?.id ?? '';
  const id = await add('insert into council (name, office_email, filing_via) values ($1, $2, $3)', [name, 'ratsbuero@musterstadt.example', via]);
  const bodyId = await add('insert into body (council_id, name) values ($1, $2)', [id, `Stadtvertretung ${name}`]);
  const meetingId = await add(
    `insert into meeting (council_id, body_id, name, place, start, filing_deadline) values ($1, $2, $3, 'Rathaus', now() + interval '9 days', now() + interval '2 days')`,
    [id, bodyId, `Sitzung ${name}`],
  );
  const clerk = await people.person(`Büro ${name}`);
  await house.rows('insert into clerk (person_id, council_id) values ($1, $2)', [clerk.id, id]);
  return { id, bodyId, meetingId, clerk };
}
