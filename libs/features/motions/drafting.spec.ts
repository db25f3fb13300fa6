import { motionRoutes as routes, type MotionView } from '#contracts';
import { TextsService } from '#features/texts';
import { Clock } from '#kernel';
import { partsOf, textAttr } from '#motion';
import { TestClock } from '../../../test/support/clock.js';
import { House } from '../../../test/support/house.js';
import type { Place } from '../../../test/support/place.js';
import { newTown, type Town } from '../../../test/support/town.js';
import type { Visitor } from '../../../test/support/visitor.js';
import { MotionsRepo } from './motions.repo.js';

const clock = new TestClock();
let town: Town;
let place: Place;
let member: Visitor;
beforeAll(async () => {
  town = await newTown(await House.open({ swaps: [[Clock, clock]] }));
  place = town.own;
  member = await place.sit('member');
});
afterAll(() => town.house.close());

const ask = <T>(route: Parameters<Visitor['ask']>[0], bring: object = {}) => member.ask<T>(route, bring, place.fractionId);
const call = (route: Parameters<Visitor['call']>[0], bring: object) => member.call(route, bring, place.fractionId);

async function addresseeOfNew(): Promise<string> {
  const { id } = await ask<{ id: string }>(routes.create, { body: { kind: 'motion', title: 'Sichere Schulwege' } });
  const actor = await place.actor('member');
  const document = await place.within(actor, async () => {
    const { motion } = await place.house.part(MotionsRepo).seen(actor, id);
    return (await place.house.part(TextsService).read(motion.documentId)).document;
  });
  const [letterhead] = partsOf(document, 'letterhead');
  return letterhead ? textAttr(letterhead, 'addressee') : '';
}

describe('a new draft', () => {
  const bodies = (change: string) => place.house.rows(`update body set ${change} where council_id = $1`, [place.council.id]);

  it('is addressed to the first body of the council, with the town', async () => {
    await place.house.rows('update council set name = $2 where id = $1', [place.council.id, 'Musterstadt']);
    await bodies(`name = 'Ausschuss für Verkehr', position = 2`);
    await place.house.rows(`insert into body (council_id, name, position) values ($1, 'Stadtvertretung', 1)`, [place.council.id]);
    expect(await addresseeOfNew()).toBe('Stadtvertretung Musterstadt');
  });

  it('does not name the town twice', async () => {
    await bodies(`name = 'Rat der Stadt Musterstadt'`);
    expect(await addresseeOfNew()).toBe('Rat der Stadt Musterstadt');
  });

  it('is addressed to the council where it has no body yet', async () => {
    await place.house.rows('update council set name = $2 where id = $1', [town.rival.council.id, 'Nebenstadt']);
    const [lonely] = await place.house.rows<{ id: string }>(`insert into council (name, office_email) values ('Nebenstadt', 'rat@nebenstadt.example') returning id`);
    await place.house.rows('update fraction set council_id = $2 where id = $1', [place.fractionId, lonely?.id]);
    expect(await addresseeOfNew()).toBe('Nebenstadt');
    await place.house.rows('update fraction set council_id = $2 where id = $1', [place.fractionId, place.council.id]);
  });
});

describe('the order of the annexes', () => {
  const names = async (motion: string) => (await ask<MotionView>(routes.get, { params: { motion } })).annexes.map(({ id }) => id);
  const order = (motion: string, annexIds: string[]) => call(routes.orderAnnexes, { params: { motion }, body: { annexIds } });
  const three = async () => {
    const motion = await place.motion();
    return { motion, ids: [await place.annex(motion), await place.annex(motion), await place.annex(motion)] };
  };

  it('is the order in which they were attached, until somebody moves one', async () => {
    const { motion, ids } = await three();
    expect(await names(motion)).toEqual(ids);
    const [first, second, third] = ids as [string, string, string];
    expect((await order(motion, [third, first, second])).status).toBe(200);
    expect(await names(motion)).toEqual([third, first, second]);
    const last = await place.annex(motion);
    expect(await names(motion)).toEqual([third, first, second, last]);
  });

  it('stays as it is when one is missing, doubled or of another motion', async () => {
    const { motion, ids } = await three();
    const [first, second, third] = ids as [string, string, string];
    const foreign = await place.annex(await place.motion());
    const codes = [
      (await order(motion, [third, first])).code,
      (await order(motion, [third, first, first])).code,
      (await order(motion, [foreign, second, third])).code,
      (await order(motion, [third, second, first, crypto.randomUUID()])).code,
    ];
    expect(codes).toEqual(['wrong_state', 'invalid_input', 'not_found', 'not_found']);
    expect(await names(motion)).toEqual(ids);
  });

  it('is fixed with the text', async () => {
    const motion = await place.motion('adopted', true);
    const [annex] = await names(motion);
    expect((await order(motion, [annex ?? ''])).code).toBe('wrong_state');
  });
});

describe('the check before filing', () => {
  const late = async (motion: string) => (await ask<{ findings: { code: string }[] }>(routes.preflight, { params: { motion } })).findings.some(({ code }) => code === 'deadline_passed');

  it('tells of a missed deadline by the clock of the house', async () => {
    const motion = await place.motion();
    expect(await late(motion)).toBe(false);
    clock.advance({ days: 3 });
    member = await place.sit('member');
    expect(await late(motion)).toBe(true);
  });
});
