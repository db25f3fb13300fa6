/** The pure parts of the web client: no browser and no database. What is on a screen is tested in a real one, see test/e2e. */
const swc = {
  jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2023' },
  module: { type: 'commonjs' },
};

export default {
  rootDir: '../..',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/apps/web/src/**/*.spec.{ts,tsx}'],
  transform: { '\\.[cm]?[jt]sx?$': ['@swc/jest', swc] },
  transformIgnorePatterns: ['/node_modules/(?!(culori|lib0|y-protocols|@tiptap)/)'],
  moduleNameMapper: {
    '^#(contracts|motion)$': '<rootDir>/libs/$1/index.ts',
    '^#motion/(.+)$': '<rootDir>/libs/motion/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  maxWorkers: 2,
};
