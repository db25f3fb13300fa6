/** Somebody of the demo council, and the password all of them have. */
const member = { email: 'demir@musterstadt.example', password: 'Musterstadt-2026' };

const ours = { 'Content-Type': 'application/json', 'X-Requested-With': 'fraktionsraum' };

async function call(url, method, path, { cookie, body } = {}) {
  const headers = { ...ours, ...(cookie ? { cookie } : {}) };
  const answer = await fetch(url + path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return { result: await answer.json(), cookie: answer.headers.getSetCookie()[0]?.split(';')[0] };
}

/** Signs in as a member of the demo council and connects a program: what has to be entered in it. */
export async function connectProgram(url, name, { readOnly = false } = {}) {
  const { result: me, cookie } = await call(url, 'POST', '/api/session', { body: member });
  const fractionId = me.fractions[0].fractionId;
  const { result } = await call(url, 'POST', '/api/app-passwords', { cookie, body: { name, fractionId, readOnly } });
  return { user: result.user, password: result.password };
}

/** The `Authorization` header of a connected program. */
export const basic = ({ user, password }) => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
