/** @type {import('jest').Config} Two kinds of test: everything on Node, and the built weapp bundle under jsdom. */
const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
    target: 'es2022',
  },
  module: { type: 'commonjs' },
}

module.exports = {
  testTimeout: 30_000,
  testSequencer: '<rootDir>/config/slow-first.cjs',
  // What files leave behind makes a worker's collector slow, long tests three times as long: such a worker starts anew.
  workerIdleMemoryLimit: '400MB',
  projects: [
    {
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/weapp/', '<rootDir>/dist/'],
      modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.local/'],
      // mingo and csv-parse ship ES modules only; Jest runs CommonJS.
      transformIgnorePatterns: ['/node_modules/(?!(mingo|csv-parse)/)'],
      transform: { '^.+\\.[cm]?[jt]sx?$': ['@swc/jest', swc] },
    },
    {
      displayName: 'weapp',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/weapp/**/*.test.ts'],
      modulePathIgnorePatterns: ['<rootDir>/.local/'],
      transformIgnorePatterns: ['/node_modules/'],
      transform: {
        '/dist/local-weapp/.*\\.js$': '<rootDir>/test/weapp/app-service-transform.cjs',
        '^.+\\.[jt]sx?$': ['@swc/jest', swc],
      },
    },
  ],
}
