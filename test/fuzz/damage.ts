import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

type Act = readonly [what: number, at: number, text: string];

const kinds: readonly ((doc: Y.Doc, at: number, text: string) => void)[] = [
  (doc, at, text) => doc.getText('text').insert(Math.min(at, doc.getText('text').length), text, at % 3 === 0 ? { bold: true } : {}),
  (doc, at) => doc.getText('text').delete(0, Math.min(at, doc.getText('text').length)),
  (doc, at, text) => doc.getMap('map').set(text, { [text]: [at, null, true, new Uint8Array([at])] }),
  (doc, at, text) => doc.getArray('list').insert(0, [text, at, [text]]),
  (doc, at, text) => {
    const node = new Y.XmlElement(text === '' ? 'p' : text);
    node.setAttribute('level', String(at));
    node.insert(0, [new Y.XmlText(text)]);
    doc.getXmlFragment('prosemirror').insert(0, [node]);
  },
  (doc) => doc.getXmlFragment('prosemirror').delete(0, Math.min(1, doc.getXmlFragment('prosemirror').length)),
];

/** What two people did to one document, as the updates they sent. */
function updatesOf(acts: readonly Act[]): Uint8Array[] {
  const docs = [new Y.Doc(), new Y.Doc()] as const;
  docs.forEach((doc, index) => (doc.clientID = 1_000 + index));
  const updates: Uint8Array[] = [];
  docs.forEach((doc, index) => doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'other') return;
    updates.push(update);
    const other = docs[1 - index];
    if (other !== undefined && updates.length % 3 !== 0) Y.applyUpdate(other, update, 'other');
  }));
  acts.forEach(([what, at, text], index) => kinds[what % kinds.length]?.(docs[index % 2 === 0 ? 0 : 1], at, text));
  return updates;
}

const act: fc.Arbitrary<Act> = fc.tuple(fc.nat(kinds.length - 1), fc.nat(12), fc.string({ maxLength: 6 }));

/** A sound history. */
export const histories: fc.Arbitrary<Uint8Array[]> = fc.array(act, { minLength: 1, maxLength: 14 }).map(updatesOf);

const lengths = [0, 1, 127, 2 ** 31, 2 ** 40, 2 ** 53 - 1];
const number = (value: number): Uint8Array => encoding.encode((encoder) => encoding.writeVarUint(encoder, value));
const joined = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

/** One way to damage bytes; `a` and `b` say where, `value` with what. */
const wounds: readonly ((bytes: Uint8Array, a: number, b: number, value: number) => Uint8Array)[] = [
  (bytes, a, _, value) => bytes.map((byte, index) => (index === a ? value : byte)),
  (bytes, a, _, value) => bytes.map((byte, index) => (index === a ? byte ^ (1 << (value % 8)) : byte)),
  (bytes, a) => bytes.slice(0, a),
  (bytes, a, b) => joined(bytes.slice(0, a), bytes.slice(b)),
  (bytes, a, b) => joined(bytes.slice(0, b), bytes.slice(a)),
  (bytes, a, _, value) => joined(bytes.slice(0, a), number(lengths[value % lengths.length] ?? 0), bytes.slice(a + 1)),
  (bytes, a, b) => joined(bytes.slice(a), bytes.slice(0, b)),
];

const wound = fc.tuple(fc.nat(wounds.length - 1), fc.nat(10_000), fc.nat(10_000), fc.nat(255));

/** Bytes that were something sound before they were damaged up to three times, and sheer noise. */
export const damaged = (sound: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.tuple(sound, fc.array(wound, { minLength: 1, maxLength: 3 })).map(([bytes, all]) => all.reduce(hurt, bytes)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 100 }) },
  );

function hurt(bytes: Uint8Array, [kind, a, b, value]: readonly [number, number, number, number]): Uint8Array {
  const size = bytes.length + 1;
  return wounds[kind]?.(bytes, a % size, b % size, value) ?? bytes;
}
