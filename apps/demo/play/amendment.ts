import { Amendment, AmendmentBeginning } from '#features/amendments';
import { FractionsService } from '#features/membership';
import { Motion, MotionsRepo } from '#features/motions';
import { TextsService } from '#features/texts';
import type { MemberActor } from '#kernel';
import type { MotionDocument } from '#motion';
import { importMotion } from '#motion/import';
import { FractionDb } from '#persistence';
import type { DemoAmended } from '../story.js';
import type { Stage } from './stage.js';

/** An amendment with its proposed wording, as somebody writes it: the paper first, then what is changed in it, then the sentences. */
export async function amend(stage: Stage, actor: MemberActor, { number, before, after }: DemoAmended, words: () => Promise<MotionDocument>): Promise<string> {
  const { id } = await stage.part(AmendmentBeginning).beginForeign(actor, { number, text: before });
  const db = stage.part(FractionDb);
  await db.run(actor, async () => {
    const { template } = (await stage.part(FractionsService).current()).settings;
    const { document: wording } = await importMotion({ format: 'text', bytes: Buffer.from(after), template, kind: 'motion', letterhead: [] });
    const motion = await db.repo(Motion).findOneByOrFail({ id });
    const { documentId } = await db.repo(Amendment).findOneByOrFail({ motionId: id });
    const document = await words();
    const texts = stage.part(TextsService);
    await texts.rewrite(documentId, wording, actor.personId);
    await texts.rewrite(motion.documentId, document, actor.personId);
    motion.mirror(await texts.read(motion.documentId));
    await stage.part(MotionsRepo).save(motion);
  });
  return id;
}
