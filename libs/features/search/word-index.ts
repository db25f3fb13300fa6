import { Injectable } from '@nestjs/common';
import { FractionDb } from '#persistence';
import { fold } from './fold.js';

/** PostgreSQL takes vectors of up to 1 MB; words of so much text always fit. */
const mostBytes = 600_000;
/** Shorter words are not taken apart, so they need not be known. */
const shortestKnown = 6;

/** The words of the fraction's files, inside the open transaction. */
@Injectable()
export class WordIndex {
  constructor(private readonly db: FractionDb) {}

  async put(fileId: string, text: string): Promise<void> {
    await this.remove([fileId]);
    await this.db.query('insert into file_text (file_id, text) values ($1, $2)', [fileId, text]);
    const folded = Buffer.from(fold(text)).subarray(0, mostBytes).toString('utf8').replace(/\ufffd+$/, '');
    await this.db.query(`insert into searchable (file_id, search) values ($1, to_tsvector('german', $2))`, [fileId, folded]);
    // In one order for all, so that two who index at once wait for each other and never in a circle.
    await this.db.query(
      `insert into searchable_word (word) select distinct w from searchable s, unnest(tsvector_to_array(s.search)) w
       where s.file_id = $1 and length(w) between ${shortestKnown} and 100 order by w on conflict do nothing`,
      [fileId],
    );
  }

  async remove(fileIds: readonly string[]): Promise<void> {
    await this.db.query('delete from file_text where file_id = any ($1)', [fileIds]);
    await this.db.query('delete from searchable where file_id = any ($1)', [fileIds]);
  }

  /** Words that stand in no file any more. */
  async forgetWords(): Promise<void> {
    await this.db.query('delete from searchable_word where word not in (select unnest(tsvector_to_array(search)) from searchable)');
  }
}
