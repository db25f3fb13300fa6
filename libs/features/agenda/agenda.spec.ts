import { agendaRoutes, amendmentRoutes, everydayRoutes, motionRoutes, officeRoutes, type AgendaPaperView, type AmendmentView, type MotionView, type Result } from '#contracts';
import { House } from '../../../test/support/house.js';
import type { Place } from '../../../test/support/place.js';
import { newTown, type Town } from '../../../test/support/town.js';

let town: Town;
beforeAll(async () => {
  town = await newTown(await House.open());
});
afterAll(() => town.house.close());

const papersAt = async (place: Place) => {
  const { meetings } = await (await place.sit('member')).ask<Result<typeof everydayRoutes.meetings>>(everydayRoutes.meetings, {}, place.fractionId);
  return meetings.flatMap(({ papers }) => papers);
};
const begin = async (place: Place, paper: string) => (await place.sit('member')).call(amendmentRoutes.beginOnAgenda, { params: { paper } }, place.fractionId);

describe('a paper', () => {
  it('is read by the other fractions of the council from the agenda on, not before, and by no other council', async () => {
    const { entryId: confirmed } = await town.own.entry('confirmed');
    const { entryId: paper } = await town.own.entry('on_agenda');
    const read = async (place: Place, id: string) => (await place.sit('member')).call(agendaRoutes.paper, { params: { paper: id } }, place.fractionId);
    expect([(await read(town.rival, paper)).code, (await read(town.rival, confirmed)).code, (await read(town.elsewhere, paper)).code]).toEqual([null, 'not_found', 'not_found']);
    expect(await papersAt(town.rival)).toEqual([expect.objectContaining({ id: paper, fractionName: 'Fraktion Apfelbaum', agendaItem: '7', result: null })]);
    expect([await papersAt(town.own), await papersAt(town.elsewhere)]).toEqual([[], []]);
  });

  it('is no thing of guests', async () => {
    const { entryId: paper } = await town.own.entry('on_agenda');
    for (const who of ['guest', 'expert_citizen'] as const) expect((await (await town.rival.sit(who)).call(agendaRoutes.paper, { params: { paper } }, town.rival.fractionId)).code).toBe('forbidden');
  });

  it('is amended by a rival against the filed text, for the meeting where it is decided, with lines that everybody counts alike', async () => {
    const { entryId: paper } = await town.own.entry('on_agenda');
    const member = await town.rival.sit('member');
    const view = await member.ask<AgendaPaperView>(agendaRoutes.paper, { params: { paper } }, town.rival.fractionId);
    const { id: motion } = JSON.parse((await begin(town.rival, paper)).text) as { id: string };
    const { amendment } = await member.ask<{ amendment: AmendmentView }>(amendmentRoutes.get, { params: { motion } }, town.rival.fractionId);
    expect([amendment.parent, amendment.lines]).toEqual([{ id: null, version: null, number: view.number, title: view.title }, view.lines]);
    const { meeting, bodyId, number } = await member.ask<MotionView>(motionRoutes.get, { params: { motion } }, town.rival.fractionId);
    expect([meeting?.id, bodyId, number]).toEqual([town.own.council.meetingId, town.own.council.bodyId, `${view.number}/1`]);
  });

  it('is amended no more once the council has voted', async () => {
    const { entryId: paper } = await town.own.entry('on_agenda');
    const clerk = await town.people.at(town.own.council.clerk);
    await clerk.call(officeRoutes.decide, { params: { entry: paper }, body: { result: 'Abgelehnt' } });
    expect((await papersAt(town.rival)).find(({ id }) => id === paper)?.result).toBe('Abgelehnt');
    expect((await begin(town.rival, paper)).code).toBe('wrong_state');
  });
});
