/** Fetches files patiently: again where the network or the server fails for a moment, and never more than a file may hold. */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { UnusableError } from './ledger-folder.js';

const tries = 5;
const firstPauseMs = 250;
/** Without a byte. */
const usualPatienceMs = 30_000;

class Unsteady extends Error {}

export class Fetching {
  /**
   * @param pauseMs before the second try; each further pause is twice as long
   * @param patienceMs how long it waits without a byte
   */
  constructor(
    private readonly pauseMs = firstPauseMs,
    private readonly patienceMs = usualPatienceMs,
  ) {}

  /** Writes the file at this address to a path; false where there is none. */
  save(url: URL, path: string, most: number): Promise<boolean> {
    return this.trying(url, async (response, refresh) => {
      await mkdir(dirname(path), { recursive: true });
      await pipeline(limited(response, url, most, refresh), createWriteStream(path));
    });
  }

  private async trying(url: URL, take: (response: Response, refresh: () => void) => Promise<void>): Promise<boolean> {
    for (let attempt = 1; ; attempt++) {
      const patience = new AbortController();
      const timer = setTimeout(() => patience.abort(new Unsteady(`nothing came for ${this.patienceMs} ms`)), this.patienceMs);
      try {
        const response = await fetch(url, { signal: patience.signal });
        if (response.status === 404) return false;
        if (response.status >= 500 || response.status === 429) throw new Unsteady(`it answers ${response.status}`);
        if (!response.ok) throw new UnusableError(`${url.href} answers ${response.status}.`);
        await take(response, () => timer.refresh());
        return true;
      } catch (error) {
        if (error instanceof UnusableError) throw error;
        if (attempt === tries) throw new UnusableError(`${url.href} cannot be reached: ${reasonOf(error)}.`);
        await pause(this.pauseMs * 2 ** (attempt - 1));
      } finally {
        clearTimeout(timer);
      }
    }
  }
}

async function* limited(response: Response, url: URL, most: number, refresh: () => void): AsyncIterable<Uint8Array> {
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += (chunk as Uint8Array).length;
    if (bytes > most) throw new UnusableError(`${url.href} is longer than the ${most} bytes that it may have.`);
    refresh();
    yield chunk as Uint8Array;
  }
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as Error & { cause?: Error & { code?: string } };
  return cause?.code ?? cause?.message ?? message;
}
