import base from './jest.config.mjs';

/** A real browser against the built house: each worker has a house of its own. */
export default {
  ...base,
  globalSetup: '<rootDir>/test/e2e/support/setup.mjs',
  globalTeardown: '<rootDir>/test/e2e/support/teardown.mjs',
  testEnvironment: '<rootDir>/test/e2e/support/environment.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/e2e/support/again.ts'],
  testMatch: ['<rootDir>/test/e2e/**/*.e2e.ts'],
  maxWorkers: 1,
  testTimeout: 300_000,
};
