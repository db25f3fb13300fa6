import { ModuleMocker } from 'jest-mock';

/** The world of the worker itself, see runtime.mjs. What a file of tests adds to it goes with that file. */
export default class OneRealmEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  before = new Set(Reflect.ownKeys(globalThis));
  variables = { ...process.env };

  async setup() {}

  async teardown() {
    for (const key of Reflect.ownKeys(globalThis)) if (!this.before.has(key)) Reflect.deleteProperty(globalThis, key);
    for (const name of Object.keys(process.env)) if (!(name in this.variables)) delete process.env[name];
    Object.assign(process.env, this.variables);
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return globalThis;
  }
}
