import { Injectable } from '@nestjs/common';
import type { MotionView } from '#contracts';
import { FilesService } from '#features/files';
import { AppError, inOrder, must, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';
import type { Motion } from './motion.entity.js';
import { motionMay } from './motion.policy.js';
import { MotionsRepo } from './motions.repo.js';
import { MotionVersion, type VersionAnnex } from './slip.entities.js';

type Annex = MotionView['annexes'][number];

/** Files that go along with a motion. Once adopted, the list and its bytes belong to the version. */
@Injectable()
export class AnnexesService {
  constructor(
    private readonly db: FractionDb,
    private readonly motions: MotionsRepo,
    private readonly files: FilesService,
  ) {}

  attach(actor: MemberActor, id: string, fileId: string): Promise<{ id: string }> {
    return this.db.run(actor, async () => {
      const { motion, viewer } = await this.motions.locked(actor, id);
      if (!motionMay(viewer, motion).attach) throw new AppError('wrong_state');
      await this.files.attachable(fileId);
      const [row] = await this.db.query<{ id: string }>(
        `insert into annex (motion_id, file_id, position)
         select $1, $2, coalesce(max(position), 0) + 1 from annex where motion_id = $1
         on conflict (fraction_id, motion_id, file_id) do update set position = annex.position returning id`,
        [id, fileId],
      );
      return must(row, 'not_found');
    });
  }

  detach(actor: MemberActor, id: string, annexId: string): Promise<void> {
    return this.db.run(actor, async () => {
      const { motion, viewer } = await this.motions.locked(actor, id);
      if (!motionMay(viewer, motion).attach) throw new AppError('wrong_state');
      const rows = await this.db.query('delete from annex where motion_id = $1 and id = $2 returning id', [id, annexId]);
      if (rows.length === 0) throw new AppError('not_found');
    });
  }

  /** All annexes in this order. Whoever does not name one that came in meanwhile looks at an old list, and is told so. */
  order(actor: MemberActor, id: string, annexIds: readonly string[]): Promise<void> {
    return this.db.run(actor, async () => {
      const { motion, viewer } = await this.motions.locked(actor, id);
      if (!motionMay(viewer, motion).attach) throw new AppError('wrong_state');
      const there = await this.db.query<{ id: string }>('select id from annex where motion_id = $1', [id]);
      if (!annexIds.every((each) => there.some((annex) => annex.id === each))) throw new AppError('not_found');
      if (annexIds.length < there.length) throw new AppError('wrong_state');
      await this.db.query(
        'update annex a set position = o.place from unnest($2::uuid[]) with ordinality as o (id, place) where a.motion_id = $1 and a.id = o.id',
        [id, annexIds],
      );
    });
  }

  /** The annexes as they are now; those of an adopted motion come from its version. */
  async list(motion: Motion): Promise<Annex[]> {
    const annexes = motion.textIsOpen ? await this.current(motion.id) : await this.adopted(motion.id);
    return annexes.map(({ id, fileId, name, bytes, sha256 }) => ({ id, fileId, name, bytes, sha256 }));
  }

  async current(motionId: string): Promise<VersionAnnex[]> {
    const rows = await this.db.query<{ id: string; file_id: string }>('select id, file_id from annex where motion_id = $1 order by position', [motionId]);
    return inOrder(rows, async (row) => {
      const { objectId, name, type, bytes, sha256 } = await this.files.reference(row.file_id);
      return { id: row.id, fileId: row.file_id, objectId, name, type, bytes, sha256 };
    });
  }

  private async adopted(motionId: string): Promise<VersionAnnex[]> {
    const [version] = await this.db.repo(MotionVersion).find({ where: { motionId }, order: { version: 'DESC' }, take: 1 });
    return version ? version.annexes : this.current(motionId);
  }
}
