import { Injectable } from '@nestjs/common';
import type { FileRow } from '#contracts';
import { fileRowOf, listedColumns, readable, Tree, viewing, type Listed } from '#features/files';
import type { MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import { excerptOf, type Excerpt } from './excerpt.js';
import { wordsOf } from './fold.js';
import { questionOf, termsParameters, termsStatement, type Term } from './search.query.js';

export type Hit = FileRow & Excerpt;

/** Of a word that stands in more files than that, not every file is looked at; of these so many of the newest are put into order. */
const mostHits = 500;
const mostRanked = 100;

/** Parameters: 1–4 the viewer, 5 what must be there, 6 what counts, 7 how many. */
const hitsStatement = `
  with hit as materialized (select file_id from searchable where search @@ $5::tsquery limit ${mostHits}),
  near as (select e.* from file_entry e where e.id = any (array(select file_id from hit))
    and e.kind = 'file' and e.deleted_at is null and ${readable('e', 1)} order by e.changed_at desc limit ${mostRanked})
  select ${listedColumns(1)} from near e cross join lateral (select search from searchable where file_id = e.id limit 1) s
  order by ts_rank(s.search, $6::tsquery) desc, e.changed_at desc limit $7`;

/** Finds files by what is written in them; only those the actor may read. */
@Injectable()
export class FileSearch {
  constructor(
    private readonly db: FractionDb,
    private readonly tree: Tree,
  ) {}

  inContent(actor: MemberActor, question: string, limit: number): Promise<Hit[]> {
    return this.db.run(actor, async () => {
      const words = wordsOf(question);
      const terms = await this.terms(words, false);
      const plain = await this.hits(terms, limit);
      // Inside of longer words a hit counts less than any other: where there are enough, it would not be seen.
      const found = plain.length < limit ? await this.hits(await this.terms(words, true), limit) : plain;
      // What is non-public is opened under the eyes of its log, and not read out in a list of hits.
      const excerpts = await this.excerpts(found.filter((row) => !row.nonPublic).map((row) => row.id), terms);
      return found.map((row) => ({ ...fileRowOf(row), ...(excerpts.get(row.id) ?? { excerpt: '', page: null }) }));
    });
  }

  private async terms(words: readonly string[], longer: boolean): Promise<Term[]> {
    return words.length === 0 ? [] : this.db.query<Term>(termsStatement, termsParameters(words, longer));
  }

  private async hits(terms: readonly Term[], limit: number): Promise<Listed[]> {
    const asked = questionOf(terms);
    return asked ? this.db.query<Listed>(hitsStatement, [...viewing(this.tree.viewer), asked.all, asked.main, limit]) : [];
  }

  private async excerpts(ids: readonly string[], terms: readonly Term[]): Promise<Map<string, Excerpt>> {
    const stems = terms.flatMap(({ stem }) => (stem ? [stem] : []));
    const rows = await this.db.query<{ id: string; text: string }>('select file_id as id, text from file_text where file_id = any ($1)', [ids]);
    return new Map(rows.map(({ id, text }) => [id, excerptOf(text, stems)]));
  }
}
