import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const at = (...parts) => join(root, ...parts);

/** A program of an installed package, run by this very node: no shell, no npx, the same on every system. */
export const programOf = {
  // The native compiler, a third of the work of the one in JavaScript, which stays for the tools that call it by its API (eslint, nest).
  tsc: at('node_modules', 'typescript-native', 'bin', 'tsc'),
  vite: at('node_modules', 'vite', 'bin', 'vite.js'),
  jest: at('node_modules', 'jest', 'bin', 'jest.js'),
  eslint: at('node_modules', 'eslint', 'bin', 'eslint.js'),
  depcruise: at('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
  knip: at('node_modules', 'knip', 'bin', 'knip.js'),
};
