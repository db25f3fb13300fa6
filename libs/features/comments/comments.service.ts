import { Injectable } from '@nestjs/common';
import { mayComment, mayReadComments, MotionsRepo, type Motion, type Viewer } from '#features/motions';
import { TextsService } from '#features/texts';
import { AppError, Clock, Events, must, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import { Comment, CommentThread } from './comment.entities.js';
import { CommentWritten } from './comment.events.js';
import { mayAlter, mayResolve } from './comment.policy.js';
import { passageIn, type Passage } from './passage.js';
import { mentionsIn, Readers } from './readers.js';

/** More than anybody reads: a flood ends here. */
const mostComments = 2_000;

interface Opened {
  readonly motion: Motion;
  readonly viewer: Viewer;
}
interface Place {
  readonly thread: string;
  readonly comment: string;
}

/** Writing comments. Open editors of all nodes are told once the change has committed. */
@Injectable()
export class CommentsService {
  constructor(
    private readonly db: FractionDb,
    private readonly motions: MotionsRepo,
    private readonly texts: TextsService,
    private readonly readers: Readers,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  begin(actor: MemberActor, motionId: string, { text, passage }: { text: string; passage: Passage | null }): Promise<{ id: string }> {
    return this.change(actor, motionId, async ({ motion }) => {
      const id = crypto.randomUUID();
      const { epoch, ...anchor } = await this.anchor(motion, passage);
      await this.db.repo(CommentThread).insert({ id, motionId, epoch, ...anchor, quote: passage?.quote ?? null, byPerson: actor.personId, at: this.clock.now() });
      await this.write(actor, motion, id, text);
      return { id };
    });
  }

  reply(actor: MemberActor, motionId: string, threadId: string, text: string): Promise<{ id: string }> {
    return this.change(actor, motionId, async ({ motion }) => {
      const thread = await this.thread(motionId, threadId);
      thread.reopen();
      await this.db.repo(CommentThread).save(thread);
      return { id: await this.write(actor, motion, threadId, text) };
    });
  }

  edit(actor: MemberActor, motionId: string, place: Place, text: string): Promise<void> {
    return this.change(actor, motionId, async (opened) => {
      const comment = await this.own(actor, opened, place);
      const mentions = mentionsIn(text, await this.readers.mentionable(actor, opened.motion));
      comment.edit(text, mentions.map(({ id }) => id), this.clock.now());
      await this.db.repo(Comment).save(comment);
    });
  }

  /** A thread in which nothing is left to read goes as a whole. */
  remove(actor: MemberActor, motionId: string, place: Place): Promise<void> {
    return this.change(actor, motionId, async (opened) => {
      const comment = await this.own(actor, opened, place);
      comment.erase(this.clock.now());
      await this.db.repo(Comment).save(comment);
      await this.db.query(
        'delete from comment_thread t where t.id = $1 and not exists (select 1 from comment c where c.thread_id = t.id and c.deleted_at is null)',
        [place.thread],
      );
    });
  }

  resolve(actor: MemberActor, motionId: string, threadId: string, resolved: boolean): Promise<void> {
    return this.change(actor, motionId, async ({ motion, viewer }) => {
      const thread = await this.thread(motionId, threadId);
      if (!mayResolve(actor.personId, thread, viewer, motion)) throw new AppError('forbidden');
      if (resolved) thread.resolve(actor, this.clock.now());
      else thread.reopen();
      await this.db.repo(CommentThread).save(thread);
    });
  }

  private change<T>(actor: MemberActor, motionId: string, work: (opened: Opened) => Promise<T>): Promise<T> {
    return this.db.run(actor, async () => {
      const opened = await this.motions.seen(actor, motionId);
      if (!mayReadComments(opened.viewer)) throw new AppError('forbidden');
      if (!mayComment(opened.viewer, opened.motion)) throw new AppError('comments_closed');
      const result = await work(opened);
      await this.texts.notice(opened.motion.documentId, 'comments');
      return result;
    });
  }

  private async anchor(motion: Motion, passage: Passage | null): Promise<{ startPos: Buffer | null; endPos: Buffer | null; epoch: number }> {
    const [text] = await this.db.query<{ epoch: number }>('select epoch from document where id = $1', [motion.documentId]);
    const { epoch } = must(text, 'not_found');
    if (passage === null) return { startPos: null, endPos: null, epoch };
    const { state } = await this.texts.read(motion.documentId);
    return { ...must(passageIn(state, passage), 'passage_unknown'), epoch };
  }

  private async write(actor: MemberActor, motion: Motion, threadId: string, text: string): Promise<string> {
    await this.limit(motion.id);
    const before = await this.db.query<{ by_person: string }>('select distinct by_person from comment where thread_id = $1 and deleted_at is null', [threadId]);
    const mentioned = mentionsIn(text, await this.readers.mentionable(actor, motion)).map((person) => person.id);
    const id = crypto.randomUUID();
    await this.db.repo(Comment).insert({ id, threadId, byPerson: actor.personId, byName: actor.name, text, mentions: mentioned, at: this.clock.now() });
    const readers = (await this.readers.of(motion)).map((person) => person.id);
    const participants = before.map((row) => row.by_person).filter((person) => readers.includes(person));
    await this.events.emit(new CommentWritten(motion, { by: actor.name, mentioned, participants, readers }));
    return id;
  }

  private async limit(motionId: string): Promise<void> {
    const [row] = await this.db.query<{ n: number }>(
      'select count(*)::int as n from comment c join comment_thread t on t.id = c.thread_id where t.motion_id = $1',
      [motionId],
    );
    if ((row?.n ?? 0) >= mostComments) throw new AppError('comments_full');
  }

  private async thread(motionId: string, id: string): Promise<CommentThread> {
    return must(await this.db.repo(CommentThread).findOne({ where: { id, motionId }, lock: { mode: 'pessimistic_write' } }), 'not_found');
  }

  private async own(actor: MemberActor, { motion, viewer }: Opened, place: Place): Promise<Comment> {
    await this.thread(motion.id, place.thread);
    const comment = must(await this.db.repo(Comment).findOneBy({ id: place.comment, threadId: place.thread }), 'not_found');
    if (!mayAlter(actor.personId, comment, viewer, motion)) throw new AppError('forbidden');
    return comment;
  }
}
