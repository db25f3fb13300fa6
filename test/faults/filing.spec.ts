import { CouncilOffice } from '#adapters/council-office';
import { motionRoutes, officeRoutes, stepRoutes, type FilingView, type IntakeView, type MotionView } from '#contracts';
import { sha256 } from '#kernel';
import { CouncilSystems, DeliveryUnclear, IntakeDesk } from '#ports';
import { until } from '../support/caller.js';
import { newCouncil, type Council } from '../support/council.js';
import { House } from '../support/house.js';
import { People } from '../support/people.js';
import type { Place } from '../support/place.js';
import { newPlace } from '../support/town.js';
import type { Visitor } from '../support/visitor.js';
import { UnluckyOffice, type Mishap } from './office.js';

const office = new UnluckyOffice();
let house: House;
let second: House;
let place: Place;
let chair: Visitor;
let clerk: Visitor;
let council: Council;

/** Two processes on one database; both work on jobs, and both send through the same unlucky line. */
beforeAll(async () => {
  const swaps = [[CouncilSystems, new CouncilSystems([office])]] as const;
  house = await House.open({ swaps, workshop: true });
  office.inner = new CouncilOffice(house.part(IntakeDesk));
  second = await House.open({ beside: house, swaps, workshop: true });
  const people = new People(house);
  council = await newCouncil(house, people, 'Musterstadt');
  place = await newPlace(house, people, council, 'Apfelbaum');
  chair = await place.sit('chair');
  clerk = await people.at(council.clerk);
});
beforeEach(() => {
  office.mishaps.length = 0;
  office.parcels.length = 0;
});
afterAll(async () => {
  await second.close();
  await house.close();
});

const at = (visitor: Visitor, origin: string): Visitor => Object.assign(Object.create(Object.getPrototypeOf(visitor) as object) as Visitor, visitor, { origin });
const view = async (motion: string) => chair.ask<MotionView>(motionRoutes.get, { params: { motion } }, place.fractionId);
const filingOf = async (motion: string): Promise<FilingView> => {
  const { filing } = await view(motion);
  if (!filing) throw new Error('Nothing was filed');
  return filing;
};
const file = (visitor: Visitor, motion: string) => visitor.call(stepRoutes.file, { params: { motion }, body: { version: 1 } }, place.fractionId);
const entries = (motion: string) => house.rows<{ id: string; pdf_sha256: string }>('select id, pdf_sha256 from intake_entry where motion_id = $1', [motion]);
/** The queue waits seconds before it tries again; here it is told that they are over. */
const hurry = () => house.rows(`update pgboss.job set start_after = now() where state in ('created', 'retry')`);

async function settled(motion: string, state: FilingView['state'] = 'delivered'): Promise<void> {
  await until(async () => {
    await hurry();
    return (await filingOf(motion)).state === state;
  }, `the filing is ${state}`);
}

/** One entry, of exactly the bytes that were adopted, with one filing on one slip. */
async function filedOnce(motion: string): Promise<void> {
  const [adopted] = (await view(motion)).versions;
  const found = await entries(motion);
  expect(found).toHaveLength(1);
  const pdf = await clerk.call(officeRoutes.pdf, { params: { entry: found[0]?.id ?? '' } });
  expect([sha256(pdf.bytes), found[0]?.pdf_sha256]).toEqual([adopted?.pdfSha256, adopted?.pdfSha256]);
  expect(await house.rows('select 1 from filing where motion_id = $1', [motion])).toHaveLength(1);
  const states = (await view(motion)).steps.map(({ state }) => state);
  expect(states.filter((state) => state === 'filing' || state === 'filed')).toEqual(['filing', 'filed']);
  const parts = await house.rows<{ n: number }>('select count(*)::int as n from intake_part where entry_id = $1', [found[0]?.id]);
  expect(parts).toEqual([{ n: 1 }]);
}

describe('a motion is filed exactly once', () => {
  it('by two clicks at the same moment, in two tabs, by two people, at two processes', async () => {
    const motion = await place.motion('adopted');
    const deputy = await place.sit('deputy');
    const hands = [chair, chair, deputy, at(chair, second.origin), at(deputy, second.origin), await place.sit('manager')];
    const answers = await Promise.all(hands.map((hand) => file(hand, motion)));
    expect(answers.map(({ status }) => status)).toEqual(hands.map(() => 200));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    await settled(motion);
    expect((await file(deputy, motion)).text).toBe(answers[0]?.text);
    await filedOnce(motion);
  });

  it('when ten workers get the same job at once', async () => {
    const motion = await place.motion('filing');
    const { id } = await place.filing(motion);
    await Promise.allSettled(Array.from({ length: 10 }, () => place.deliver(id)));
    await settled(motion);
    await filedOnce(motion);
  });

  it('when the job comes again long after it was done', async () => {
    const motion = await place.motion('filed');
    const before = await filingOf(motion);
    await place.deliver((await place.filing(motion)).id);
    expect(await filingOf(motion)).toEqual(before);
    await filedOnce(motion);
  });

  const lost: Mishap = async (on) => {
    await on();
    throw new DeliveryUnclear('The line broke after the last byte');
  };
  const failedAfterAccepting: Mishap = async (on) => {
    await on();
    throw new Error('500 Internal Server Error');
  };
  const nobodyThere: Mishap = () => Promise.reject(new Error('connect ECONNREFUSED'));
  const silent: Mishap = () => Promise.reject(new DeliveryUnclear('No answer within 30 s'));

  it.each([
    ['takes it and then breaks the line', [lost]],
    ['takes it and then answers with an error', [failedAfterAccepting]],
    ['takes it three times over and answers with an error each time', [failedAfterAccepting, failedAfterAccepting, lost]],
    ['is down twice and then up', [nobodyThere, nobodyThere]],
    ['does not answer at first, and has nothing', [silent]],
    ['is down, loses the line, takes it and fails', [nobodyThere, silent, failedAfterAccepting]],
  ])('when the office %s', async (_, mishaps) => {
    const motion = await place.motion('adopted');
    office.mishaps.push(...mishaps);
    await file(chair, motion);
    await settled(motion);
    await filedOnce(motion);
    for (const { key, pdf, pdfSha256 } of office.parcels) expect([key, sha256(pdf)]).toEqual([office.parcels[0]?.key, pdfSha256]);
  });
});

