/** Hands the keys to migrations that seal what is in the database already: nothing else reaches them. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Sealing } from './sealing.js';

const given = new AsyncLocalStorage<Sealing>();

export function migratingWith<Result>(sealing: Sealing, act: () => Promise<Result>): Promise<Result> {
  return given.run(sealing, act);
}

/** For a migration that has met something to seal or to open. */
export function sealingOfMigration(): Sealing {
  const sealing = given.getStore();
  if (!sealing) throw new Error('This migration seals personal data and needs the keys: run it with urna migrate.');
  return sealing;
}
