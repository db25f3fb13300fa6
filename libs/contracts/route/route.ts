import type { z } from 'zod';
import type { Permission } from './permissions.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Shape = z.ZodType;

/**
 * One route of the house. The same object is the server's route and permission, the client's typed call,
 * the OpenAPI entry, and the row of the isolation test.
 *
 * - `path`: below `/api`; a fraction route is mounted below `/api/fractions/:fraction` (see `fullPath`).
 * - `requires`: the one permission of this route; its prefix says which door it is (see `permissions.ts`).
 * - `params`, `query`, `body`: strict schemas; an unknown field is an error. `body: 'bytes'` is a raw stream.
 * - `result`: what may leave; fields it does not name are cut off. `'bytes'` is a raw stream.
 */
export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly requires: Permission;
  readonly summary: string;
  readonly params?: Shape;
  readonly query?: Shape;
  readonly body?: Shape | 'bytes';
  readonly result: Shape | 'bytes';
}

export const route = <const R extends Route>(descriptor: R): R => descriptor;

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;
type Given<S> = S extends z.ZodType ? z.input<S> : undefined;

/** What a handler gets: everything parsed. */
export interface Input<R extends Route> {
  readonly params: Parsed<R['params']>;
  readonly query: Parsed<R['query']>;
  readonly body: Parsed<R['body']>;
}

/** What a caller gives: the schemas' inputs, so defaults may be left out. */
export type Call<R extends Route> = (R['params'] extends z.ZodType ? { params: Given<R['params']> } : unknown) &
  (R['query'] extends z.ZodType ? { query?: Given<R['query']> } : unknown) &
  (R['body'] extends z.ZodType ? { body: Given<R['body']> } : R['body'] extends 'bytes' ? { body: Blob } : unknown);

export type Result<R extends Route> = R['result'] extends z.ZodType ? z.output<R['result']> : Blob;

export const fractionPrefix = '/fractions/:fraction';

/** Whether the route acts inside one fraction; then the fraction's id stands in the path. */
export const actsInFraction = (r: Route): boolean => r.requires.startsWith('fraction:');

/** The path as mounted, with `:name` placeholders. */
export const fullPath = (r: Route): string => `/api${actsInFraction(r) ? fractionPrefix : ''}${r.path}`;
