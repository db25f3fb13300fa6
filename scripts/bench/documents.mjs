import { randomUUID } from 'node:crypto';
import pg from 'pg';

const roots = `haushalt stadt rat plan bau weg schule strasse beleuchtung park gruen kosten satzung antrag markt platz bruecke wasser energie heim kinder garten sport
halle feuerwehr ordnung amt verkehr rad gehweg zone miete wohnung klima wald friedhof buecherei museum theater kita hort spiel sitzung ausschuss vorlage beschluss
gebuehr steuer umlage pacht kredit foerderung zuschuss sanierung neubau abriss umbau planung gutachten vergabe ausschreibung pruefung bericht konzept strategie`.split(/\s+/);
const small = 'der die das und in zu den von mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei'.split(' ');

/** Numbers that look drawn and are the same at every run. */
function drawn(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Words as German makes them: a third of a text are the same thirty, the others are joined from roots, common ones often and most of them rarely. */
function writer() {
  const next = drawn(4711);
  const one = (list) => list[Math.floor(next() * list.length)];
  const syllable = () => one('b d f g k l m n p r s t w'.split(' ')) + one(['a', 'e', 'i', 'o', 'u', 'au', 'ei']) + one(['', 'n', 'r', 'l', 's', 't']);
  const rare = () => Array.from({ length: 2 + Math.floor(next() * 2) }, syllable).join('');
  const vocabulary = Array.from({ length: 80_000 }, (_, n) => (n % 3 === 0 ? rare() : Array.from({ length: n < 100 ? 1 : 2 }, () => one(roots)).join(n % 2 ? 's' : '') + (n < 100 ? '' : one(['', 'en', 'ung', ''])) + (n > 20_000 ? rare() : '')));
  const word = () => (next() < 0.33 ? one(small) : vocabulary[Math.floor(vocabulary.length ** next()) - 1] ?? roots[0]);
  return { text: (length) => Array.from({ length }, word).join(' '), name: () => `${word()}-${word()}-${Math.floor(next() * 10_000)}.pdf` };
}

const insert = `
with given as (select * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) as g(file, object, name, text)),
  objects as (insert into stored_object (fraction_id, id, state, bytes, sha256, holders, counted, key_generation, sealed_key)
    select $1, object, 'visible', 1000, repeat('0', 64), 1, false, $6, '\\x00' from given),
  files as (insert into file_entry (fraction_id, id, kind, name, name_key, object_id, type, bytes, sha256, changed_at, changed_by)
    select $1, file, 'file', name, lower(name) || file, object, 'application/pdf', 1000, repeat('0', 64), now() - random() * interval '3 years', 'Bench' from given),
  states as (insert into file_content (fraction_id, file_id, object_id, state) select $1, file, object, 'searchable' from given),
  texts as (insert into file_text (fraction_id, file_id, text) select $1, file, text from given),
  vectors as (insert into content_index (fraction_id, file_id, search) select $1, file, to_tsvector('german', text) from given returning search)
insert into content_word (fraction_id, word) select distinct $1::uuid, w from vectors, unnest(tsvector_to_array(search)) w where length(w) >= 6 on conflict do nothing`;

/** Documents of 400 words in one fraction, written past the house, as they lie there once they were read; what is there already counts. */
export async function fillDocuments(databaseUrl, fractionId, count) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { text, name } = writer();
  try {
    const { rows: [key] } = await client.query('select max(generation) as generation from fraction_key where fraction_id = $1', [fractionId]);
    const { rows: [there] } = await client.query('select count(*)::int as count from content_index where fraction_id = $1', [fractionId]);
    for (let done = there.count; done < count; done += 200) {
      const ids = () => Array.from({ length: 200 }, () => randomUUID());
      await client.query(insert, [fractionId, ids(), ids(), Array.from({ length: 200 }, name), Array.from({ length: 200 }, () => text(400)), key.generation]);
    }
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}
