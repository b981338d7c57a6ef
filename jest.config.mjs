/** @type {import('jest').Config} */
export default {
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  // Without jest's sandboxes, in which each file would import the whole application anew: CONTRIBUTING.md, “How the tests run”.
  testEnvironment: '<rootDir>/test/running/environment.cjs',
  runtime: '<rootDir>/test/running/runtime.cjs',
  transform: {},
  // Finds what hangs; a slow machine is no fault.
  testTimeout: process.env.URNA_SOAK === '1' ? 1_200_000 : 300_000,
  // Two processors are busy with three: each worker waits now and then, for the database, the browser or a process that starts.
  maxWorkers: 3,
  testSequencer: '<rootDir>/test/longest-first.cjs',
  // A worker that has grown begins anew; every file is run by a worker.
  workerIdleMemoryLimit: '1500MB',
  // Taking a large heap down takes a while; whoever has not ended by then has left something open.
  workerGracefulExitTimeout: 30_000,
};
