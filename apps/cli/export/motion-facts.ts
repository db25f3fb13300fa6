import type { Motion, MotionVersion } from '#features/motions';
import { must } from '#kernel';
import { toText, type MotionDocument } from '#motion';
import type { FractionDb } from '#persistence';

/** Everything that is known of a motion besides its papers, by the table it lies in; keys and states of the house stay here. */
const tables = {
  Laufzettel: `select state, by_name as "by", note, version, sha256, at from motion_step where motion_id = $1 order by position`,
  Zustimmungen: `select p.name as "by", c.verdict, c.word, c.at from consent c join person p on p.id = c.person_id where c.motion_id = $1 order by c.at`,
  Einreichungen: `select version, state, via, target, pdf_sha256 as "pdfSha256", filed_by as "filedBy", filed_at as "filedAt", delivered_at as "deliveredAt",
    confirmed_at as "confirmedAt", council_number as "councilNumber", return_reason as "returnReason", reference from filing where motion_id = $1 order by filed_at`,
  Anlagen: `select e.name, e.sha256 from annex a join file_entry e on e.id = a.file_id where a.motion_id = $1 order by a.position`,
  Kommentare: `select t.quote, t.resolved_at as "resolvedAt", c.by_name as "by", c.text, c.at from comment_thread t join comment c on c.thread_id = t.id
    where t.motion_id = $1 and c.deleted_at is null order by t.at, c.position`,
};

async function named(db: FractionDb, motion: Motion) {
  const [names] = await db.query<{ body: string | null; meeting: Date | null; responsible: string | null }>(
    `select (select name from body where id = $1) as body, (select start from meeting where id = $2) as meeting, (select name from person where id = $3) as responsible`,
    [motion.bodyId, motion.meetingId, motion.responsibleId],
  );
  return must(names, 'internal');
}

/** The motion as a record that says everything, inside the open transaction. */
export async function factsOf(db: FractionDb, motion: Motion, document: MotionDocument, versions: readonly MotionVersion[]) {
  const { id, kind, number, councilNumber, title, state, agendaItem, result, createdAt, changedAt } = motion;
  const facts = { id, kind, number, councilNumber, title, state, ...(await named(db, motion)), agendaItem, result, createdAt, changedAt };
  const lists: Record<string, unknown> = {};
  for (const [name, sql] of Object.entries(tables)) lists[name] = await db.query(sql, [id]);
  const adopted = versions.map(({ version, byName, at, sha256, pdfSha256, annexes, document: text }) => ({
    version, by: byName, at, sha256, pdfSha256, annexes: annexes.map(({ name, type, bytes, sha256: hash }) => ({ name, type, bytes, sha256: hash })), document: text,
  }));
  return { Antrag: facts, ...lists, Fassungen: adopted, Text: toText(document), Dokument: document };
}
