import { problem, type Call, type Result, type Route } from '#contracts';
import { addressOf, type LooseInput } from './address.js';
import { ApiError, codeOf } from './api-error.js';
import { noteHouseStatus } from './house-status.js';

/** On every request: the server refuses writes without it, so that a foreign page cannot write in our name. */
export const ownHeader = { 'X-Requested-With': 'fraktionsraum' };

/**
 * Calls a route outside any fraction.
 * @throws ApiError with the code the server gave, or `offline` when it could not be reached.
 */
export function call<R extends Route>(route: R, input: Call<R>): Promise<Result<R>>;
export function call(route: Route, input: unknown): Promise<unknown> {
  return send(route, partsOf(input));
}

/** Calls a route of one fraction. Errors as in `call`. */
export function callIn<R extends Route>(fraction: string, route: R, input: Call<R>): Promise<Result<R>>;
export function callIn(fraction: string, route: Route, input: unknown): Promise<unknown> {
  return send(route, partsOf(input), fraction);
}

const partsOf = (input: unknown): LooseInput => (typeof input === 'object' && input !== null ? input : {});

const send = async (route: Route, input: LooseInput, fraction?: string): Promise<unknown> => {
  const answer = await fetchOrOffline(addressOf(route, input, fraction), { method: route.method, ...bodyOf(input.body), credentials: 'same-origin' });
  if (!answer.ok) throw await failureOf(answer);
  return route.result === 'bytes' ? answer.blob() : route.result.parse(await answer.json());
};

const bodyOf = (body: unknown): RequestInit => {
  if (body === undefined) return { headers: ownHeader };
  if (body instanceof Blob) return { headers: { ...ownHeader, 'Content-Type': 'application/octet-stream' }, body };
  return { headers: { ...ownHeader, 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
};

const fetchOrOffline = async (address: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(address, init);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    noteHouseStatus('offline');
    throw new ApiError('offline');
  }
};

const failureOf = async (answer: Response): Promise<ApiError> => {
  const failure = problemOf(answer.status, await answer.text());
  if (failure.code === 'database_down') noteHouseStatus('database_down');
  return failure;
};

/** The error behind a failed answer; an answer that is no problem of ours (a proxy's page) is taken by its status. */
export const problemOf = (status: number, text: string): ApiError => {
  const parsed = problem.safeParse(jsonOf(text));
  if (parsed.success) return new ApiError(codeOf(parsed.data.code), parsed.data.details, parsed.data.requestId);
  if (status === 413) return new ApiError('too_large');
  return new ApiError([502, 503, 504].includes(status) ? 'offline' : 'internal');
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};
