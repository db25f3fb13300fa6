import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';

const isOurs = (url) => url?.startsWith('file:') && !url.includes('/node_modules/');

/** Our imports name the `.js` that the compiler will make; here the `.ts` beside it is taken. */
export async function resolve(specifier, context, next) {
  if (specifier.startsWith('.') && isOurs(context.parentURL)) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (source.pathname.endsWith('.ts') && existsSync(source)) return { url: source.href, shortCircuit: true };
  }
  return next(specifier, context);
}

/** The same compiler and the same decorators as in the specs. */
export async function load(url, context, next) {
  if (!isOurs(url) || !url.endsWith('.ts')) return next(url, context);
  const { code } = await transformFile(fileURLToPath(url), {
    sourceMaps: 'inline',
    module: { type: 'es6' },
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      target: 'es2023',
      keepClassNames: true,
    },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
