import { applyDecorators, createParamDecorator, Delete, Get, HttpCode, Patch, Post, Put, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { fullPath, type Input, type Route as RouteDescriptor } from '#contracts';
import { passageOf } from './door.js';

export const ROUTE = Symbol('route');

const verbs = { GET: Get, POST: Post, PUT: Put, PATCH: Patch, DELETE: Delete };

/** Mounts a handler at its descriptor: path, permission, schemas. A handler without one stops the start. */
export const Route = (descriptor: RouteDescriptor): MethodDecorator =>
  applyDecorators(verbs[descriptor.method](fullPath(descriptor)), HttpCode(200), SetMetadata(ROUTE, descriptor));

export type In<R extends RouteDescriptor> = Input<R>;

const requestOf = (context: ExecutionContext): Request => context.switchToHttp().getRequest<Request>();

function there<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`The gate did not provide ${what}; does the route's permission fit the handler?`);
  return value;
}

/** Parsed params, query and body of the route. */
export const Given = createParamDecorator((_: unknown, context: ExecutionContext) => there(passageOf(requestOf(context)).input, 'the input'));

/** The member acting in the fraction of the path. */
export const Member = createParamDecorator((_: unknown, context: ExecutionContext) => there(passageOf(requestOf(context)).door?.member, 'a member'));

/** The signed-in person. */
export const Person = createParamDecorator((_: unknown, context: ExecutionContext) => there(passageOf(requestOf(context)).door?.person, 'a person'));

/** The signed-in person, or null on a public route. */
export const MaybePerson = createParamDecorator((_: unknown, context: ExecutionContext) => passageOf(requestOf(context)).door?.person ?? null);

/** The clerk, by account or by link. */
export const Office = createParamDecorator((_: unknown, context: ExecutionContext) => there(passageOf(requestOf(context)).door?.office, 'a clerk'));

/** The one outside with whom something was shared. */
export const Outside = createParamDecorator((_: unknown, context: ExecutionContext) => there(passageOf(requestOf(context)).door?.outside, 'somebody outside'));

/** The bare request, for streams and cookies. */
export const Raw = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context));
