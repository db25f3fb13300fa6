import type { Result, Route } from '#contracts';
import { ApiError } from '../api/api-error.js';
import { drop, keep, kept, keptUnder } from './device.js';

/** What must be known to open a motion without a network. Never files, never another's data. */
const keptRoutes = new Set(['GET /me', 'GET /motions', 'GET /motions/:motion', 'GET /today']);
/** More than texts and the lists that lead to them: what can be opened must be findable. */
const mostAnswers = 200;

const nameOf = (route: Route): string => `${route.method} ${route.path}`;

/** Asks the server; when it cannot be reached, the last answer that this device kept. Online nothing old is ever shown. */
export function answerOrKept<R extends Route>(route: R, place: string, ask: () => Promise<Result<R>>): Promise<Result<R>>;
export async function answerOrKept(route: Route, place: string, ask: () => Promise<unknown>): Promise<unknown> {
  if (!keptRoutes.has(nameOf(route)) || route.result === 'bytes') return ask();
  try {
    const answer = await ask();
    void keep('answers', place, { at: Date.now(), answer });
    return answer;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.code === 'not_found' || error.code === 'forbidden' || error.code === 'not_signed_in') void drop('answers', place);
    if (error.code !== 'offline') throw error;
    const known = route.result.safeParse(answerIn(await kept('answers', place)));
    // An answer of an older kind is as good as none.
    if (!known.success) throw error;
    return known.data;
  }
}

const answerIn = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'answer' in value ? value.answer : undefined);
const ageIn = (value: unknown): number => (typeof value === 'object' && value !== null && 'at' in value ? Number(value.at) : 0);

/** Answers of a fraction begin so; see `fractionKey`. */
const fractionIn = (place: string): string | undefined => /^\["fraction","([^"]+)"/.exec(place)?.[1];

/** Lets go of the oldest, and of everything that fractions said which the person left. */
export const tidyAnswers = async (fractions: readonly string[]): Promise<void> => {
  const newest = (await keptUnder('answers', '')).sort(([, one], [, other]) => ageIn(other) - ageIn(one));
  const useless = newest.filter(([place], index) => {
    const fraction = fractionIn(place);
    return index >= mostAnswers || (fraction !== undefined && !fractions.includes(fraction));
  });
  await Promise.all(useless.map(([place]) => drop('answers', place)));
};

/** Lets go of every answer in which this motion stands. */
export const forgetAnswersAbout = async (motion: string): Promise<void> => {
  const all = await keptUnder('answers', '');
  const about = all.filter(([place, value]) => place.includes(motion) || JSON.stringify(value).includes(motion));
  await Promise.all(about.map(([place]) => drop('answers', place)));
};
