import { standingHouse } from '../../test/durability/support/standing-house.js';
import { until, Writer } from '../../test/durability/support/writer.js';

describe('two people at one text', () => {
  const at = standingHouse();

  it('reads and writes the same with stock clients, and says "saved" of what the database holds', async () => {
    const id = await at.house.newDocument('Der Rat beschließt');
    const anna = new Writer(await at.house.member('Anna', id, 'edit'), id, at.node.port);
    const bert = new Writer(await at.house.member('Bert', id, 'lead'), id, at.node.port);
    await Promise.all([anna.synced(), bert.synced()]);
    expect(anna.text.toString()).toBe('Der Rat beschließt');
    anna.text.insert(anna.text.length, ' den Radweg');
    bert.text.delete(0, 4);
    await until(() => anna.saved.now.state === 'saved' && bert.saved.now.state === 'saved', 'both are saved');
    expect(await at.house.text(id)).toBe('Rat beschließt den Radweg');
    await until(() => anna.text.toString() === bert.text.toString(), 'both read the same');
    expect(await at.house.sequences(id)).toEqual([1, 2, 3]);
    anna.leave();
    bert.leave();
    expect(at.node.troubles).toEqual([]);
  });
});
