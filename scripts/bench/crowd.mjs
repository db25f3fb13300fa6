import pg from 'pg';

const fractions = 50;
const motionsEach = 100;

const fill = `
with council as (select id from council limit 1), body as (select id from body limit 1),
  made as (
    insert into fraction (council_id, name, short_name, colour, quota_bytes, used_bytes)
    select council.id, 'Messfraktion ' || n, 'Mess ' || n, '#409A3C', 1000000000, 0 from council, generate_series(1, ${fractions}) n returning id),
  seats as (insert into seat (person_id, fraction_id) select $1, id from made),
  members as (insert into membership (fraction_id, person_id, role) select id, $1, 'chair' from made),
  texts as (
    insert into document (fraction_id, id, schema_version) select id, gen_random_uuid(), 1 from made, generate_series(1, ${motionsEach}) returning fraction_id, id)
insert into motion (fraction_id, document_id, kind, title, text, state, number, body_id, changed_at)
select t.fraction_id, t.id, (array['motion', 'inquiry', 'amendment'])[1 + n % 3], 'Sichere Schulwege und Beleuchtung, Vorhaben ' || n,
  repeat('Die Verwaltung wird beauftragt, die Straßenbeleuchtung an den Schulwegen zu prüfen und zu berichten. ', 20),
  (array['draft', 'in_review', 'adopted', 'confirmed', 'decided'])[1 + n % 5], 'M ' || n || '/2026', body.id, now() - n * interval '1 hour'
from (select fraction_id, id, row_number() over (partition by fraction_id order by id) as n from texts) t, body`;

/** 5,000 motions in 50 fractions, written past the house; one person sits in all of them. */
export async function fillHouse(databaseUrl, email) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const { rows: [person] } = await client.query('select id from person where email = $1', [email]);
    const { rowCount } = await client.query(fill, [person.id]);
    await client.query('analyze');
    return rowCount;
  } finally {
    await client.end();
  }
}
