// Where the databases of the tests lie: in memory where there is plenty, because each file makes and drops one of a thousand files.
import { createHash } from 'node:crypto';
import { statfsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const memory = '/dev/shm';
/** The databases of the workers and the log of their changes, and as much again. */
const plenty = 6 * 1024 ** 3;

/** A folder of its own for each clone; `URNA_TEST_HOME` names another. */
export function testHome() {
  const onDisk = resolve('.urna', 'test');
  if (process.env.URNA_TEST_HOME) return { home: resolve(process.env.URNA_TEST_HOME), isInMemory: false };
  if (freeIn(memory) < plenty) return { home: onDisk, isInMemory: false };
  const clone = createHash('sha256').update(onDisk).digest('hex').slice(0, 12);
  return { home: join(memory, `urna-test-${clone}`), isInMemory: true };
}

function freeIn(folder) {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}
