import { standingHouse } from '../../test/durability/support/standing-house.js';
import { until, Writer } from '../../test/durability/support/writer.js';
import { freezeDocument, ringOnCommit, thawDocument } from './index.js';

describe('a text that is frozen', () => {
  const at = standingHouse({}, { silent: true, limits: { watchMs: 3_600_000 } });
  /** Hears nothing and looks nothing up: only the commit itself can tell it. */
  const deaf = () => at.second;
  const freeze = (id: string) => at.house.inFraction((client) => freezeDocument(client, id));

  it('lets no word into a frozen text, and whoever returns reads the frozen one', async () => {
    const id = await at.house.newDocument('Freigegeben');
    const anna = new Writer(await at.house.member('Anna', id, 'edit'), id, deaf().port);
    await anna.synced();
    const head = await freeze(id);
    anna.text.insert(0, 'Nicht ');
    await until(() => anna.kinds().includes('nack'), 'the writer is told');
    expect(anna.frames.find(({ kind }) => kind === 'nack')).toMatchObject({ reason: 'frozen' });
    expect(anna.saved.now.state).toBe('unsaved');
    await until(() => anna.closes.length >= 2, 'the copy with other words is turned away');
    expect(anna.closes.slice(0, 2)).toEqual([4500, 4410]);
    expect(await at.house.text(id)).toBe('Freigegeben');
    expect(await at.house.sequences(id)).toEqual([head]);
    const reader = new Writer(anna.member, id, deaf().port);
    await reader.synced();
    expect(reader.text.toString()).toBe('Freigegeben');
    expect(reader.kinds()).toContain('freeze');
    anna.leave();
    reader.leave();
  });

  it('makes open sockets read-only at once when the text is frozen', async () => {
    const id = await at.house.newDocument('Freigegeben');
    const anna = new Writer(await at.house.member('Anna', id, 'lead'), id, at.node.port);
    await anna.synced();
    await freeze(id);
    at.node.collab.changed({ fractionId: at.house.fractionId, documentId: id });
    await until(() => anna.kinds().includes('freeze'), 'the frame freeze');
    expect(anna.closes).toEqual([]);
    anna.leave();
  });

  it('lets people write again when the text is thawed', async () => {
    const id = await at.house.newDocument('Zurückgegeben');
    await freeze(id);
    const anna = new Writer(await at.house.member('Anna', id, 'edit'), id, at.node.port);
    await anna.synced();
    await at.house.inFraction(async (client) => {
      await thawDocument(client, id);
      await ringOnCommit(client, { kind: 'changed', fractionId: at.house.fractionId, documentId: id });
    });
    await until(() => anna.closes.includes(4505) && anna.provider.synced, 'the socket is back');
    anna.text.insert(0, 'Neu: ');
    await until(() => anna.saved.now.state === 'saved', 'it is saved');
    expect(await at.house.text(id)).toBe('Neu: Zurückgegeben');
    anna.leave();
  });
});
