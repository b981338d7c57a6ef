/** The surroundings of a spec file: those of its worker, put back in order behind each file. */
const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

module.exports = class WorkerEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  before = {
    env: { ...process.env },
    folder: process.cwd(),
    exit: process.exit,
    globals: Object.entries(Object.getOwnPropertyDescriptors(globalThis)).filter(([, descriptor]) => 'value' in descriptor),
  };

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup() {}

  /** What is there by now belongs to the packages, which stay: globals that come later are those of the tests. */
  imported() {
    this.names = new Set(Object.getOwnPropertyNames(globalThis));
  }

  async teardown() {
    const { env, folder, exit, globals } = this.before;
    this.fakeTimersModern.dispose();
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    if (process.cwd() !== folder) process.chdir(folder);
    process.exit = exit;
    for (const name of Object.getOwnPropertyNames(globalThis)) if (this.names && !this.names.has(name)) delete globalThis[name];
    for (const [name, descriptor] of globals) {
      const now = Object.getOwnPropertyDescriptor(globalThis, name);
      if (now?.value !== descriptor.value) Object.defineProperty(globalThis, name, descriptor);
    }
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** There is no sandbox. */
  getVmContext() {
    return null;
  }
};
