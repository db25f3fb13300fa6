import { signIn } from '../requests.mjs';
import { Wire } from './wire.mjs';

const fraction = 'Ratsfraktion Musterstadt';

/** The chair in the browser and a program of theirs, each with a line of its own to the house. */
export async function people(url) {
  const chair = await signIn(url, 'demir', fraction);
  const device = await chair.post('/app-passwords', { name: 'Messung', fractionId: chair.fraction, readOnly: false });
  const basic = Buffer.from(`${device.user}:${device.password}`).toString('base64');
  return {
    chair,
    fraction: chair.fraction,
    browser: new Wire(`${url}/api/fractions/${chair.fraction}`, { 'x-requested-with': 'fraktionsraum', cookie: chair.cookie }),
    program: new Wire(url, { authorization: `Basic ${basic}` }),
    user: device.user,
    folder: async (name) => (await chair.post(chair.in('/folders'), { name })).id,
  };
}
