const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2023',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
};

const room = (name) => [`^#${name}$`, `<rootDir>/libs/${name}/index.ts`];

export default {
  rootDir: '.',
  // Packages are read once in a worker, not once for every file: a third less work, see there.
  runtime: '<rootDir>/libs/testing/one-realm/runtime.mjs',
  testEnvironment: '<rootDir>/libs/testing/one-realm/environment.mjs',
  testMatch: [
    '<rootDir>/libs/**/*.spec.ts',
    '<rootDir>/apps/**/*.spec.ts',
    '<rootDir>/test/{isolation,faults,ports,durability,architecture,fuzz}/**/*.spec.ts',
    // Need a real server, and fail without: looked at only where one is named.
    ...(process.env.CLAMD_TEST_ADDRESSES ? ['<rootDir>/test/ports/**/*.daemon.ts'] : []),
    ...(process.env.REDIS_TEST_URL ? ['<rootDir>/test/ports/**/*.redis.ts'] : []),
    ...(process.env.S3_TEST_ENDPOINT ? ['<rootDir>/test/ports/**/*.minio.ts'] : []),
  ],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/apps/web/', '<rootDir>/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
  transform: { '\\.[cm]?[jt]s$': ['@swc/jest', swc] },
  moduleNameMapper: {
    ...Object.fromEntries(['contracts', 'motion', 'kernel', 'ports', 'persistence', 'http', 'collab', 'testing'].map(room)),
    '^#(features|adapters|motion)/(.+)$': '<rootDir>/libs/$1/$2/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  globalSetup: '<rootDir>/libs/testing/global-setup.mjs',
  globalTeardown: '<rootDir>/libs/testing/global-teardown.mjs',
  maxWorkers: 2,
  // Houses that were open leave some megabytes each in a worker, which is replaced when it has grown too far.
  workerIdleMemoryLimit: '1500MB',
  // Says that something hangs, on the slowest machine too; how fast things are is for the benchmarks to say.
  testTimeout: 120_000,
};