describe('the sender is told the truth', () => {
  it('"noch nicht zugestellt" while the office is down, and no receipt', async () => {
    const motion = await place.motion('adopted');
    let up = false;
    const down: Mishap = (on) => (up ? on() : Promise.reject(new Error('connect ECONNREFUSED')));
    office.mishaps.push(down, down, down, down, down, down);
    await file(chair, motion);
    await until(async () => (await filingOf(motion)).attempts > 0 && (await filingOf(motion)).state === 'pending', 'the first try failed');
    expect([(await view(motion)).state, (await filingOf(motion)).deliveredAt, await entries(motion)]).toEqual(['filing', null, []]);
    expect((await chair.call(stepRoutes.receipt, { params: { motion } }, place.fractionId)).code).toBe('not_found');
    up = true;
    await settled(motion);
    await filedOnce(motion);
  });

  it('"unklar" while nobody knows, and a person who asked the office decides', async () => {
    const motion = await place.motion('adopted');
    office.mishaps.push(() => Promise.reject(new DeliveryUnclear('No answer')));
    office.ask = () => Promise.resolve('cannot_say');
    try {
      await file(chair, motion);
      await settled(motion, 'unknown');
      await until(async () => (await house.rows(`select 1 from notification where kind = 'filing_unclear' and motion_id = $1`, [motion])).length > 0, 'those in charge are told');
      expect([(await view(motion)).state, (await filingOf(motion)).may, await entries(motion)]).toEqual(['filing', { resolve: true, receipt: false }, []]);
      const resolve = (arrived: boolean) => chair.call(stepRoutes.resolveFiling, { params: { motion }, body: { arrived } }, place.fractionId);
      expect((await resolve(false)).status).toBe(200);
      await settled(motion);
      expect((await resolve(false)).code).toBe('wrong_state');
    } finally {
      Reflect.deleteProperty(office, 'ask');
    }
    await filedOnce(motion);
  });

  it('"zurückgegeben" with the reason when the office refuses for good, and a new version can be filed', async () => {
    const motion = await place.motion('adopted');
    office.mishaps.push(() => Promise.resolve({ state: 'rejected', reason: 'Falsches Gremium' }));
    await file(chair, motion);
    await settled(motion, 'rejected');
    expect([(await view(motion)).state, (await filingOf(motion)).returnReason, await entries(motion)]).toEqual(['returned', 'Falsches Gremium', []]);
    await chair.ask(stepRoutes.draftNewVersion, { params: { motion } }, place.fractionId);
    await chair.ask(stepRoutes.requestReview, { params: { motion } }, place.fractionId);
    expect((await chair.ask<{ version: number }>(stepRoutes.adopt, { params: { motion } }, place.fractionId)).version).toBe(2);
    expect((await chair.call(stepRoutes.file, { params: { motion }, body: { version: 1 } }, place.fractionId)).status).toBe(200);
    expect((await view(motion)).state).toBe('adopted');
    await chair.ask(stepRoutes.file, { params: { motion }, body: { version: 2 } }, place.fractionId);
    await settled(motion);
    expect(await entries(motion)).toHaveLength(1);
  });

  it('never loses the office\'s word, in whatever order its parts arrive', async () => {
    const { entryId, motionId } = await place.entry();
    const read = () => clerk.ask<IntakeView>(officeRoutes.entry, { params: { entry: entryId } });
    await clerk.ask(officeRoutes.confirm, { params: { entry: entryId }, body: { number: 'AN/2026/0815' } });
    await clerk.ask(officeRoutes.return, { params: { entry: entryId }, body: { reason: 'Doch unzuständig' } });
    await until(async () => {
      await hurry();
      return (await view(motionId)).state === 'returned';
    }, 'the fraction knows');
    expect([(await read()).state, (await filingOf(motionId)).returnReason]).toEqual(['returned', 'Doch unzuständig']);
    await until(async () => {
      await hurry();
      return (await house.rows(`select 1 from pgboss.job where name = 'filing.word' and state in ('created', 'retry', 'active')`)).length === 0;
    }, 'no word waits for ever');
  });
});
