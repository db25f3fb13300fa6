import { actsInFraction, fullPath, type Route } from '#contracts';

/** What a call brings along, whatever its route. */
export interface Bring {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

export interface Answer {
  readonly status: number;
  /** Of a problem; null when it went well. */
  readonly code: string | null;
  readonly bytes: Buffer;
  readonly text: string;
  readonly headers: Headers;
}

/** One browser: an address, a cookie, and the header that no form of another site can set. */
export class Visitor {
  constructor(
    readonly origin: string,
    public cookie: string | null = null,
  ) {}

  /** Calls a route of the contracts; `fraction` stands in the path where the route acts in one. */
  async call(route: Route, bring: Bring = {}, fraction = ''): Promise<Answer> {
    const values: Record<string, string> = { ...bring.params, ...(actsInFraction(route) ? { fraction } : {}) };
    const path = fullPath(route).replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
    const query = new URLSearchParams(Object.entries(bring.query ?? {}).filter(([, value]) => value !== undefined).map(([name, value]) => [name, String(value)]));
    return this.send(route.method, query.size > 0 ? `${path}?${query.toString()}` : path, bodyOf(route, bring.body));
  }

  /** The same, for calls that must succeed: the parsed result. */
  async ask<T = Record<string, unknown>>(route: Route, bring: Bring = {}, fraction = ''): Promise<T> {
    const answer = await this.call(route, bring, fraction);
    if (answer.status !== 200) throw new Error(`${route.method} ${route.path}: ${answer.status} ${answer.text}`);
    return JSON.parse(answer.text) as T;
  }

  async send(method: string, path: string, { body, headers = {} }: { body?: BodyInit | undefined; headers?: Record<string, string> } = {}): Promise<Answer> {
    const response = await fetch(this.origin + path, {
      method,
      redirect: 'manual',
      headers: { 'x-requested-with': 'fraktionsraum', ...(this.cookie === null ? {} : { cookie: this.cookie }), ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const fresh = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
    if (fresh[0] !== undefined) this.cookie = fresh[0].endsWith('=') ? null : fresh[0];
    const text = bytes.toString('utf8');
    return { status: response.status, code: response.ok ? null : codeIn(text), bytes, text, headers: response.headers };
  }
}

function bodyOf(route: Route, body: unknown): { body?: BodyInit; headers?: Record<string, string> } {
  if (body === undefined) return {};
  if (route.body === 'bytes') return { body: body as Blob, headers: { 'content-type': 'application/octet-stream' } };
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

function codeIn(text: string): string {
  try {
    const { code } = JSON.parse(text) as { code?: unknown };
    return typeof code === 'string' ? code : 'no code';
  } catch {
    return 'no problem in JSON';
  }
}
