/** Brings a database to the newest migration; safe when several processes start at once. */
import { DataSource, type QueryRunner } from 'typeorm';
import { migratingWith } from '../sealing/in-migrations.js';
import type { Sealing } from '../sealing/sealing.js';
import { dataSourceOptions } from './data-source.js';
import { admitToServe } from './serving-account.js';

/**
 * Runs pending migrations and returns their names. An account that only serves runs none: it looks whether there are any.
 * @param sealing seals what is in the database already; an empty one needs none
 * @param servingUrl address with the account that serves, where that is another one: it gets its rights
 */
export async function migrate(url: string, sealing: Sealing | null = null, servingUrl: string | null = null): Promise<string[]> {
  const source = await new DataSource({ ...dataSourceOptions(url, [], 2), extra: {} } as never).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock(7283650)');
    if (await onlyServes(lock)) {
      await refuseToServeWhatIsOld(source);
      return [];
    }
    const done = await (sealing ? migratingWith(sealing, () => source.runMigrations()) : source.runMigrations());
    await continueJournal(source);
    if (servingUrl !== null) await admitToServe(lock, servingUrl);
    return done.map((migration) => migration.name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock(7283650)');
    await lock.release();
    await source.destroy();
  }
}

/** Whether the tables are there and belong to somebody else. */
async function onlyServes(query: QueryRunner): Promise<boolean> {
  const rows = (await query.query(
    `SELECT FROM pg_class WHERE oid = to_regclass('migrations') AND NOT pg_has_role(relowner, 'MEMBER')`,
  )) as object[];
  return rows.length > 0;
}

/** What only the owner can put right. */
async function refuseToServeWhatIsOld(source: DataSource): Promise<void> {
  const remedy = 'run urna migrate with URNA_DATABASE_OWNER_URL, since the account of DATABASE_URL does not own the tables';
  if (await source.showMigrations()) throw new Error(`Migrations are pending: ${remedy}.`);
  const ahead = (await source.query(`SELECT FROM journal_era, ${lastOfJournal} WHERE ${journalIsAhead}`)) as object[];
  if (ahead.length > 0) throw new Error(`The journal was restored from elsewhere: ${remedy}.`);
}

const lastOfJournal = '(SELECT coalesce(max(sequence), 0) / 1000000 AS xid FROM journal) last';
const journalIsAhead = 'base + pg_snapshot_xmax(pg_current_snapshot())::text::bigint <= last.xid';

/** After a restore into another cluster, transaction ids start low again: raise the base so that sequences keep growing. */
async function continueJournal(source: DataSource): Promise<void> {
  await source.query(`UPDATE journal_era SET base = last.xid + 1 FROM ${lastOfJournal} WHERE ${journalIsAhead}`);
}
