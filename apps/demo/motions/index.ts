import type { DemoMotion } from '../story.js';
import { baeume } from './baeume.js';
import { bruecke, fahrraeder, haltestellen, spielplatz } from './buergerliste.js';
import { ehrenamt, sprechstunde, winterdienst } from './freie.js';
import { beleuchtung, freibad } from './ratsfraktion-at-office.js';
import { buecherei, ratsarbeit, spielplatzAenderung } from './ratsfraktion-in-the-room.js';
import { schulwege } from './schulwege.js';

export const motions: readonly DemoMotion[] = [
  ...[schulwege, baeume, beleuchtung, freibad, ratsarbeit, buecherei, spielplatzAenderung],
  ...[fahrraeder, bruecke, spielplatz, haltestellen],
  ...[winterdienst, sprechstunde, ehrenamt],
];
