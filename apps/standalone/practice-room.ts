import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { removePostgres } from '#adapters/embedded-postgres';
import { isEmpty, seedDemo, type StoryClock } from '../demo/index.js';

type Say = (line: string) => void;

/** Lies in the data folder while the practice room is being furnished, and stays there when that is cut off. */
const markIn = (dataDir: string): string => join(dataDir, 'practice-room-unfinished');

/**
 * Takes away what a first start left behind that was cut off. Nothing of anybody's is lost: the doors open only after
 * the furnishing. For the database of this folder alone; must run before it starts.
 */
export function clearUnfinished(dataDir: string, say: Say): void {
  if (!existsSync(markIn(dataDir))) return;
  say('Der Übungsraum wurde beim letzten Start nicht fertig und wird neu angelegt.');
  removePostgres(join(dataDir, 'postgres'));
  rmSync(join(dataDir, 'objects'), { recursive: true, force: true });
  rmSync(markIn(dataDir));
}

/** Furnishes an empty installation with the demo council; one with people in it is left alone. Throws when it is half furnished. */
export async function furnishPracticeRoom(app: INestApplicationContext, clock: StoryClock, dataDir: string, say: Say): Promise<void> {
  const mark = markIn(dataDir);
  if (!(await isEmpty(app))) {
    if (existsSync(mark)) throw new Error(`Der Übungsraum ist nur halb eingerichtet. Bitte leeren Sie die Datenbank, löschen Sie ${mark} und starten Sie neu.`);
    return;
  }
  say('Übungsraum wird eingerichtet …');
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(mark, '');
  await seedDemo(app, clock);
  rmSync(mark);
}
