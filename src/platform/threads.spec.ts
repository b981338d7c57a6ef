import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inThread, ThreadExceeded } from './threads.js';

const folder = mkdtempSync(join(tmpdir(), 'urna-threads-'));
afterAll(() => rmSync(folder, { recursive: true }));

const module = (name: string, code: string): URL => {
  mkdirSync(join(folder, 'dist/src'), { recursive: true });
  const file = join(folder, 'dist/src', `${name}.mjs`);
  writeFileSync(file, `import { parentPort, workerData } from 'node:worker_threads';\n${code}`);
  return pathToFileURL(file);
};

describe('work in a thread', () => {
  it('answers within its bounds', async () => {
    const double = module('double', 'parentPort.postMessage(workerData * 2);');
    expect(await inThread(double, 21)).toBe(42);
    expect(await inThread(double, 21, { mostMs: 10_000, mostMemory: 64 })).toBe(42);
  });

  it('that never ends is ended, and nobody else waited for it', async () => {
    const endless = inThread(module('endless', 'for (;;);'), null, { mostMs: 300 });
    let turns = 0;
    const timer = setInterval(() => turns++, 10);
    await expect(endless).rejects.toBeInstanceOf(ThreadExceeded);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  });

  it('that takes all memory is ended, and this process lives', async () => {
    const greedy = module('greedy', 'const kept = []; for (;;) kept.push({ kept: kept.length });');
    await expect(inThread(greedy, null, { mostMs: 30_000, mostMemory: 32 })).rejects.toBeInstanceOf(ThreadExceeded);
  }, 40_000);

  it('that fails says so', async () => {
    await expect(inThread(module('broken', "throw new Error('broken');"), null, { mostMs: 10_000 })).rejects.toThrow('broken');
    await expect(inThread(module('silent', ''), null)).rejects.toThrow('no answer');
  });
});
