import { standingHouse } from '../../test/durability/support/standing-house.js';
import { until, Writer } from '../../test/durability/support/writer.js';

describe('"saved"', () => {
  const at = standingHouse({ limits: { queueBytes: 2_000 } });

  const writerAt = async (id: string) => {
    const writer = new Writer(await at.house.member('Anna', id, 'edit'), id, at.node.port);
    await writer.synced();
    await until(() => writer.kinds().includes('ack'), 'the first answer is acknowledged');
    return writer;
  };

  it('is not said while the row is held by someone else, nor when the connection is cut before the commit', async () => {
    const id = await at.house.newDocument();
    const anna = await writerAt(id);
    const holder = await at.house.owner.connect();
    await holder.query('begin');
    await holder.query('select 1 from document where id = $1 for update', [id]);
    anna.text.insert(0, 'x');
    const waiting = `select pid from pg_stat_activity where wait_event_type = 'Lock' and query like '%head_seq%' and datname = current_database()`;
    await until(async () => (await at.house.owner.query(waiting)).rows.length > 0, 'the commit waits for the row');
    expect(anna.saved.now).toEqual({ state: 'saving', changes: 1, reason: null });
    await at.house.owner.query(`select pg_terminate_backend(pid) from (${waiting}) as w`);
    await until(() => anna.kinds().includes('nack'), 'the writer is told');
    expect(anna.saved.now).toEqual({ state: 'unsaved', changes: 1, reason: 'database' });
    expect(await at.house.sequences(id)).toEqual([1]);
    await holder.query('commit');
    holder.release();
    await until(() => anna.saved.now.state === 'saved', 'it is saved after all');
    expect(await at.house.text(id)).toBe('xAnfang');
    anna.leave();
  });

  it('is not said while the database refuses, others read on, and all is saved when it is back', async () => {
    const id = await at.house.newDocument('');
    const anna = await writerAt(id);
    const bert = await writerAt(id);
    await at.house.owner.query('alter table document_update rename to elsewhere');
    anna.text.insert(0, 'ohne Datenbank');
    await until(() => anna.saved.now.reason === 'database', 'the writer is told');
    await until(() => bert.text.toString() === 'ohne Datenbank', 'the other reads it');
    await at.house.owner.query('alter table elsewhere rename to document_update');
    await until(() => anna.saved.now.state === 'saved', 'it is saved');
    expect(await at.house.text(id)).toBe('ohne Datenbank');
    anna.leave();
    bert.leave();
  });

  it('is said of a change that only deletes', async () => {
    const id = await at.house.newDocument('überflüssig');
    const anna = await writerAt(id);
    anna.text.delete(0, 4);
    expect(anna.saved.now.state).not.toBe('saved');
    await until(() => anna.saved.now.state === 'saved', 'it is saved');
    expect(await at.house.text(id)).toBe('flüssig');
    anna.leave();
  });

  it('lets only so much wait for the database, and takes the rest when it is back', async () => {
    const id = await at.house.newDocument('');
    const anna = await writerAt(id);
    await at.house.owner.query('alter table document_update rename to elsewhere');
    for (let i = 0; i < 5; i++) anna.text.insert(0, 'Absatz '.repeat(100));
    await until(() => anna.closes.includes(4503), 'the socket is closed for now');
    await at.house.owner.query('alter table elsewhere rename to document_update');
    await until(() => anna.saved.now.state === 'saved', 'it is saved');
    expect(await at.house.text(id)).toBe('Absatz '.repeat(500));
    anna.leave();
  });

  it('holds for work done without a network, once it has arrived whole', async () => {
    const id = await at.house.newDocument('');
    const anna = await writerAt(id);
    anna.provider.disconnect();
    anna.text.insert(0, 'unterwegs ');
    anna.text.delete(0, 2);
    expect(anna.saved.now).toEqual({ state: 'unsaved', changes: 2, reason: null });
    anna.provider.connect();
    anna.text.insert(0, 'mehr ');
    await until(() => anna.saved.now.state === 'saved', 'it is saved');
    expect(await at.house.text(id)).toBe(anna.text.toString());
    anna.leave();
  });
});
