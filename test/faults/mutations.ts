import { z } from 'zod';
import type { ErrorCode, Route } from '#contracts';
import type { Bring } from '../support/visitor.js';

/** A good call made bad in one place, and what it must be told. */
export interface Mutation {
  readonly what: string;
  readonly bring: Bring;
  /** Sent as it stands, in place of the body. */
  readonly raw?: { readonly body: string; readonly type: string };
  readonly expected: readonly ErrorCode[];
}

type Fields = Readonly<Record<string, unknown>>;
const invalid: readonly ErrorCode[] = ['invalid_input'];
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Blob);
const json = (body: string) => ({ body, type: 'application/json' });

/** What no field takes: wrong kinds of things, and letters that no database stores. */
const wrongValues: readonly [string, unknown][] = [
  ['an object', { $ne: null }],
  ['a list', [['x']]],
  ['a NUL byte', 'a\u0000b'],
  ['half a letter', 'a\ud800b'],
  ['100,000 letters', 'x'.repeat(100_000)],
  ['a number', 4.5],
];

function inBody(fields: Fields, bring: Bring): Mutation[] {
  const whole = (what: string, body: string, type = 'application/json'): Mutation => ({ what, bring, raw: { body, type }, expected: invalid });
  const text = JSON.stringify(fields);
  return [
    ...Object.keys(fields).flatMap((name) =>
      wrongValues.map(([what, value]): Mutation => ({ what: `${what} as ${name}`, bring: { ...bring, body: { ...fields, [name]: value } }, expected: invalid })),
    ),
    ...['fraction_id', 'id', 'role2', 'constructor'].map((name): Mutation => ({ what: `a field ${name}`, bring: { ...bring, body: { ...fields, [name]: 'x' } }, expected: invalid })),
    { what: 'a field __proto__', bring, raw: json(text.replace('{', `{"__proto__":{"admin":true}${text === '{}' ? '' : ','}`)), expected: invalid },
    whole('broken JSON', text.slice(0, -1)),
    whole('a list', `[${text}]`),
    whole('null', 'null'),
    whole('a word', '"x"'),
    whole('JSON 10,000 deep', `${'['.repeat(10_000)}${']'.repeat(10_000)}`),
    whole('a form of another site', text, 'text/plain'),
    whole('another form', 'name=x', 'application/x-www-form-urlencoded'),
    { what: 'two megabytes', bring, raw: json(JSON.stringify({ ...fields, more: 'x'.repeat(2_000_000) })), expected: ['too_large'] },
  ];
}

const inQuery = (fields: Fields, bring: Bring): Mutation[] => [
  { what: 'a query nobody asked for', bring: { ...bring, query: { ...fields, nobody: '1' } }, expected: invalid },
  ...Object.keys(fields).flatMap((name): Mutation[] => [
    { what: `a NUL byte as ${name}`, bring: { ...bring, query: { ...fields, [name]: 'a\u0000b' } }, expected: invalid },
    { what: `5,000 letters as ${name}`, bring: { ...bring, query: { ...fields, [name]: 'x'.repeat(5_000) } }, expected: invalid },
  ]),
];

const inPath = (params: Fields, bring: Bring): Mutation[] =>
  Object.keys(params).flatMap((name) =>
    ['../../etc/passwd', '..\\..', 'a\u0000b', '%2e%2e', "' or 1=1 --", 'x'.repeat(3_000)].map(
      (value): Mutation => ({ what: `${JSON.stringify(value.slice(0, 20))} as ${name}`, bring: { ...bring, params: { ...bring.params, [name]: value } }, expected: ['not_found', 'link_invalid', 'share_closed'] }),
    ),
  );

/** Every way to spoil a good call of this route. */
export function mutations(route: Route, bring: Bring): Mutation[] {
  const bytes: Mutation[] = [{ what: 'bytes under a false flag', bring, raw: { body: 'x', type: 'image/png' }, expected: invalid }];
  const nothing: Mutation[] = [{ what: 'a body nobody asked for', bring, raw: json('{"id":"x"}'), expected: invalid }];
  const body = route.body === 'bytes' ? bytes : isFields(bring.body) ? inBody(bring.body, bring) : route.method === 'GET' ? [] : nothing;
  const query = route.query instanceof z.ZodObject ? inQuery(isFields(bring.query) ? bring.query : {}, bring) : [];
  return [...body, ...query, ...inPath(isFields(bring.params) ? bring.params : {}, bring)];
}
