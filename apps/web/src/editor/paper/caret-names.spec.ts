import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { CaretNames, restMs } from './caret-names.js';

const demir = 77;
let doc: Y.Doc;
let awareness: Awareness;
let names: CaretNames;
let turns: string[];

beforeEach(() => {
  jest.useFakeTimers();
  doc = new Y.Doc();
  awareness = new Awareness(doc);
  turns = [];
  names = new CaretNames(awareness, (person, shown) => turns.push(`${person} ${shown ? 'shown' : 'at rest'}`));
});
afterEach(() => {
  names.destroy();
  awareness.destroy();
  jest.useRealTimers();
});

/** What the server tells of somebody's caret. */
const moves = (place: number, client = demir): void => {
  const isNew = !awareness.states.has(client);
  awareness.states.set(client, { user: { id: 'demir' }, cursor: place });
  awareness.emit('change', [{ added: isNew ? [client] : [], updated: isNew ? [] : [client], removed: [] }, 'server']);
};

const writes = (client: number): void => {
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
  theirs.clientID = client;
  theirs.getText('text').insert(0, 'Wort');
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs));
};

describe('the name at a caret', () => {
  it('is shown while the caret moves and for two and a half seconds after', () => {
    moves(1);
    jest.advanceTimersByTime(restMs - 1);
    moves(2);
    jest.advanceTimersByTime(restMs - 1);
    expect([names.isShown('demir'), turns]).toEqual([true, ['demir shown']]);
    jest.advanceTimersByTime(1);
    expect([names.isShown('demir'), turns]).toEqual([false, ['demir shown', 'demir at rest']]);
  });

  it('is shown while its person writes, also where the caret stays at the end of the line', () => {
    moves(1);
    jest.advanceTimersByTime(restMs);
    writes(demir);
    expect(names.isShown('demir')).toBe(true);
  });

  it('is not shown because somebody else writes, and never to oneself', () => {
    moves(1);
    jest.advanceTimersByTime(restMs);
    writes(4711);
    moves(3, awareness.clientID);
    expect(names.isShown('demir')).toBe(false);
  });
});
