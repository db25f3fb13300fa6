import type { SuggestionView } from '#contracts';
import { readDocument } from '#motion';
import { changesOf, type Change, type Span } from '#motion/changes';
import type { Node, Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';

/** One change as the open text shows it. */
export interface Proposal {
  /** Unlike those of all other suggestions. */
  readonly key: string;
  readonly suggestion: string;
  readonly author: string;
  readonly change: Change;
  /** Where it stands in the open text. */
  readonly at: Span;
  readonly mayDecide: boolean;
}

/** What the open suggestions would change in this text, each against the text as it is here and now. */
export const proposalsFor = (suggestions: readonly SuggestionView[], text: Y.Doc, shown: Node): Proposal[] =>
  suggestions.flatMap(({ id, author, update, may }) => {
    if (update === null) return [];
    const branch = copyOf(text);
    Y.applyUpdate(branch, bytesOf(update));
    const changes = changesOf(shown, nodeOf(branch, shown.type.schema));
    branch.destroy();
    return changes.map((change) => ({ key: `${id} ${change.id}`, suggestion: id, author: author.name, change, at: change.a, mayDecide: may.decide }));
  });

/** What the open suggestion changes in the motion; null while it waits for what was just written there. */
export const ownProposals = (suggestion: string, motion: Y.Doc, text: Y.Doc, shown: Node): Proposal[] | null => {
  const merged = copyOf(text);
  Y.applyUpdate(merged, Y.encodeStateAsUpdate(motion));
  const inStep = nodeOf(merged, shown.type.schema).eq(shown);
  merged.destroy();
  if (!inStep) return null;
  return proposed(suggestion, nodeOf(motion, shown.type.schema), shown);
};

/** What the wording of an amendment changes in the version it amends. */
export const wordingProposals = (before: Node, shown: Node): Proposal[] => proposed('', before, shown);

const proposed = (suggestion: string, before: Node, shown: Node): Proposal[] =>
  changesOf(before, shown).map((change) => ({ key: change.id, suggestion, author: '', change, at: change.b, mayDecide: false }));

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};

const nodeOf = (doc: Y.Doc, schema: Schema): Node => schema.nodeFromJSON(readDocument(doc));

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
