import { unzipSync } from 'fflate';
import { motionRoutes, officeRoutes as routes, type IntakeView, type MotionView, type Route } from '#contracts';
import { sha256 } from '#kernel';
import { until } from '../../../test/support/caller.js';
import { House } from '../../../test/support/house.js';
import { newTown, type Town } from '../../../test/support/town.js';
import type { Visitor } from '../../../test/support/visitor.js';

let town: Town;
let clerk: Visitor;
let chair: Visitor;
beforeAll(async () => {
  town = await newTown(await House.open({ workshop: true }));
  clerk = await town.people.at(town.own.council.clerk);
  chair = await town.own.sit('chair');
});
afterAll(() => town.house.close());

const act = (route: Route, entry: string, body?: object) => clerk.call(route, { params: { entry }, ...(body ? { body } : {}) });
const view = (entry: string) => clerk.ask<IntakeView>(routes.entry, { params: { entry } });
const motionOf = (motion: string) => chair.ask<MotionView>(motionRoutes.get, { params: { motion } }, town.own.fractionId);
const heard = (motion: string, state: MotionView['state']) => until(async () => (await motionOf(motion)).state === state, `the fraction hears: ${state}`);
const number = () => town.own.name('AN');

describe('the intake', () => {
  it('takes a filing from its arrival to the vote, each step once, and the fraction sees every one', async () => {
    const { entryId, motionId } = await town.own.entry();
    const given = number();
    expect((await act(routes.confirm, entryId, { number: given })).status).toBe(200);
    await heard(motionId, 'confirmed');
    const meetingId = town.own.council.meetingId;
    expect((await act(routes.schedule, entryId, { meetingId, agendaItem: '7' })).status).toBe(200);
    await heard(motionId, 'on_agenda');
    expect((await act(routes.decide, entryId, { result: 'Einstimmig angenommen' })).status).toBe(200);
    await heard(motionId, 'decided');
    const { councilNumber, agendaItem, result, steps } = await motionOf(motionId);
    expect([councilNumber, agendaItem, result]).toEqual([given, '7', 'Einstimmig angenommen']);
    expect(steps.slice(-3).map(({ state, by }) => [state, by])).toEqual(['confirmed', 'on_agenda', 'decided'].map((state) => [state, 'Büro Musterstadt']));
  });

  it('gives a number only once in a council, and the same again is no second act', async () => {
    const [one, two] = [await town.own.entry(), await town.rival.entry()];
    const given = number();
    expect((await act(routes.confirm, one.entryId, { number: given })).status).toBe(200);
    expect((await act(routes.confirm, one.entryId, { number: given })).status).toBe(200);
    expect((await act(routes.confirm, one.entryId, { number: number() })).code).toBe('wrong_state');
    const taken = await act(routes.confirm, two.entryId, { number: given });
    expect([taken.code, taken.text.includes(given), (await view(two.entryId)).state]).toEqual(['number_taken', true, 'new']);
    const elsewhere = await town.elsewhere.entry();
    const there = await town.people.at(town.elsewhere.council.clerk);
    expect((await there.call(routes.confirm, { params: { entry: elsewhere.entryId }, body: { number: given } })).status).toBe(200);
  });

  it('lets one of two clerks decide when both do at the same moment', async () => {
    const { entryId } = await town.own.entry();
    const answers = await Promise.all([act(routes.confirm, entryId, { number: number() }), act(routes.confirm, entryId, { number: number() }), act(routes.confirm, entryId, { number: number() })]);
    expect(answers.map(({ code }) => code).sort()).toEqual([null, 'wrong_state', 'wrong_state'].sort());
  });

  it.each([
    ['new', [true, true, false, false]],
    ['confirmed', [false, true, true, false]],
    ['on_agenda', [false, false, false, true]],
  ] as const)('shows what may be done with a filing that is %s, and does nothing else', async (state, expected) => {
    const { entryId } = await town.own.entry(state);
    const { may } = await view(entryId);
    expect([may.confirm, may.return, may.schedule, may.decide]).toEqual(expected);
    const acts: [boolean, Route, object][] = [
      [may.decide, routes.decide, { result: 'Abgelehnt' }],
      [may.schedule, routes.schedule, { meetingId: town.own.council.meetingId }],
      [may.confirm, routes.confirm, { number: number() }],
      [may.return, routes.return, { reason: 'Unterschrift fehlt' }],
    ];
    for (const [allowed, route, body] of acts) if (!allowed) expect((await act(route, entryId, body)).code).toBe('wrong_state');
    expect((await view(entryId)).state).toBe(state);
  });

  it('gives out everything in one ZIP: the filed PDF, the metadata, the annexes under names every system takes', async () => {
    const { entryId, motionId } = await town.own.entry('new', true);
    const files = unzipSync((await act(routes.package, entryId)).bytes);
    const [adopted] = (await motionOf(motionId)).versions;
    expect(Object.keys(files).map((name) => name.replace(/ [0-9a-f]{8}\.txt$/, '')).sort()).toEqual(['Anlagen/1 Datei Apfelbaum', 'Antrag.pdf', 'antrag.json']);
    expect(sha256(Buffer.from(files['Antrag.pdf'] ?? []))).toBe(adopted?.pdfSha256);
    expect(JSON.parse(Buffer.from(files['antrag.json'] ?? []).toString())).toMatchObject({ name: 'Bänke am Markt Apfelbaum' });
  });

  it('sees filings and nothing else: no draft, no file, no consent, no name of a fraction that never filed', async () => {
    await town.own.motion('draft');
    await town.own.motion('adopted');
    const { items } = await clerk.ask<{ items: { id: string }[] }>(routes.intake);
    expect(items).toHaveLength((await town.house.rows('select 1 from intake_entry where council_id = $1', [town.own.council.id])).length);
    for (const path of ['motions', 'files', 'today', 'members']) expect((await clerk.send('GET', `/api/fractions/${town.own.fractionId}/${path}`)).code).toBe('not_found');
  });

  it('hears that a filing was withdrawn, and then decides nothing about it', async () => {
    const { entryId, motionId } = await town.own.entry();
    await chair.send('POST', `/api/fractions/${town.own.fractionId}/motions/${motionId}/withdrawal`, { body: '{}', headers: { 'content-type': 'application/json' } });
    await until(async () => (await view(entryId)).state === 'withdrawn', 'the office hears of it');
    expect((await act(routes.confirm, entryId, { number: number() })).code).toBe('wrong_state');
    expect((await motionOf(motionId)).state).toBe('withdrawn');
  });
});
