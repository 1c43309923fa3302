const { availableParallelism } = require('node:os');

// One project per kind of test; `npx jest --selectProjects unit` runs one kind, a path runs one file.
const swc = ['@swc/jest', {
  jsc: {
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: { react: { runtime: 'classic' } },
    target: 'es2022'
  },
  module: { type: 'commonjs' }
}];

const shared = {
  rootDir: __dirname,
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'jsx', 'json', 'node'],
  transform: {
    '\\.[cm]?[jt]sx?$': swc
  },
  // PnPjs 4 and a few tools of the tests are published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(@pnp|gd-sprest|idb-keyval|hono|@hono|@sparticuz|valibot|@tiptap|@remirror)/)'],
  modulePathIgnorePatterns: ['<rootDir>/lib/', '<rootDir>/dist/', '<rootDir>/release/', '<rootDir>/temp/', '<rootDir>/.tenant/', '<rootDir>/.cache/'],
  moduleNameMapper: {
    '\\.module\\.(scss|css)$': 'identity-obj-proxy',
    '\\.(scss|css|png|jpg|svg|gif)$': '<rootDir>/config/jest/asset.js',
    '^@microsoft/(sp-[^/]+)/lib/(.*)$': '@microsoft/$1/lib-commonjs/$2',
    '^@(msinternal|ms)/.*$': '<rootDir>/config/jest/unpublished.js',
    '^@fluentui/react/lib/(.*)$': '@fluentui/react/lib-commonjs/$1'
  }
};

const node = { ...shared, testEnvironment: 'node' };

module.exports = {
  // A busy machine is slow, not wrong.
  testTimeout: 60_000,
  // Jest leaves one core free: of two, that is half of the machine.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  testSequencer: '<rootDir>/config/jest/longestFirst.js',
  reporters: ['default', '<rootDir>/config/jest/closingLine.js'],
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'jsdom',
      testEnvironmentOptions: { customExportConditions: ['browser', 'require', 'node', 'umd'] },
      testMatch: ['<rootDir>/src/**/*.test.ts?(x)'],
      setupFiles: ['<rootDir>/config/jest/browserGlobals.js'],
      setupFilesAfterEnv: ['@testing-library/jest-dom', '<rootDir>/config/jest/patience.js']
    },
    { ...node, displayName: 'tenant', testMatch: ['<rootDir>/tenant/**/*.test.ts', '<rootDir>/scripts/**/*.test.ts'] },
    { ...node, displayName: 'contract', testMatch: ['<rootDir>/test/contract/**/*.test.ts'] },
    { ...node, displayName: 'conformance', testMatch: ['<rootDir>/test/conformance/**/*.test.ts'] },
    { ...node, displayName: 'schemas', testMatch: ['<rootDir>/test/schemas/**/*.test.ts'] },
    { ...node, displayName: 'clients', testMatch: ['<rootDir>/test/clients/**/*.test.ts'] },
    { ...node, displayName: 'boundaries', testMatch: ['<rootDir>/test/boundaries/**/*.test.ts'] },
    { ...node, displayName: 'faults', testMatch: ['<rootDir>/test/faults/**/*.test.ts'] },
    { ...node, displayName: 'journeys', testMatch: ['<rootDir>/test/journeys/**/*.test.ts'] }
  ]
};
