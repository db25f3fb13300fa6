import type { Member } from '../support/house.js';
import { Writer } from '../support/writer.js';
import type { Alphabet } from '../support/typist.js';

interface Act {
  readonly kind: 'insert' | 'delete';
  readonly letter: string;
}

const isForGood = (code: number): boolean => code >= 4400 && code < 4500;

/** Somebody at a screen, and the model of what may be believed of it: letters nobody else types, and what was said of them. */
export class Person {
  /** Acts of which an earlier screen said "saved". */
  private readonly promised: Act[] = [];
  private acts: Act[] = [];
  private readonly typed = new Set<string>();
  private readonly takenBack = new Set<string>();
  /** Letters that a freeze kept out, or did not let go, when others had seen them come or go already. */
  private readonly loose = new Set<string>();
  private screen: Writer;

  constructor(
    readonly member: Member,
    private readonly documentId: string,
    port: number,
    private readonly alphabet: Alphabet,
    private readonly roll: () => number,
  ) {
    this.screen = new Writer(member, documentId, port);
  }

  get writer(): Writer {
    return this.screen;
  }

  act(): void {
    const { text } = this.screen;
    const own = [...text.toString()].filter((letter) => this.typed.has(letter));
    const letter = own[Math.floor(this.roll() * own.length)];
    if (letter !== undefined && own.length > 3 && this.roll() < 0.35) {
      this.takenBack.add(letter);
      this.acts.push({ kind: 'delete', letter });
      text.delete(text.toString().indexOf(letter), 1);
      return;
    }
    const fresh = this.alphabet.letter();
    this.typed.add(fresh);
    this.acts.push({ kind: 'insert', letter: fresh });
    text.insert(Math.floor(this.roll() * (text.length + 1)), fresh);
  }

  goOffline(): void {
    this.screen.provider.disconnect();
  }

  /** To this node; with a new screen when the old one was sent away for good, as the client does. */
  goOnline(port: number): void {
    if (this.screen.closes.some(isForGood)) {
      this.promised.push(...this.believed());
      this.acts = [];
      this.screen.leave();
      this.screen = new Writer(this.member, this.documentId, port);
      return;
    }
    this.screen.provider.serverUrl = `ws://127.0.0.1:${port}/collab`;
    this.screen.provider.connect();
  }

  /** This text was frozen: what was typed with the right to do so and is not in it may come with anybody's copy, once it is thawed. */
  loosen(text: string): void {
    for (const letter of this.typed) if (!text.includes(letter) || this.takenBack.has(letter)) this.loose.add(letter);
  }

  /** Own letters in this text that stand firm, in order of their code. */
  lettersIn(text: string): string {
    return [...text].filter((letter) => this.typed.has(letter) && !this.loose.has(letter)).sort().join('');
  }

  /** What the text breaks of what was said to be saved. */
  brokenIn(text: string): string[] {
    return [...this.promised, ...this.believed()]
      .filter(({ kind, letter }) => (kind === 'insert' ? !text.includes(letter) && !this.takenBack.has(letter) : text.includes(letter)))
      .map(({ kind, letter }) => `${this.member.name}: ${kind} ${letter}`);
  }

  private believed(): Act[] {
    return this.acts.slice(0, this.acts.length - this.screen.saved.now.changes);
  }
}
