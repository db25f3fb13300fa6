import { amendmentRoutes as routes, closeCode, motionRoutes, stepRoutes, type AmendmentView } from '#contracts';
import { Caller } from '../../../test/support/caller.js';
import { motionText } from '../../../test/support/text.js';
import { SlipDesk } from '../slip/slip.testing.js';
import { Pen, saying } from '../suggestions/suggestions.testing.js';

let desk: SlipDesk;
beforeAll(async () => {
  desk = await SlipDesk.open();
});
afterAll(() => desk.house.close());

const fraction = () => desk.place.fractionId;
const amendmentOf = async (motion: string) => (await desk.desks.member.ask<{ amendment: AmendmentView | null }>(routes.get, { params: { motion } }, fraction())).amendment;

async function wording(who: 'member' | 'chair', motion: string): Promise<Pen> {
  const visitor = desk.desks[who];
  const { ticket, documentId } = await visitor.ask<{ ticket: string; documentId: string }>(routes.ticket, { params: { motion } }, fraction());
  const caller = await Caller.knock(desk.house.origin, { documentId, ticket, cookie: visitor.cookie });
  if (!(caller instanceof Caller)) throw new Error(`refused with ${caller}`);
  return Pen.on(caller);
}

async function begun(): Promise<{ parent: string; motion: string }> {
  const parent = await desk.place.motion('adopted');
  const { id } = await desk.desks.member.ask<{ id: string }>(routes.begin, { params: { motion: parent }, body: {} }, fraction());
  return { parent, motion: id };
}

describe('an amendment', () => {
  it('needs a text that does not change any more', async () => {
    expect((await desk.step('member', routes.begin, await desk.draft(), {})).code).toBe('amendment_needs_version');
  });

  it('takes its number from the parent as a proposal, and another one the second time', async () => {
    const { parent, motion } = await begun();
    const { id } = await desk.desks.member.ask<{ id: string }>(routes.begin, { params: { motion: parent }, body: { version: 1 } }, fraction());
    const { number } = await desk.view(parent);
    expect([(await desk.view(motion)).number, (await desk.view(id)).number]).toEqual([`${number}/1`, `${number}/2`]);
    expect((await amendmentOf(motion))?.parent).toMatchObject({ id: parent, version: 1, number });
  });

  it('shows old and new with the lines of the frozen version, in sentences that become its points', async () => {
    const { motion } = await begun();
    const pen = await wording('member', motion);
    await pen.write(saying('Zehn Bänke', 'Zwölf Bänke'));
    pen.caller.leave();
    const amendment = await amendmentOf(motion);
    const words = (side: 'before' | 'after') => amendment?.rows.map((row) => row[side].map(({ text }) => text).join(''));
    expect([amendment?.rows[0]?.lines, words('before'), words('after')]).toEqual(['4', ['1. Zehn Bänke Apfelbaum.'], ['1. Zwölf Bänke Apfelbaum.']]);
    expect(amendment?.points).toEqual(['In Beschlusspunkt 1 wird das Wort „Zehn“ durch das Wort „Zwölf“ ersetzt.']);
    expect((await desk.step('member', routes.takePoints, motion)).status).toBe(200);
    const { html } = await desk.desks.member.ask<{ html: string }>(motionRoutes.reading, { params: { motion } }, fraction());
    expect(html).toContain('<li><p>In Beschlusspunkt 1 wird das Wort „Zehn“ durch das Wort „Zwölf“ ersetzt.</p></li>');
    expect(html).toContain('<h2>Synopse</h2>');
    const [row] = await desk.house.rows<{ text: string }>('select text from motion where id = $1', [motion]);
    // What is searched says it, too.
    expect(row?.text).toContain('durch das Wort „Zwölf“ ersetzt');
    expect((await desk.step('chair', routes.takePoints, (await begun()).motion)).code).toBe('amendment_empty');
  });

  it('freezes with its wording when it is adopted: hash and PDF have the synopsis', async () => {
    const { parent, motion } = await begun();
    const pen = await wording('member', motion);
    await pen.write(saying('Zehn Bänke', 'Zwölf Bänke'));
    const draft = await Pen.on(await desk.editor('chair', motion, false));
    await draft.put(motionText('Apfelbaum'));
    draft.caller.leave();
    await desk.house.rows('update motion set body_id = $2 where id = $1', [motion, desk.place.council.bodyId]);
    await desk.step('member', routes.takePoints, motion);
    await desk.step('member', stepRoutes.requestReview, motion);
    for (const who of ['member', 'deputy'] as const) await desk.consent(who, motion);
    const adopted = await desk.step('chair', stepRoutes.adopt, motion);
    expect(adopted.text).toContain('sha256');
    await pen.caller.heard('freeze');
    await expect(pen.write(saying('Zwölf', 'Dreizehn'))).rejects.toThrow();
    expect(await pen.caller.hungUp()).toBe(closeCode.resync);
    const [version] = await desk.house.rows<{ document: unknown }>('select document from motion_version where motion_id = $1', [motion]);
    expect(JSON.stringify(version?.document)).toContain('Synopse');
    const { html } = await desk.desks.member.ask<{ html: string }>(motionRoutes.reading, { params: { motion } }, fraction());
    expect(html).toContain('<th scope="col"><p>Bisher</p></th>');
    expect((await desk.view(parent)).state).toBe('adopted');
  });

  it('can be written against a paper that is not in the house', async () => {
    const body = { number: '2026/0191', text: 'Antrag\n\nBänke am Hafen\n\nBeschlussvorschlag:\n1. Die Stadt stellt zehn Bänke auf.\n\nBegründung:\nWeil es schön ist.' };
    const { id } = await desk.desks.member.ask<{ id: string }>(routes.beginForeign, { body }, fraction());
    expect([(await amendmentOf(id))?.parent, (await desk.view(id)).number]).toEqual([expect.objectContaining({ id: null, version: null, number: '2026/0191' }), '2026/0191/1']);
    const pen = await wording('chair', id);
    await pen.write(saying('zehn Bänke', 'elf Bänke'));
    expect((await amendmentOf(id))?.points).toEqual(['In Beschlusspunkt 1 wird das Wort „zehn“ durch das Wort „elf“ ersetzt.']);
    pen.caller.leave();
  });
});
