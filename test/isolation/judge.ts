import { errors, type ErrorCode, type Route } from '#contracts';
import type { Place } from '../support/place.js';
import type { Answer, Bring } from '../support/visitor.js';

export type Expected = 'ok' | ErrorCode;

const betweeners = 'select person_id::text from seat group by person_id having count(*) > 1';
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What is wrong with an answer; nothing when it is as it must be. */
export function complaints(answer: Answer, expected: Expected): string[] {
  const told = answer.code ?? 'ok';
  const stack = /\bat .+\.[jt]s:\d+/.test(answer.text) ? ['shows a stack'] : [];
  if (answer.status >= 500) return [...stack, `ends with ${answer.status} ${told}`];
  if (told !== expected) return [...stack, `is answered with ${told} instead of ${expected}: ${answer.text.slice(0, 300)}`];
  const status = expected === 'ok' ? 200 : errors[expected].status;
  return answer.status === status ? stack : [...stack, `has the status ${answer.status} instead of ${status}`];
}

/**
 * Everything that would give a place away: its mark, which stands in all its texts and names, and the ids of its rows.
 * Whoever belongs to several fractions is no secret in any of them.
 */
export async function secretsOf(place: Place): Promise<string[]> {
  const columns = await place.house.rows<{ table_name: string; column_name: string }>(
    `select c.table_name, c.column_name from information_schema.columns c
     where c.table_schema = 'public' and c.data_type = 'uuid' and c.column_name <> all (array['body_id', 'meeting_id', 'council_id'])
       and c.table_name in (select table_name from information_schema.columns where table_schema = 'public' and column_name = 'fraction_id')`,
  );
  const each = columns.map(({ table_name, column_name }) => `select ${column_name}::text as id from ${table_name} where fraction_id = $1`);
  const rows = await place.house.rows<{ id: string | null }>(`(${each.join(' union ')}) except ${betweeners}`, [place.fractionId]);
  return [place.mark, ...rows.flatMap(({ id }) => id ?? [])];
}

/** Which of these secrets stand in the raw bytes or in the headers. */
export function leaks(answer: Answer, secrets: readonly string[]): string[] {
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${decodeURIComponent(value.replace(/%(?![0-9A-F]{2})/g, ''))}`).join('\n');
  const said = `${headers}\n${answer.text}`;
  return secrets.filter((secret) => said.includes(secret)).map((secret) => `gives away ${secret}`);
}

/** A problem without what differs from request to request. */
export const saying = (answer: Answer): string => `${answer.status} ${answer.text.replace(/"requestId":"[^"]+"/, '')}`;

/** What an outsider would put in where an id stands, one place at a time: `[where, the call]`. */
export function withForeignIds(own: Bring, foreign: Bring, invented: boolean): [string, Bring][] {
  const found: [string, Bring][] = [];
  for (const part of ['params', 'query', 'body'] as const) {
    for (const [name, value] of entriesOf(own[part])) {
      const other = entriesOf(foreign[part]).find(([each]) => each === name)?.[1];
      if (typeof value !== 'string' || !uuid.test(value) || other === value) continue;
      const instead = invented ? crypto.randomUUID() : other;
      found.push([`${part}.${name}`, { ...own, [part]: { ...Object.fromEntries(entriesOf(own[part])), [name]: instead } }]);
    }
  }
  return found;
}

const entriesOf = (part: unknown): [string, unknown][] => (part && typeof part === 'object' && !(part instanceof Blob) ? Object.entries(part) : []);

export const doorOf = (route: Route): string => route.requires.split(':')[0] ?? '';
