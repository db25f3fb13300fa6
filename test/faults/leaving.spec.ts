import { once } from 'node:events';
import { connect } from 'node:net';
import { closeCode } from '#contracts';
import { Lobby } from '../isolation/lobby.js';

describe('a house that is told to end', () => {
  it('sends home who has a text open, and does not wait for a tablet that was put away', async () => {
    const lobby = await Lobby.build();
    const { own, house } = lobby.town;
    const [anna, asleep] = [await lobby.passFor(own, await own.sit('member'), await own.motion()), await lobby.passFor(own, await own.sit('deputy'), await own.motion())];
    const callers = [await lobby.enter(anna), await lobby.enter(asleep)] as const;
    callers[1].fallAsleep();
    await house.close();
    expect(await callers[0].hungUp()).toBe(closeCode.restart);
    lobby.leave();
  });

  it('cuts a request that never comes to its end', async () => {
    const { house } = (await Lobby.build()).town;
    const slow = connect(house.config.base.PORT, '127.0.0.1').on('error', () => undefined);
    await once(slow, 'connect');
    slow.write('POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{');
    const cut = once(slow, 'close').then(() => 'cut');
    await house.close();
    expect(await cut).toBe('cut');
  });
});
