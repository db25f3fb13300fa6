import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { everydayRoutes } from '#contracts';
import { FilesService } from '#features/files';
import { FileSearch } from '#features/search';
import { MotionRows } from '#features/motions';
import type { MemberActor } from '#kernel';
import { FractionDb, literally } from '#persistence';

type Found = z.input<typeof everydayRoutes.search.result>;

const mostFiles = 20;

/** One field: motions by their words, files by their names and their contents. A word half typed finds already. */
@Injectable()
export class SearchService {
  constructor(
    private readonly db: FractionDb,
    private readonly rows: MotionRows,
    private readonly files: FilesService,
    private readonly contents: FileSearch,
  ) {}

  search(actor: MemberActor, q: string): Promise<Found> {
    return this.db.run(actor, async () => {
      const prefixes = (q.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `${word}:*`).join(' & ');
      const where = `m.search @@ to_tsquery('german', $3) or m.title ilike '%' || $4 || '%' or m.number ilike '%' || $4 || '%' or m.council_number ilike '%' || $4 || '%'`;
      const found = await this.rows.read(actor, { where, parameters: [prefixes, literally(q)], order: `ts_rank(m.search, to_tsquery('german', $3)) desc`, limit: 20 });
      const excerpts = await this.excerpts(found.map((row) => row.id), prefixes);
      return {
        motions: found.map((row) => ({ ...row, excerpt: excerpts.get(row.id) ?? '' })),
        files: await this.foundFiles(actor, q),
      };
    });
  }

  /** First those of that name, then those that say it; each once, with the place where it says so. */
  private async foundFiles(actor: MemberActor, q: string): Promise<Found['files']> {
    const named = await this.files.searchByName(actor, q, mostFiles);
    const saying = await this.contents.inContent(actor, q, mostFiles);
    const places = new Map(saying.map((hit) => [hit.id, hit]));
    const first = named.map((file) => places.get(file.id) ?? { ...file, excerpt: null, page: null });
    const names = new Set(named.map((file) => file.id));
    return [...first, ...saying.filter((hit) => !names.has(hit.id))].slice(0, mostFiles);
  }

  /** The first line is the title, which stands above the excerpt anyway. */
  private async excerpts(ids: readonly string[], prefixes: string): Promise<Map<string, string>> {
    const rows = await this.db.query<{ id: string; excerpt: string }>(
      `select id, ts_headline('german', left(substr(text, strpos(text, chr(10)) + 1), 20000), to_tsquery('german', $2), 'MaxWords=18, MinWords=8, StartSel="", StopSel=""') as excerpt
       from motion where id = any ($1)`,
      [ids, prefixes],
    );
    return new Map(rows.map((row) => [row.id, row.excerpt]));
  }
}
