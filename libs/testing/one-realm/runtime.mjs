import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import Runtime from 'jest-runtime';

const native = createRequire(import.meta.url);

/** What our own code names as a package: `pg`, `@nestjs/core`; neither `./file`, `#room` nor `node:fs`, nor what jest brings itself. */
const isPackage = (name) => /^@?[a-z]/i.test(name) && !/^(node:|@jest\/|expect$)/.test(name);
const isOurs = (path) => !path.includes('/node_modules/');

/**
 * Jest reads every package anew for every file of tests, some 2,500 modules for one that opens the house, and runs all
 * of it in a world of its own in which each name of the language (`Promise`, `Buffer`) is looked up through a proxy. Here
 * packages are read by Node, once in each worker and as the built house reads them, and our own code, which stays fresh
 * for every file, runs in the same world as they do.
 */
export default class OneRealmRuntime extends Runtime {
  constructor(...given) {
    super(...given);
    const { executor } = this;
    executor.compile = (source, filename) => compileFunction(source, executor.injectedModuleParameters, { filename });
  }

  requireModule(from, name, options, isRequireActual) {
    const asJestDoes = options?.isInternalModule || name === undefined || !isPackage(name) || !isOurs(from) || this._resolution.isCoreModule(name);
    return asJestDoes ? super.requireModule(from, name, options, isRequireActual) : native(this._resolution.resolveEsm(from, name));
  }
}
