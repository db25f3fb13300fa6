import { access } from './access.js';
import { common } from './common.js';
import { shell } from './shell.js';

/** What the sign-in says, and what is said when nothing else can be loaded. */
export const first = { common, shell, access };
