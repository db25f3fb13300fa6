import type { Editor } from '@tiptap/react';
import type { Awareness } from 'y-protocols/awareness';
import type { Transaction } from 'yjs';
import { cameFromCopy } from '../comments/places.js';
import { personOf } from './people.js';

const pauseMs = 10_000;

const ownParagraph = ({ state }: Editor): string => state.selection.$from.parent.textContent;

/** Whether something may be said again; remembers that it was. */
export const atMostEvery = (ms: number, clock: () => number): (() => boolean) => {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const now = clock();
    if (now - last < ms) return false;
    last = now;
    return true;
  };
};

/** Notices when somebody else changes the paragraph one's own caret stands in; tells it at most every ten seconds. */
export class ParagraphWatch {
  private seen: string;
  private readonly mayTell = atMostEvery(pauseMs, Date.now);

  constructor(
    private readonly editor: Editor,
    private readonly awareness: Awareness,
    private readonly onWrite: (name: string) => void,
  ) {
    this.seen = ownParagraph(editor);
    editor.on('transaction', this.moved);
    awareness.doc.on('afterTransaction', this.written);
  }

  stop(): void {
    this.editor.off('transaction', this.moved);
    this.awareness.doc.off('afterTransaction', this.written);
  }

  /** Own words and own ways are no news. */
  private readonly moved = (): void => {
    if (!cameFromCopy(this.editor.state)) this.seen = ownParagraph(this.editor);
  };

  private readonly written = (transaction: Transaction): void => {
    if (this.editor.isDestroyed) return;
    const before = this.seen;
    this.seen = ownParagraph(this.editor);
    if (transaction.local || before === this.seen || !this.editor.view.hasFocus()) return;
    const name = this.writer(transaction) ?? this.neighbour();
    if (name !== null && this.mayTell()) this.onWrite(name);
  };

  private writer({ beforeState, afterState }: Transaction): string | null {
    for (const [client, state] of this.awareness.getStates()) {
      if (client !== this.awareness.clientID && (afterState.get(client) ?? 0) > (beforeState.get(client) ?? 0)) return personOf(state)?.name ?? null;
    }
    return null;
  }

  /** A deletion moves no clock: then it is the one whose caret stands in the same paragraph. */
  private neighbour(): string | null {
    const { view, state } = this.editor;
    const paragraph = view.domAtPos(state.selection.from).node;
    const element = paragraph instanceof Element ? paragraph : paragraph.parentElement;
    const caret = element?.closest('p, h1, h2, h3, h4, td, th, li')?.querySelector<HTMLElement>('.caret');
    const id = caret?.dataset['person'];
    return [...this.awareness.getStates().values()].map(personOf).find((person) => person !== null && person.id === id)?.name ?? null;
  }
}
