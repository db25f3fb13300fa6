import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { forgetOthers, withoutOwn } from './awareness-frame.js';

const seat = (name: string) => {
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState({ user: { name } });
  return awareness;
};

describe('what the server says of carets', () => {
  const mine = seat('Renate Ahrens');
  const theirs = seat('Kemal Demir');
  applyAwarenessUpdate(mine, encodeAwarenessUpdate(theirs, [theirs.clientID]), null);
  const frame = encodeAwarenessUpdate(mine, [mine.clientID, theirs.clientID]);
  afterAll(() => [mine, theirs].forEach((awareness) => awareness.destroy()));

  it('is taken over for the others', () => {
    const third = seat('Sabine Kühn');
    applyAwarenessUpdate(third, withoutOwn(frame, mine.clientID).others, null);
    expect([...third.getStates().keys()].sort()).toEqual([third.clientID, theirs.clientID].sort());
    third.destroy();
  });

  it('is kept apart where it is about our own', () => {
    expect(JSON.parse(withoutOwn(frame, mine.clientID).own ?? '')).toEqual({ user: { name: 'Renate Ahrens' } });
    expect(withoutOwn(frame, 1).own).toBeNull();
  });

  it('is taken over again after the line was lost, although nobody moved meanwhile', () => {
    forgetOthers(mine, null);
    expect([...mine.getStates().keys()]).toEqual([mine.clientID]);
    applyAwarenessUpdate(mine, frame, null);
    expect([...mine.getStates().keys()].sort()).toEqual([mine.clientID, theirs.clientID].sort());
  });
});
