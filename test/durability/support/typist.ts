import type { Writer } from './writer.js';

interface Act {
  readonly kind: 'insert' | 'delete';
  readonly letter: string;
}

/** Every letter of a run exists once, so that a lost or doubled one can be named. */
export class Alphabet {
  private next = 0x4e00;

  letter(): string {
    if (this.next > 0xd7ff) throw new Error('The alphabet is used up: half a surrogate is no letter');
    return String.fromCharCode(this.next++);
  }
}

/** Types and deletes own letters at random places, and remembers what was promised to be saved. */
export class Typist {
  private readonly acts: Act[] = [];
  private readonly letters: string[] = [];

  constructor(
    readonly writer: Writer,
    private readonly alphabet: Alphabet,
  ) {}

  act(): void {
    const { text } = this.writer;
    if (this.letters.length > 4 && Math.random() < 0.3) return this.remove(Math.floor(Math.random() * this.letters.length));
    const letter = this.alphabet.letter();
    this.letters.push(letter);
    this.acts.push({ kind: 'insert', letter });
    text.insert(Math.floor(Math.random() * (text.length + 1)), letter);
  }

  /** Acts of which the screen said "saved". */
  acknowledged(): Act[] {
    return this.acts.slice(0, this.acts.length - this.writer.saved.now.changes);
  }

  /** What `stored` lacks of `promised`, a letter taken back meanwhile excepted. */
  broken(promised: readonly Act[], stored: string): string[] {
    const takenBack = new Set(this.acts.filter(({ kind }) => kind === 'delete').map(({ letter }) => letter));
    return promised
      .filter(({ kind, letter }) => (kind === 'insert' ? !stored.includes(letter) && !takenBack.has(letter) : stored.includes(letter)))
      .map(({ kind, letter }) => `${this.writer.member.name}: ${kind} ${letter}`);
  }

  private remove(index: number): void {
    const [letter] = this.letters.splice(index, 1);
    const { text } = this.writer;
    const at = letter === undefined ? -1 : text.toString().indexOf(letter);
    if (letter === undefined || at < 0) return;
    this.acts.push({ kind: 'delete', letter });
    text.delete(at, 1);
  }
}
