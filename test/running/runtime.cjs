/** Loads spec files as Node loads anything else, so that a worker imports the application once and not for every file. */
const { register } = require('node:module');
const { join } = require('node:path');
const { fileURLToPath, pathToFileURL } = require('node:url');
const { default: JestRuntime } = require('jest-runtime');
const { compiledFile } = require('./compiled.cjs');

register(pathToFileURL(join(__dirname, 'hooks.mjs')));

/** As jest asks for it when it writes the trace of an error. */
const sourceMaps = {
  get: (url) => (/^file:.*\.tsx?(\?|$)/.test(url) ? `${compiledFile(fileURLToPath(url))}.map` : undefined),
  [Symbol.iterator]: () => [][Symbol.iterator](),
};

/** How many spec files this worker has begun. */
let begun = 0;

module.exports = class WorkerRuntime extends JestRuntime {
  constructor(config, environment, ...more) {
    super(config, environment, ...more);
    this.surroundings = environment;
    // What globals.mjs hands on.
    globalThis[Symbol.for('urna.globals')] = (path) => this.jestGlobals.cjsGlobals(path);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  async unstable_importModule(path) {
    const spec = await import(`${pathToFileURL(path).href}?file=${++begun}`);
    this.surroundings.imported();
    return spec;
  }

  requireModule(path) {
    return require(path);
  }

  /** What collects tests and hooks: each file begins with none. */
  requireInternalModule(path) {
    delete require.cache[require.resolve(path)];
    delete globalThis[Symbol.for('EVENT_HANDLERS')];
    return require(path);
  }

  getSourceMaps() {
    return sourceMaps;
  }

  setMock(_, name) {
    throw new Error(`Specs cannot replace modules (${name}): other files of the worker share them.`);
  }

  setModuleMock(_, name) {
    this.setMock(_, name);
  }

  /** The process is the real one, not a copy. */
  installGetBuiltinModule() {}
};
