import { SaveState, type Frame } from '#contracts';

const hello: Frame = { kind: 'hello', role: 'edit', epoch: 1, schema: 1, aclVersion: 1 };
const answer: Frame = { kind: 'sync-step-2', update: new Uint8Array() };
const update: Frame = { kind: 'update', update: new Uint8Array() };
const ack = (n: number): Frame => ({ kind: 'ack', n });

describe('what the client may say of a change', () => {
  const connected = () => {
    const state = new SaveState();
    state.received(hello);
    state.sent(answer);
    state.received(ack(1));
    return state;
  };

  it('is "saved" only once its own frame is acknowledged', () => {
    const state = connected();
    state.edited();
    state.sent(update);
    state.edited();
    state.sent(update);
    state.received(ack(2));
    expect(state.now).toEqual({ state: 'saving', changes: 1, reason: null });
    state.received(ack(3));
    expect(state.now).toEqual({ state: 'saved', changes: 0, reason: null });
  });

  it('is "unsaved" with the number of changes while there is no connection', () => {
    const state = connected();
    state.closed();
    state.edited();
    state.edited();
    expect(state.now).toEqual({ state: 'unsaved', changes: 2, reason: null });
  });

  it('believes no acknowledgement before everything from offline has been sent', () => {
    const state = new SaveState();
    state.edited();
    state.received(hello);
    state.edited();
    state.sent(update);
    state.received(ack(1));
    expect(state.now.changes).toBe(2);
    state.sent(answer);
    state.received(ack(2));
    expect(state.now.state).toBe('saved');
  });

  it('forgets the numbers of a lost connection', () => {
    const state = connected();
    state.edited();
    state.sent(update);
    state.closed();
    state.received(hello);
    state.received(ack(2));
    expect(state.now.changes).toBe(1);
  });

  it('is "unsaved" with the reason after a refusal, until something is taken again', () => {
    const state = connected();
    state.edited();
    state.sent(update);
    state.received({ kind: 'nack', n: 2, reason: 'database' });
    expect(state.now).toEqual({ state: 'unsaved', changes: 1, reason: 'database' });
    state.received(ack(2));
    expect(state.now.state).toBe('saved');
  });

  it('tells whoever draws it', () => {
    const told: string[] = [];
    const state = new SaveState(({ state: name }) => told.push(name));
    state.edited();
    expect(told).toEqual(['unsaved']);
  });
});
