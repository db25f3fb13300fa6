import { register } from 'node:module';

/** `node --conditions=source --import ./test/support/from-source.mjs app.ts` runs an app without building it first. */
register('./source-hooks.mjs', import.meta.url);
