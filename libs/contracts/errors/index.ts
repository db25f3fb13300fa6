import { commentsErrors } from './comments.js';
import { contentsErrors } from './contents.js';
import { devicesErrors } from './devices.js';
import { doorErrors } from './door.js';
import { filesErrors } from './files.js';
import { motionsErrors } from './motions.js';
import { notesErrors } from './notes.js';
import { outsideErrors } from './outside.js';
import { peopleErrors } from './people.js';
import { suggestionsErrors } from './suggestions.js';
import { versionsErrors } from './versions.js';

/** Every expected failure of the house. */
export const errors = {
  ...doorErrors,
  ...peopleErrors,
  ...motionsErrors,
  ...filesErrors,
  ...commentsErrors,
  ...contentsErrors,
  ...devicesErrors,
  ...notesErrors,
  ...outsideErrors,
  ...suggestionsErrors,
  ...versionsErrors,
} as const;

export type ErrorCode = keyof typeof errors;

export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(errors, code);
