import { actsInFraction, fullPath, type Route } from '#contracts';

export interface LooseInput {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

const entriesOf = (bag: unknown): [string, string][] =>
  typeof bag === 'object' && bag !== null
    ? Object.entries(bag).flatMap(([name, value]): [string, string][] =>
        value === undefined || value === null ? [] : [[name, String(value)]],
      )
    : [];

/** The address of a route with its placeholders filled; a fraction route needs the fraction's id. */
export const addressOf = (route: Route, input: LooseInput = {}, fraction?: string): string => {
  const params = new Map(entriesOf(input.params));
  if (actsInFraction(route) && fraction !== undefined) params.set('fraction', fraction);
  const path = fullPath(route).replace(/:(\w+)/g, (_, name: string) => {
    const value = params.get(name);
    if (value === undefined) throw new Error(`${route.method} ${route.path}: "${name}" is missing`);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams(entriesOf(input.query)).toString();
  return query === '' ? path : `${path}?${query}`;
};
