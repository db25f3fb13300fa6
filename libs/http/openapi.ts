import { z } from 'zod';
import { actsInFraction, allRoutes, errors, fullPath, problem, type Route } from '#contracts';

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => ({ ...z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'openapi-3.0' }) });

function parametersOf(route: Route, place: 'path' | 'query', schema: z.ZodType | undefined): Json[] {
  const fraction = place === 'path' && actsInFraction(route) ? [{ name: 'fraction', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }] : [];
  if (!(schema instanceof z.ZodObject)) return fraction;
  const named = Object.entries(schema.shape).map(([name, shape]) => ({
    name,
    in: place,
    required: place === 'path' || !(shape instanceof z.ZodType && shape.safeParse(undefined).success),
    schema: shape instanceof z.ZodType ? schemaOf(shape, 'input') : {},
  }));
  return [...fraction, ...named];
}

const contentOf = (shape: z.ZodType | 'bytes', io: 'input' | 'output'): Json =>
  shape === 'bytes' ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } : { 'application/json': { schema: schemaOf(shape, io) } };

function operation(route: Route): Json {
  return {
    summary: route.summary,
    'x-permission': route.requires,
    parameters: [...parametersOf(route, 'path', route.params), ...parametersOf(route, 'query', route.query)],
    ...(route.body ? { requestBody: { required: true, content: contentOf(route.body, 'input') } } : {}),
    responses: {
      '200': { description: 'Done', content: contentOf(route.result, 'output') },
      default: { description: `A problem with one of the codes: ${Object.keys(errors).join(', ')}`, content: contentOf(problem, 'output') },
    },
  };
}

/** The same descriptors that serve the routes, written down for outsiders. */
export function openApi(title: string, version: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of allRoutes) {
    const path = fullPath(route).replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return { openapi: '3.0.3', info: { title, version, license: { name: 'EUPL-1.2' } }, paths };
}
