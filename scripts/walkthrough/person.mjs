/** An answer that was not asked for; `code` is the house's own. */
export class Refused extends Error {
  constructor(method, path, status, problem) {
    super(`${method} ${path}: ${status} ${problem.code ?? ''} ${problem.message ?? ''}`.trim());
    this.status = status;
    this.code = problem.code;
  }
}

/** One person with a browser's cookie, over real HTTP. Paths begin below `/api`. */
export class Person {
  cookie = '';
  fraction = '';

  constructor(url) {
    this.url = url;
  }

  async signIn(email, password, fractionName) {
    const me = await this.send('POST', '/session', { email, password });
    return this.sitIn(me, fractionName);
  }

  sitIn(me, fractionName) {
    this.name = me.person.name;
    this.fraction = me.fractions.find(({ name }) => name === fractionName)?.fractionId ?? '';
    return this;
  }

  async request(method, path, body, type) {
    const headers = { 'x-requested-with': 'fraktionsraum', cookie: this.cookie };
    if (body !== undefined) headers['content-type'] = type ?? 'application/json';
    const payload = body === undefined || type ? body : JSON.stringify(body);
    const answer = await fetch(`${this.url}/api${path}`, { method, headers, body: payload, signal: AbortSignal.timeout(30_000) });
    const [cookie] = answer.headers.getSetCookie();
    if (cookie) this.cookie = cookie.split(';', 1)[0];
    if (answer.ok) return answer;
    throw new Refused(method, path, answer.status, await answer.json().catch(() => ({})));
  }

  send = async (method, path, body) => (await this.request(method, path, body)).json();
  get = (path) => this.send('GET', path);
  post = (path, body) => this.send('POST', path, body);
  bytes = async (path) => Buffer.from(await (await this.request('GET', path)).arrayBuffer());

  /** The path of something in this person's fraction. */
  in = (path) => `/fractions/${this.fraction}${path}`;
}
