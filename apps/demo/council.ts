import type { INestApplicationContext } from '@nestjs/common';
import type { Person } from '#features/identity';
import { MeetingsService } from '#features/meetings';
import { must, type OfficeActor } from '#kernel';
import { GlobalDb } from '#persistence';
import { instantOf, type Moment } from './days.js';
import { people } from './people.js';
import type { BodyKey, MeetingKey } from './story.js';

export interface DemoCouncil {
  readonly councilId: string;
  readonly bodies: Readonly<Record<BodyKey, string>>;
  readonly meetings: Readonly<Record<MeetingKey, string>>;
}

interface Plan {
  readonly body: BodyKey;
  readonly name: string;
  readonly start: Moment;
  readonly deadline: Moment;
}

const plans: Readonly<Record<MeetingKey, Plan>> = {
  past: { body: 'council', name: 'Sitzung der Stadtvertretung', start: [-8, '18:00'], deadline: [-15, '12:00'] },
  next: { body: 'council', name: 'Sitzung der Stadtvertretung', start: [7, '18:00'], deadline: [2, '12:00'] },
  committee: { body: 'committee', name: 'Sitzung des Ausschusses für Stadtentwicklung', start: [12, '18:00'], deadline: [7, '12:00'] },
  later: { body: 'council', name: 'Sitzung der Stadtvertretung', start: [27, '18:00'], deadline: [20, '12:00'] },
};

const bodyNames: Readonly<Record<BodyKey, string>> = { council: 'Stadtvertretung', committee: 'Ausschuss für Stadtentwicklung' };

/** How a letter to a body is addressed. */
export const addresseeOf = (body: BodyKey): string => (body === 'council' ? 'Stadtvertretung Musterstadt' : `${bodyNames[body]} der Stadt Musterstadt`);

export const officeOf = (councilId: string): OfficeActor => ({ kind: 'office', councilId, name: people.lorenz.name, entryId: null });

/** The council with its bodies; its meetings are entered by the clerk. */
export async function seedCouncil(app: INestApplicationContext, today: Date): Promise<DemoCouncil> {
  const db = app.get(GlobalDb, { strict: false });
  const add = async (sql: string, values: unknown[]): Promise<string> => must((await db.query<{ id: string }>(`${sql} returning id`, values))[0], 'internal').id;
  const councilId = await add('insert into council (name, office_email) values ($1, $2)', ['Musterstadt', people.lorenz.email]);
  const body = (name: string, position: number) => add('insert into body (council_id, name, position) values ($1, $2, $3)', [councilId, name, position]);
  const bodies = { council: await body(bodyNames.council, 1), committee: await body(bodyNames.committee, 2) };
  const meeting = async (key: MeetingKey): Promise<string> => {
    const { body: of, name, start, deadline } = plans[key];
    const [begins, closes] = [instantOf(today, start).toISOString(), instantOf(today, deadline).toISOString()];
    const given = { bodyId: bodies[of], name, place: 'Rathaus, Großer Saal', start: begins, filingDeadline: closes };
    return (await app.get(MeetingsService, { strict: false }).create(officeOf(councilId), given)).id;
  };
  const meetings = { past: await meeting('past'), next: await meeting('next'), committee: await meeting('committee'), later: await meeting('later') };
  return { councilId, bodies, meetings };
}

/** The clerk at the council office, and the town's IT. */
export async function seedOffices(app: INestApplicationContext, { councilId }: DemoCouncil, lorenz: Person, weber: Person): Promise<void> {
  const db = app.get(GlobalDb, { strict: false });
  await db.query('insert into clerk (person_id, council_id) values ($1, $2)', [lorenz.id, councilId]);
  await db.query('update person set host_admin = true where id = $1', [weber.id]);
}
