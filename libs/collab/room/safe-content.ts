import * as Y from 'yjs';

const reserved = new Set(['__proto__', 'constructor', 'prototype']);
/** Deeper values overflow the stack of whoever encodes them next. */
const deepest = 32;

/** The names of a schema. An editor that meets a node or mark it does not know deletes it, for everybody. */
export interface Vocabulary {
  readonly nodes: ReadonlySet<string>;
  readonly marks: ReadonlySet<string>;
}

/** The editor's binding tells marks of one kind apart by a suffix. */
const suffix = /--[a-zA-Z0-9+/=]{8}$/;

/** Whether an editor of this schema can show the content of an item. */
export function isInVocabulary(content: object, { nodes, marks }: Vocabulary): boolean {
  if (content instanceof Y.ContentFormat) return marks.has(content.key.replace(suffix, ''));
  if (!(content instanceof Y.ContentType)) return true;
  const { type } = content;
  if (type instanceof Y.XmlElement) return nodes.has(type.nodeName);
  return !(type instanceof Y.XmlHook);
}

/** A key that becomes a property somewhere, sooner or later. */
export const isSafeName = (name: string): boolean => !reserved.has(name);

/** Whether the content of an item can be given to every other client. No documents inside documents, no foreign prototypes. */
export function isSafeContent(content: Y.AbstractStruct | object): boolean {
  if (content instanceof Y.ContentDoc) return false;
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return content.arr.every((value) => isSafeValue(value, 0));
  if (content instanceof Y.ContentEmbed) return isSafeValue(content.embed, 0);
  if (content instanceof Y.ContentFormat) return isSafeName(content.key) && isSafeValue(content.value, 0);
  return true;
}

function isSafeValue(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return true;
  if (depth > deepest) return false;
  if (Array.isArray(value)) return value.every((item) => isSafeValue(item, depth + 1));
  // Yjs decodes `__proto__` by assignment: the key is gone, the prototype is foreign.
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.entries(value).every(([key, inner]) => isSafeName(key) && isSafeValue(inner, depth + 1));
}
