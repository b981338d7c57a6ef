/** A lock between processes: a file that names its holder, and that outlives neither its holder nor the machine's start. */
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { isAlive } from './processes.js';

const retryMs = 100;
const mostTries = 600;

/** Runs `act` while no other process holds the lock; waits for up to a minute. */
export async function underLock<T>(file: string, act: () => Promise<T>): Promise<T> {
  for (let tries = 0; !take(file); tries++) {
    if (isStale(file)) rmSync(file, { force: true });
    else if (tries >= mostTries) throw new Error(`Another process keeps ${file}; remove it if that process is not Urna.`);
    else await new Promise((later) => setTimeout(later, retryMs));
  }
  try {
    return await act();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Whether the process that wrote the file lives: a number from before the machine started is somebody else's by now. */
export function isHeld(file: string, pid: number): boolean {
  return isAlive(pid) && statSync(file).mtimeMs > Date.now() - uptime() * 1_000;
}

/** Appears with its holder's number in it at once, so that a kill leaves no lock without one. */
function take(file: string): boolean {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, file);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

function isStale(file: string): boolean {
  try {
    return !isHeld(file, Number(readFileSync(file, 'utf8')));
  } catch {
    return false;
  }
}
