import { House } from '../../../test/support/house.js';
import { until } from '../../../test/support/until.js';

it('nodes listen at the address that was named for it, past a pooler on which nobody can listen', async () => {
  const house = await House.open();
  const unheard = (told: House) => told.log.filter((line) => line.includes('the doorbell is silent'));
  const astray = await House.open({ beside: house, env: { DATABASE_LISTEN_URL: 'postgresql://frak_app@127.0.0.1:1/nowhere' } });
  try {
    expect(await until(async () => unheard(astray)[0] ?? null)).toContain('ECONNREFUSED');
    expect(unheard(house)).toEqual([]);
  } finally {
    await astray.close();
    await house.close();
  }
});
