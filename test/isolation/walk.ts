import { granted, roles, type Role, type Route } from '#contracts';
import type { Place } from '../support/place.js';
import type { Town } from '../support/town.js';
import { Visitor, type Answer, type Bring } from '../support/visitor.js';
import { complaints, doorOf, leaks, saying, secretsOf, withForeignIds, type Expected } from './judge.js';
import type { Case } from './rooms.js';

/** Somebody at the door of a route, and what must become of it. */
export interface Attempt {
  readonly who: string;
  readonly visitor: Visitor;
  readonly fraction?: string;
  readonly expected: Expected;
}

/** Whoever may call this route in this place. */
export async function rightful({ route, sample }: Case, place: Place, town: Town): Promise<Visitor> {
  if (sample.by) return sample.by(place);
  if (doorOf(route) === 'host') return town.people.at(town.host);
  if (doorOf(route) === 'office') return town.people.at(place.council.clerk);
  return doorOf(route) === 'fraction' ? place.sit('chair') : new Visitor(place.house.origin);
}

/** The right one, with everything in order: proves that the refusals were no accident of the input. */
export async function accepted(each: Case, place: Place, town: Town, bring: Bring): Promise<string[]> {
  const answer = await (await rightful(each, place, town)).call(each.route, bring, place.fractionId);
  return complaints(answer, each.sample.ends ?? 'ok').map((fault) => `${each.name}, called by the right one, ${fault}`);
}

/** Tries one good input from the hands of others, then lets the right one use it up. */
export async function refusedThenAccepted(each: Case, place: Place, town: Town, attempts: readonly Attempt[]): Promise<string[]> {
  const bring = (await each.sample.bring(place)) as Bring;
  const secrets = await secretsOf(place);
  const found: string[] = [];
  for (const { who, visitor, fraction, expected } of attempts) {
    const answer = await visitor.call(each.route, bring, fraction ?? place.fractionId);
    const faults = [...complaints(answer, expected), ...leaks(answer, secrets)];
    found.push(...faults.map((fault) => `${each.name}, called by ${who}, ${fault}`));
  }
  return [...found, ...(await accepted(each, place, town, bring))];
}

/** Every role of the fraction itself: the permission table decides, then the rules of the room. */
export async function asRole(each: Case, place: Place, role: Role): Promise<string[]> {
  const bring = (await each.sample.bring(place)) as Bring;
  const answer = await (await place.sit(role)).call(each.route, bring, place.fractionId);
  const may = granted[role].some((permission) => permission === each.route.requires);
  const expected = may ? (each.sample.refuses?.[role] ?? each.sample.ends ?? 'ok') : 'forbidden';
  return complaints(answer, expected).map((fault) => `${each.name}, called by a ${role}, ${fault}`);
}

export const everyRole: readonly Role[] = roles;

/**
 * Somebody who passes the gate of `home` names things of `foreign`, one after another and all at once. They must be told
 * exactly what they are told of things that never were; then the untouched input must still do its work.
 */
export async function foreignIds(each: Case, home: Place, foreign: Place, visitor: Visitor): Promise<string[]> {
  const own = (await each.sample.bring(home)) as Bring;
  const theirs = (await each.sample.bring(foreign)) as Bring;
  const secrets = home === foreign ? [] : await secretsOf(foreign);
  const call = (bring: Bring) => visitor.call(each.route, bring, home.fractionId);
  const found: string[] = [];
  const invented = withForeignIds(own, theirs, true);
  for (const [index, [where, bring]] of withForeignIds(own, theirs, false).entries()) {
    const answer = await call(bring);
    const unknown = await call(invented[index]?.[1] ?? own);
    found.push(...judged(each.route, where, answer, unknown, secrets));
  }
  const last = await call(own);
  return [...found, ...complaints(last, each.sample.notOwn ?? each.sample.ends ?? 'ok'), ...leaks(last, secrets)].map((fault) => `${each.name} ${fault}`);
}

function judged(route: Route, where: string, answer: Answer, unknown: Answer, secrets: readonly string[]): string[] {
  const same = saying(answer) === saying(unknown) ? [] : [`tells a foreign id (${saying(answer)}) from an invented one (${saying(unknown)})`];
  return [...complaints(answer, 'not_found'), ...leaks(answer, secrets), ...same].map((fault) => `with a foreign ${where} ${fault}`);
}
