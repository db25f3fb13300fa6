import type { Words } from './words.js';

/** What a command is given: the words after its name, the environment, the operator's language, and where to write. */
export interface Call {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly words: Words;
  readonly say: (line: string) => void;
}

/** Resolves to false when faults were found; throws when it could not be done. */
export type Command = (call: Call) => Promise<boolean>;

/** The operator asked for something that does not exist or left something out. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The operator's wish could not be followed; nothing was changed. The message is a sentence in the operator's language. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
