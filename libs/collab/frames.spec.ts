import fc from 'fast-check';
import * as Y from 'yjs';
import { closeCode, collabRoles, decodeFrame, encodeFrame, FrameError, nackReasons, noticeTopics, ownFrameTypes, type Frame } from '#contracts';
import { inspect } from './room/inspect.js';

const bytes = fc.uint8Array({ maxLength: 40 });
const number = fc.nat({ max: 2 ** 31 - 1 });
const frames: fc.Arbitrary<Frame> = fc.oneof(
  fc.record({ kind: fc.constant('sync-step-1' as const), stateVector: bytes }),
  fc.record({ kind: fc.constantFrom('sync-step-2' as const, 'update' as const, 'awareness' as const), update: bytes }),
  fc.record({ kind: fc.constant('auth' as const), reason: fc.string() }),
  fc.record({ kind: fc.constantFrom('query-awareness' as const, 'freeze' as const) }),
  fc.record({ kind: fc.constant('hello' as const), role: fc.constantFrom(...collabRoles), epoch: number, schema: number, aclVersion: number }),
  fc.record({ kind: fc.constant('notice' as const), topic: fc.constantFrom(...noticeTopics) }),
  fc.record({ kind: fc.constant('ack' as const), n: number }),
  fc.record({ kind: fc.constant('nack' as const), n: number, reason: fc.constantFrom(...nackReasons) }),
);

describe('frames', () => {
  it('read as they were written', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        expect(decodeFrame(encodeFrame(frame))).toEqual(frame);
      }),
    );
  });

  it('are either read whole or refused by name', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (garbage) => {
        try {
          expect(encodeFrame(decodeFrame(garbage)).length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(FrameError);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('of our own begin where y-websocket ends', () => {
    expect(Math.min(...ownFrameTypes)).toBeGreaterThanOrEqual(100);
  });

  it('close for good only where returning changes nothing', () => {
    const returning = Object.entries(closeCode).filter(([, code]) => code < 4400 || code > 4499);
    expect(returning.map(([name]) => name).sort()).toEqual(['restart', 'resync', 'roleChanged', 'tooFast', 'unavailable']);
  });
});

describe('the inspection of an update', () => {
  const nothing = { clockOf: () => 0 };

  it('never throws and never hangs, whatever the bytes', () => {
    const doc = new Y.Doc();
    doc.getText('t').insert(0, 'Text', { bold: true });
    doc.getMap('m').set('k', { deep: [1, 'x', null] });
    const sound = Y.encodeStateAsUpdate(doc);
    const damaged = fc.tuple(fc.nat(sound.length - 1), fc.nat(255)).map(([at, value]) => sound.map((byte, index) => (index === at ? value : byte)));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 80 }), damaged), (update) => {
        const found = inspect(update, nothing);
        if (found.kind === 'sound') expect(() => Y.applyUpdate(new Y.Doc(), update)).not.toThrow();
      }),
      { numRuns: 3_000 },
    );
  });

  it('lets what it calls sound in whole, leaving nothing pending', () => {
    const edits = fc.array(fc.record({ at: fc.nat(20), text: fc.string({ minLength: 1, maxLength: 4 }), remove: fc.nat(3) }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(edits, fc.nat(12), (script, skipped) => {
        const [author, reader] = [new Y.Doc(), new Y.Doc()];
        const updates: Uint8Array[] = [];
        author.on('update', (update: Uint8Array) => updates.push(update));
        for (const { at, text, remove } of script) {
          const body = author.getText('t');
          body.insert(Math.min(at, body.length), text);
          body.delete(0, Math.min(remove, body.length));
        }
        for (const update of updates.filter((_, index) => index !== skipped)) {
          const known = { clockOf: (client: number) => Y.getState(reader.store, client) };
          if (inspect(update, known).kind === 'sound') Y.applyUpdate(reader, update);
          expect([reader.store.pendingStructs, reader.store.pendingDs]).toEqual([null, null]);
        }
      }),
    );
  });

  it('counts who writes, and who is new', () => {
    const doc = new Y.Doc();
    doc.getText('t').insert(0, 'x');
    const update = Y.encodeStateAsUpdate(doc);
    expect(inspect(update, nothing)).toEqual({ kind: 'sound', writes: [doc.clientID], strangers: 1 });
    expect(inspect(update, { clockOf: () => 1 })).toEqual({ kind: 'sound', writes: [], strangers: 0 });
  });
});
