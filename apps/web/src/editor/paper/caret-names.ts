import type { Awareness } from 'y-protocols/awareness';
import type { Transaction } from 'yjs';

/** How long a name stays at a caret that came to rest. */
export const restMs = 2500;

interface Change {
  readonly added: readonly number[];
  readonly updated: readonly number[];
}

/** Notices who moves a caret or writes, and forgets it a while after. `onTurn` is told when a person begins or comes to rest. */
export class CaretNames {
  private readonly resting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly awareness: Awareness,
    private readonly onTurn: (person: string, shown: boolean) => void,
    private readonly ms = restMs,
  ) {
    awareness.on('change', this.moved);
    awareness.doc.on('afterTransaction', this.written);
  }

  isShown(person: string): boolean {
    return this.resting.has(person);
  }

  destroy(): void {
    this.awareness.off('change', this.moved);
    this.awareness.doc.off('afterTransaction', this.written);
    for (const timer of this.resting.values()) clearTimeout(timer);
    this.resting.clear();
  }

  private readonly moved = ({ added, updated }: Change): void => [...added, ...updated].forEach((client) => this.stir(client));

  /** Who writes at the end of a line stays at the end of that line: the caret says nothing then, the text does. */
  private readonly written = ({ beforeState, afterState }: Transaction): void => {
    for (const client of this.awareness.getStates().keys()) {
      if ((afterState.get(client) ?? 0) > (beforeState.get(client) ?? 0)) this.stir(client);
    }
  };

  private stir(client: number): void {
    const person = personIn(this.awareness.getStates().get(client));
    if (client === this.awareness.clientID || person === null) return;
    const timer = this.resting.get(person);
    clearTimeout(timer);
    this.resting.set(person, setTimeout(() => this.rest(person), this.ms));
    if (timer === undefined) this.onTurn(person, true);
  }

  private rest(person: string): void {
    this.resting.delete(person);
    this.onTurn(person, false);
  }
}

const personIn = (state: Readonly<Record<string, unknown>> | undefined): string | null => {
  const user = state?.user;
  return typeof user === 'object' && user !== null && 'id' in user && typeof user.id === 'string' ? user.id : null;
};
