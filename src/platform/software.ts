/** Which software this is, as ledgers and bundles say it: `urna/0.1.0`. */
import { readFileSync } from 'node:fs';

/** The package stands two folders above the sources and three above what is built from them. */
function version(): string {
  for (const place of ['../../package.json', '../../../package.json']) {
    try {
      const { name, version } = JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8')) as { name: string; version: string };
      if (name === 'urna') return version;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new Error('package.json is missing.');
}

export const software = `urna/${version()}`;
