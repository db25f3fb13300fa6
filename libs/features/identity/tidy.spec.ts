import { Clock, sha256 } from '#kernel';
import { TestClock } from '../../../test/support/clock.js';
import { House } from '../../../test/support/house.js';
import { newTown, type Town } from '../../../test/support/town.js';
import { openInvitation } from '../../../test/isolation/invitation.js';
import { PasswordLinks } from './recovery/password-links.js';
import { TidyAccess } from './tidy.js';
import { SessionsService } from './sessions.service.js';

const clock = new TestClock();
let town: Town;
beforeAll(async () => {
  town = await newTown(await House.open({ swaps: [[Clock, clock]] }));
});
afterAll(() => town.house.close());

const count = async (table: string): Promise<number> => (await town.house.rows<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? 0;
const tables = ['session', 'invitation_link', 'password_link', 'filing_link', 'collab_ticket', 'sign_in_attempt'];
const left = async () => Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await count(table)] as const)));
const tidy = () => town.house.part(TidyAccess).everything();

async function oneOfEach(): Promise<void> {
  const { house, own } = town;
  await house.part(SessionsService).begin(own.persons.member.id, 'Prüfung');
  await openInvitation(own);
  await house.part(PasswordLinks).mint(own.persons.member.id);
  await own.link((await own.entry()).entryId);
  await house.rows(`insert into collab_ticket (token_hash, fraction_id, document_id, session_id, expires_at) values ($1, $2, gen_random_uuid(), (select id from session), now() + interval '1 minute')`, [
    sha256(crypto.randomUUID()),
    own.fractionId,
  ]);
  await house.rows(`insert into sign_in_attempt (subject) values ('somebody')`);
}

describe('the daily tidying of access', () => {
  it('leaves what still opens something', async () => {
    for (const table of tables) await town.house.rows(`delete from ${table}`);
    await oneOfEach();
    const before = await left();
    expect(Object.values(before).every((rows) => rows === 1)).toBe(true);
    await tidy();
    expect(await left()).toEqual(before);
  });

  it('takes away what has run out, and what was tried more than a day ago', async () => {
    clock.advance({ hours: 13 });
    await town.house.rows(`update sign_in_attempt set at = at - interval '25 hours'`);
    await tidy();
    expect(await left()).toMatchObject({ session: 0, password_link: 0, collab_ticket: 0, sign_in_attempt: 0, invitation_link: 1 });
    clock.advance({ days: 400 });
    await tidy();
    expect(await left()).toMatchObject({ invitation_link: 0, filing_link: 0 });
  });
});
