const jsc = {
  target: 'es2022',
  keepClassNames: true,
  parser: { syntax: 'typescript', decorators: true, tsx: true },
  transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic', importSource: 'preact' } },
};
const typescript = ['@swc/jest', { swcrc: false, sourceMaps: 'inline', module: { type: 'es6' }, jsc }];
// These two are ES modules that CommonJS packages require(); jest cannot do that below Node 24.9.
const requiredEsModules = ['@swc/jest', { swcrc: false, module: { type: 'commonjs' }, jsc: { target: 'es2022' } }];

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1', '^fast-check$': '<rootDir>/test/properties.mjs' },
  transform: { '^.+\\.tsx?$': typescript, 'node_modules/(content-disposition|cookie)/.+\\.js$': requiredEsModules },
  transformIgnorePatterns: ['node_modules/(?!(content-disposition|cookie)/)'],
  // Finds what hangs; a slow machine is no fault.
  testTimeout: process.env.URNA_SOAK === '1' ? 1_200_000 : 300_000,
  // Tests mostly wait for the database and the browser. Modules of finished files stay in memory: a worker that has grown begins anew.
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/longest-first.cjs',
  workerIdleMemoryLimit: '1500MB',
};
