import { Caller } from '../support/caller.js';
import type { Town } from '../support/town.js';
import { Lobby, type Pass } from './lobby.js';

let lobby: Lobby;
let town: Town;
beforeAll(async () => {
  lobby = await Lobby.build();
  ({ town } = lobby);
});
afterEach(() => lobby.leave());
afterAll(() => town.house.close());

describe('the door of the co-editing socket', () => {
  let motion: string;
  let pass: Pass;
  beforeEach(async () => {
    motion = await town.own.motion();
    pass = await lobby.passFor(town.own, await town.own.sit('member'), motion);
  });

  it('opens once for a ticket, and not again', async () => {
    expect(await lobby.knock(pass)).toBeInstanceOf(Caller);
    expect(await lobby.knock(pass)).toBe(401);
  });

  it('stays shut without a session, for another session of the same person, and after signing out', async () => {
    expect(await lobby.knock({ ...pass, cookie: null })).toBe(401);
    const second = await town.own.sit('member');
    expect(await lobby.knock({ ...pass, cookie: second.cookie })).toBe(401);
    const gone = await town.own.sit('deputy');
    const late = await lobby.passFor(town.own, gone, motion);
    const { cookie } = late;
    await gone.send('DELETE', '/api/session');
    expect(await lobby.knock({ ...late, cookie })).toBe(401);
  });

  it('uses a ticket up even when somebody else tries it', async () => {
    const thief = await town.rival.sit('chair');
    expect(await lobby.knock({ ...pass, cookie: thief.cookie })).toBe(401);
    expect(await lobby.knock(pass)).toBe(401);
  });

  it('stays shut for a ticket that came too late, is no ticket or is missing', async () => {
    await town.house.rows(`update collab_ticket set expires_at = now() - interval '1 second'`);
    expect(await lobby.knock(pass)).toBe(401);
    for (const ticket of [null, '', 'null', '%00', 'x'.repeat(10_000)]) expect(await lobby.knock({ ...pass, ticket })).toBe(401);
  });

  it('stays shut for every other document, of the own fraction and of another', async () => {
    for (const [place, visitor] of [[town.own, await town.own.sit('member')], [town.rival, await town.people.at(town.between)]] as const) {
      const other = await lobby.documentOf(place, await place.motion());
      const own = await lobby.passFor(town.own, visitor, motion);
      expect(await lobby.knock({ ...own, documentId: other })).toBe(401);
    }
    const [unknown, fresh] = [crypto.randomUUID(), await lobby.passFor(town.own, await town.own.sit('member'), motion)];
    expect(await lobby.knock({ ...fresh, documentId: unknown })).toBe(401);
  });

  it('stays shut for one who lost the seat since the ticket was given', async () => {
    const leaving = await town.people.person('Gehende');
    const { id } = await town.people.seat(town.own.fractionId, leaving, 'member');
    const late = await lobby.passFor(town.own, await town.people.at(leaving), motion);
    const chair = await town.own.sit('chair');
    expect((await chair.send('DELETE', `/api/fractions/${town.own.fractionId}/members/${id}`)).status).toBe(200);
    expect(await lobby.knock(late)).toBe(403);
  });

  it('asks where the page comes from before anything else', async () => {
    const { origin } = town.house;
    for (const from of [null, 'null', 'https://evil.example', `${origin}.evil.example`, origin.replace('http', 'https'), `${origin}0`, origin.toUpperCase()]) {
      expect([from, await lobby.knock({ ...pass, origin: from })]).toEqual([from, 403]);
    }
    expect(await lobby.knock(pass)).toBeInstanceOf(Caller);
  });
});
