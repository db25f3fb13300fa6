import { Injectable } from '@nestjs/common';
import type { Words } from '#features/contents';
import { FractionDb } from '#persistence';
import { fold } from './fold.js';

/** PostgreSQL takes vectors of up to 1 MB; words of so much text always fit. */
const mostBytes = 600_000;
/** Shorter words are not taken apart, so they need not be known. */
const shortestKnown = 6;

const searched = (text: string): string => Buffer.from(fold(text)).subarray(0, mostBytes).toString('utf8').replace(/\ufffd+$/, '');

/** The words of the fraction's files, inside the open transaction. */
@Injectable()
export class WordIndex {
  constructor(private readonly db: FractionDb) {}

  /** The words of files that were read, instead of those they had before. */
  async put(files: readonly Words[]): Promise<void> {
    if (files.length === 0) return;
    await this.remove(files.map(({ fileId }) => fileId));
    const texts = files.flatMap(({ fileId, text }) => (text === null ? [] : [{ fileId, text }]));
    if (texts.length === 0) return;
    const ids = texts.map(({ fileId }) => fileId);
    await this.db.query('insert into file_text (file_id, text) select * from unnest($1::uuid[], $2::text[])', [ids, texts.map(({ text }) => text)]);
    await this.db.query(
      `insert into searchable (file_id, search) select id, to_tsvector('german', words) from unnest($1::uuid[], $2::text[]) n(id, words)`,
      [ids, texts.map(({ text }) => searched(text))],
    );
    // In one order for all, so that two who index at once wait for each other and never in a circle.
    await this.db.query(
      `insert into searchable_word (word) select distinct w from searchable s, unnest(tsvector_to_array(s.search)) w
       where s.file_id = any ($1) and length(w) between ${shortestKnown} and 100 order by w on conflict do nothing`,
      [ids],
    );
  }

  async remove(fileIds: readonly string[]): Promise<void> {
    await Promise.all([
      this.db.query('delete from file_text where file_id = any ($1)', [fileIds]),
      this.db.query('delete from searchable where file_id = any ($1)', [fileIds]),
    ]);
  }

  /** Words that stand in no file any more. */
  async forgetWords(): Promise<void> {
    await this.db.query('delete from searchable_word where word not in (select unnest(tsvector_to_array(search)) from searchable)');
  }
}
