/** Brings a database to the newest migration; safe when several processes start at once. */
import { DataSource } from 'typeorm';
import { migratingWith } from '../sealing/in-migrations.js';
import type { Sealing } from '../sealing/sealing.js';
import { dataSourceOptions } from './data-source.js';

/**
 * Runs pending migrations and returns their names.
 * @param sealing seals what is in the database already; an empty one needs none
 */
export async function migrate(url: string, sealing: Sealing | null = null): Promise<string[]> {
  const source = await new DataSource({ ...dataSourceOptions(url, [], 2), extra: {} } as never).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock(7283650)');
    const done = await (sealing ? migratingWith(sealing, () => source.runMigrations()) : source.runMigrations());
    await continueJournal(source);
    return done.map((migration) => migration.name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock(7283650)');
    await lock.release();
    await source.destroy();
  }
}

/** After a restore into another cluster, transaction ids start low again: raise the base so that sequences keep growing. */
async function continueJournal(source: DataSource): Promise<void> {
  await source.query(
    `UPDATE journal_era SET base = last.xid + 1
     FROM (SELECT coalesce(max(sequence), 0) / 1000000 AS xid FROM journal) last
     WHERE base + pg_snapshot_xmax(pg_current_snapshot())::text::bigint <= last.xid`,
  );
}
