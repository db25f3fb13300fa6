import type { Request } from 'express';
import type { z } from 'zod';
import { actsInFraction, type Route } from '#contracts';
import { AppError } from '#kernel';
import type { Parsed } from './door.js';
import { unwritable } from './unwritable.js';

function parse(schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) {
    const place = unwritable(parsed.data);
    if (place !== null) throw new AppError('invalid_input', { field: place || 'Eingabe' });
    return parsed.data;
  }
  const [issue] = parsed.error.issues;
  const field = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue?.path.join('.');
  throw new AppError('invalid_input', { field: field || 'Eingabe' });
}

/** A wrong id in the path is a thing that does not exist, not an argument about spelling. */
function parseParams(schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new AppError('not_found');
  return parsed.data;
}

function withoutFraction(params: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).filter(([name]) => name !== 'fraction'));
}

function parseBody(body: Route['body'], request: Request): unknown {
  if (body === undefined) {
    const sent: unknown = request.body;
    if (sent && typeof sent === 'object' && Object.keys(sent).length > 0) throw new AppError('invalid_input', { field: Object.keys(sent).join(', ') });
    return undefined;
  }
  if (body === 'bytes') {
    if (!request.is('application/octet-stream')) throw new AppError('invalid_input', { field: 'content-type' });
    return undefined;
  }
  return parse(body, request.body);
}

/** Everything from outside, parsed by the route's strict schemas: an unknown field is an error. */
export function parseInput(route: Route, request: Request): Parsed {
  const params = actsInFraction(route) ? withoutFraction(request.params) : request.params;
  return {
    params: route.params ? parseParams(route.params, params) : undefined,
    query: route.query ? parse(route.query, request.query) : undefined,
    body: parseBody(route.body, request),
  };
}
