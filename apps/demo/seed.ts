import type { INestApplicationContext } from '@nestjs/common';
import { GlobalDb } from '#persistence';
import type { StoryClock } from './clock.js';
import { seedCouncil, seedOffices } from './council.js';
import { instantOf } from './days.js';
import { files } from './files/index.js';
import { seedFractions, seedPeople } from './fractions.js';
import { motions } from './motions/index.js';
import { live } from './play/diary.js';
import { Shelf } from './play/files.js';
import { MotionPlay } from './play/motion.js';
import { notices } from './play/notices.js';
import { Stage } from './play/stage.js';

/** Nobody is here yet. */
export async function isEmpty(app: INestApplicationContext): Promise<boolean> {
  return (await app.get(GlobalDb, { strict: false }).query('select 1 from person limit 1')).length === 0;
}

/**
 * Fills an empty installation with the demo council Musterstadt: people, meetings, files, and fourteen motions, each
 * taken by its people through the rooms to where it stands. Must run before anybody comes in and before jobs are
 * worked on; a run that was cut off leaves an installation that must be cleared.
 */
export async function seedDemo(app: INestApplicationContext, clock: StoryClock): Promise<void> {
  const today = clock.now();
  const { council, persons, fractions } = await clock.at(instantOf(today, [-40, '09:00']), async () => {
    const founded = await seedCouncil(app, today);
    const known = await seedPeople(app);
    await seedOffices(app, founded, known.lorenz, known.weber);
    return { council: founded, persons: known, fractions: await seedFractions(app, founded.councilId, known, today) };
  });
  const stage = new Stage(app, clock, today, council, persons, fractions);
  const shelf = new Shelf(stage, files);
  const ways = motions.flatMap((motion) => new MotionPlay(stage, shelf, motion).entries());
  await live(stage, [...shelf.entries(), ...ways, ...notices(stage)]);
}
