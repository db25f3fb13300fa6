import { randomUUID } from 'node:crypto';
import type { LineNote } from '../doorbell/doorbell.js';
import type { Limits } from '../limits.js';
import { Pieces, piecesOf } from './pieces.js';

/** A request of a line. */
export interface Question {
  readonly line: string;
  /** Of the session that asks. */
  readonly mark: Buffer;
  /** For news, however long it takes until there are some. */
  readonly waits: boolean;
  readonly body: Buffer;
}

export interface Reply {
  readonly status: number;
  readonly body: Uint8Array;
}

/** Says that the question arrived and the answer will come. */
const heardYou = 102;

interface Call {
  readonly answered: (reply: Reply | null) => void;
  timer: NodeJS.Timeout;
}

/**
 * Behind a balancer that sends each request anywhere, half of them miss the node on which their line lives. They are brought
 * there over the doorbell, and the answer comes back the same way. What gets lost costs the line, never a word: the client
 * opens a new one and compares texts, as after any lost connection.
 */
export class Relay {
  private readonly calls = new Map<string, Call>();
  private readonly questions: Pieces;
  private readonly answers: Pieces;

  constructor(
    private readonly self: string,
    private readonly ring: (note: LineNote) => void,
    private readonly reply: (question: Question) => Promise<Reply>,
    private readonly limits: Pick<Limits, 'relayMs' | 'pollMs' | 'httpLines'>,
  ) {
    this.questions = new Pieces(limits.relayMs, limits.httpLines);
    this.answers = new Pieces(limits.relayMs, limits.httpLines);
  }

  /** What the node says on which the line lives; null: it is silent, so the line is gone. */
  ask(node: string, { line, mark, waits, body }: Question): Promise<Reply | null> {
    if (this.calls.size >= this.limits.httpLines) return Promise.resolve(null);
    const call = randomUUID();
    return new Promise((resolve) => {
      const answered = (reply: Reply | null): void => {
        clearTimeout(this.calls.get(call)?.timer);
        this.calls.delete(call);
        resolve(reply);
      };
      this.calls.set(call, { answered, timer: setTimeout(answered, this.limits.relayMs, null).unref() });
      for (const piece of piecesOf(body)) {
        this.ring({ kind: 'line-asked', to: node, from: this.self, call, line, mark: mark.toString('base64'), waits, ...piece });
      }
    });
  }

  heard(note: LineNote): void {
    if (note.to !== this.self) return;
    if (note.kind === 'line-answered') this.hearAnswer(note);
    else this.hearQuestion(note);
  }

  private hearAnswer(note: Extract<LineNote, { kind: 'line-answered' }>): void {
    const call = this.calls.get(note.call);
    if (call === undefined) return;
    if (note.status === heardYou) {
      clearTimeout(call.timer);
      call.timer = setTimeout(call.answered, this.limits.pollMs + this.limits.relayMs, null).unref();
      return;
    }
    const body = this.answers.add(note);
    if (body !== null) call.answered({ status: note.status, body });
  }

  private hearQuestion(note: Extract<LineNote, { kind: 'line-asked' }>): void {
    const body = this.questions.add(note);
    if (body === null) return;
    const { from: to, call, line, waits } = note;
    if (waits) this.ring({ kind: 'line-answered', to, call, status: heardYou, part: 0, parts: 1, body: '' });
    const question = { line, mark: Buffer.from(note.mark, 'base64'), waits, body };
    void this.reply(question).then(({ status, body: answer }) => {
      for (const piece of piecesOf(answer)) this.ring({ kind: 'line-answered', to, call, status, ...piece });
    });
  }
}
