import { Person, Refused } from './person.mjs';
import { until } from './writer.mjs';

/** The password of everyone the demo council knows, and of those the walkthrough invites. */
const password = 'Musterstadt-2026';
export const ownFraction = 'Probefraktion';
const address = (name) => `${name}@walkthrough.example`;

export const signedIn = (url, name, fraction = '') => new Person(url).signIn(`${name}@musterstadt.example`, password, fraction);

/** The link of the newest invitation to this address, as it lies in the outbox. */
async function invitationTo(visitor, email) {
  let token;
  await until(`an invitation for ${email}`, async () => {
    const { items } = await visitor.get('/outbox');
    token = items.find(({ to }) => to === email)?.text.match(/\/einladung\/([\w-]{22,64})/)?.[1];
    return token;
  });
  return token;
}

async function join(url, name, spoken) {
  const person = new Person(url);
  const token = await invitationTo(person, address(name));
  return person.sitIn(await person.post(`/invitations/${token}/accept`, { name: spoken, password }), ownFraction);
}

/** A fraction made for this run: the IT invites its chair, the chair invites three members, each by mail and link. */
export async function foundFraction(url) {
  const it = await signedIn(url, 'it');
  const { councils } = await it.get('/host/overview');
  const fraction = { name: ownFraction, shortName: 'Probe', colour: '#1F6FB2', quotaBytes: 1_000_000_000 };
  await it.post('/host/fractions', { ...fraction, councilId: councils[0].id, chairEmail: address('vorsitz') });
  const chair = await join(url, 'vorsitz', 'Vera Vorsitz');
  const members = [['eins', 'Emil Eins'], ['zwei', 'Zita Zwei'], ['drei', 'Dora Drei']];
  for (const [name] of members) await chair.post(chair.in('/invitations'), { email: address(name), role: 'member' });
  const joined = [];
  for (const [name, spoken] of members) joined.push(await join(url, name, spoken));
  await chair.send('PATCH', chair.in('/settings'), { quorum: 1, minSignatories: 1 });
  return { chair, members: joined };
}

/** The status a person is refused with, or 200. */
export async function statusOf(attempt) {
  try {
    await attempt;
    return 200;
  } catch (failure) {
    if (failure instanceof Refused) return failure.status;
    throw failure;
  }
}
