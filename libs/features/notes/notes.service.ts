import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { granted, noteLimits, noteShape, type noteRoutes, type NoteShape } from '#contracts';
import { AccessLog, Tree, type Entry } from '#features/files';
import { AppError, Clock, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';

type Listing = z.input<typeof noteRoutes.list.result>;

export interface Note {
  readonly id: string;
  readonly page: number;
  readonly shape: NoteShape;
  readonly shared: boolean;
}

const row = z.object({ id: z.string(), page: z.number(), shape: noteShape, version: z.number(), shared: z.boolean(), author: z.string(), mine: z.boolean(), madeAt: z.date() });

/** Who may read a file may note something on it for himself; members may let the others see it. */
const mayShare = ({ role }: MemberActor): boolean => granted[role].includes('fraction:files.write');

/** Marks and strokes on the pages of a PDF. They lie beside the file and never change it. */
@Injectable()
export class NotesService {
  constructor(
    private readonly db: FractionDb,
    private readonly tree: Tree,
    private readonly log: AccessLog,
    private readonly clock: Clock,
  ) {}

  list(actor: MemberActor, fileId: string): Promise<Listing> {
    return this.on(actor, fileId, async (file) => {
      await this.log.note(file, 'preview');
      const rows = await this.db.query<unknown>(
        `select id, page, shape, version, shared, author, membership_id = $2 as mine, made_at as "madeAt" from pdf_note
         where file_id = $1 and (membership_id = $2 or shared) order by page, made_at, id`,
        [fileId, actor.membershipId],
      );
      const notes = rows.map((each) => row.parse(each)).map(({ madeAt, ...note }) => ({ ...note, madeAt: madeAt.toISOString() }));
      return { notes, version: file.version, may: { share: mayShare(actor) } };
    });
  }

  /** Sent again after a broken line it is the same note, and a note of somebody else it never becomes. */
  put(actor: MemberActor, fileId: string, { id, page, shape, shared }: Note): Promise<void> {
    if (shared && !mayShare(actor)) throw new AppError('forbidden');
    return this.on(actor, fileId, async (file) => {
      await this.refuseTooMany(actor, fileId);
      const kept = await this.db.query<{ id: string }>(
        `with kept as (insert into pdf_note (id, file_id, version, page, kind, shape, shared, membership_id, author, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (fraction_id, id) do update set shape = excluded.shape, kind = excluded.kind, page = excluded.page, shared = excluded.shared
           where pdf_note.membership_id = excluded.membership_id and pdf_note.file_id = excluded.file_id returning id) select id from kept`,
        [id, fileId, file.version, page, shape.kind, JSON.stringify(shape), shared, actor.membershipId, actor.name, this.clock.now()],
      );
      if (kept.length === 0) throw new AppError('not_found');
    });
  }

  /** Takes back one's own; said twice after a broken line it is done all the same. */
  remove(actor: MemberActor, fileId: string, noteId: string): Promise<void> {
    return this.on(actor, fileId, async () => {
      await this.db.query('delete from pdf_note where id = $1 and file_id = $2 and membership_id = $3', [noteId, fileId, actor.membershipId]);
    });
  }

  share(actor: MemberActor, fileId: string, shared: boolean): Promise<void> {
    if (!mayShare(actor)) throw new AppError('forbidden');
    return this.on(actor, fileId, async () => {
      await this.db.query('update pdf_note set shared = $3 where file_id = $1 and membership_id = $2', [fileId, actor.membershipId, shared]);
    });
  }

  private on<T>(actor: MemberActor, fileId: string, work: (file: Entry) => Promise<T>): Promise<T> {
    return this.db.run(actor, async () => work(await this.tree.find('file', fileId)));
  }

  private async refuseTooMany(actor: MemberActor, fileId: string): Promise<void> {
    const [found] = await this.db.query<{ count: number }>('select count(*)::int as count from pdf_note where file_id = $1 and membership_id = $2', [fileId, actor.membershipId]);
    if ((found?.count ?? 0) >= noteLimits.perFile) throw new AppError('too_many_notes', { limit: noteLimits.perFile });
  }
}
