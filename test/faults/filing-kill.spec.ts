import { motionRoutes, officeRoutes, stepRoutes, type MotionView } from '#contracts';
import { sha256 } from '#kernel';
import { until } from '../support/caller.js';
import { newCouncil } from '../support/council.js';
import { House } from '../support/house.js';
import { People } from '../support/people.js';
import type { Place } from '../support/place.js';
import { Victim } from '../support/process.js';
import { newPlace } from '../support/town.js';
import type { Visitor } from '../support/visitor.js';

const program = new URL('./worker-process.ts', `file://${__filename}`);
let house: House;
let place: Place;
let chair: Visitor;
let clerk: Visitor;
beforeAll(async () => {
  house = await House.open();
  const people = new People(house);
  const council = await newCouncil(house, people, 'Musterstadt');
  place = await newPlace(house, people, council, 'Apfelbaum');
  chair = await place.sit('chair');
  clerk = await people.at(council.clerk);
});
afterAll(() => {
  Victim.endAll();
  return house.close();
});

const view = (motion: string) => chair.ask<MotionView>(motionRoutes.get, { params: { motion } }, place.fractionId);
const entries = (motion: string) => house.rows<{ id: string }>('select id from intake_entry where motion_id = $1', [motion]);

/** What the queue does with the job of a worker that was not heard of for five minutes. */
const fiveMinutesLater = () => house.rows(`update pgboss.job set state = 'retry', start_after = now() where name = 'filing.deliver' and state = 'active'`);

describe.each([
  ['before', 0, 'before it sends'],
  ['stored', 0, 'when the bytes lie at the office and the entry does not'],
  ['accepted', 1, 'when the office has accepted and nothing is written down'],
])('kill -9 of a worker (%s)', (moment, known) => {
  it('leaves an unclear filing, which the next worker clears up: one entry, the adopted bytes', async () => {
    const motion = await place.motion('adopted');
    const victim = Victim.start(program, { ...house.environment, STAND_STILL: moment });
    await victim.says('working');
    await chair.ask(stepRoutes.file, { params: { motion }, body: { version: 1 } }, place.fractionId);
    await victim.says('standing still');
    await victim.kill();

    const left = await view(motion);
    expect([left.state, left.filing?.state, left.filing?.deliveredAt, (await entries(motion)).length]).toEqual(['filing', 'unknown', null, known]);

    await fiveMinutesLater();
    const next = await House.open({ beside: house, workshop: true });
    await until(async () => (await view(motion)).filing?.state === 'delivered', 'the next worker has delivered it');
    await next.close();
    const found = await entries(motion);
    expect(found).toHaveLength(1);
    const pdf = await clerk.call(officeRoutes.pdf, { params: { entry: found[0]?.id ?? '' } });
    expect(sha256(pdf.bytes)).toBe((await view(motion)).versions[0]?.pdfSha256);
    expect((await view(motion)).steps.map(({ state }) => state)).toEqual(['draft', 'in_review', 'adopted', 'filing', 'filed']);
  });
});
