import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { Refusal } from './command.js';
import type { Words } from './words.js';

const silent = new Writable({ write: (_piece, _encoding, done) => done() });

async function ask(question: string): Promise<string> {
  process.stderr.write(question);
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}

/** A password from the terminal, unseen and twice, or the first line of standard input. Never from the arguments: those every process can read. */
export async function readPassword(words: Words): Promise<string> {
  if (!process.stdin.isTTY) return (await text(process.stdin)).split(/\r?\n/, 1)[0] ?? '';
  const password = await ask(words.askPassword);
  if (password !== (await ask(words.askAgain))) throw new Refusal(words.passwordsDiffer);
  return password;
}
