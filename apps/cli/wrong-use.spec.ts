import { cli } from '../../test/support/cli.js';

/** Nobody listens there. */
const nowhere = 'postgres://anna:Laternen-7@127.0.0.1:1/raum';
const lost = { DATABASE_URL: nowhere, DATABASE_OWNER_URL: nowhere, DATABASE_JOB_URL: nowhere };

describe('the command line of the operator', () => {
  it('tells wrong use, a wrong environment and a lost database apart, in the language of the terminal', async () => {
    const calls = [cli(['fraction', 'create'], lost), cli(['shred'], lost), cli(['audit'], {}), cli(['audit'], lost), cli(['audit'], { ...lost, LANG: 'en_GB.UTF-8' })];
    const [incomplete, unknown, bare, german, english] = await Promise.all(calls);
    expect(incomplete).toMatchObject({ code: 64, err: expect.stringContaining('--name') });
    expect(unknown).toMatchObject({ code: 64, err: expect.stringContaining('shred') });
    expect(bare).toMatchObject({ code: 78, err: expect.stringContaining('DATABASE_URL') });
    expect(german).toMatchObject({ code: 1, err: expect.stringContaining('Datenbank') });
    expect(english).toMatchObject({ code: 1, err: expect.stringContaining('database') });
    for (const { out, err } of await Promise.all(calls)) expect(out + err).not.toContain('Laternen');
  });
});
