/** The database that the settings name: one elsewhere, or the embedded one, started and migrated. */
import type { Settings } from '../platform/config/settings.js';
import { Cluster, type Addresses } from '../platform/database/cluster.js';
import { migrate } from '../platform/database/migrate.js';
import { Sealing } from '../platform/sealing/sealing.js';

export interface OpenDatabase {
  /** With the account that serves. */
  url: string;
  /** With the account that owns the tables; the same where the settings name but one. */
  ownerUrl: string;
  /** Leaves the embedded cluster; the last process that used it stops it. */
  close: () => Promise<void>;
}

/**
 * @param say tells what takes a while
 * @param fill writes into the migrated database what it wants; a new embedded one is in use only once this is done
 */
export async function openDatabase(
  settings: Settings,
  say: (sentence: string) => void = () => undefined,
  fill: (databaseUrl: string) => Promise<unknown> = async () => undefined,
): Promise<OpenDatabase> {
  if (settings.databaseUrl) {
    const addresses = { owner: settings.databaseOwnerUrl ?? settings.databaseUrl, serving: settings.databaseUrl };
    await migrateAndFill(addresses);
    return { url: addresses.serving, ownerUrl: addresses.owner, close: async () => undefined };
  }
  const cluster = await Cluster.start({ home: settings.home, onProgress: say });
  try {
    await cluster.ensureDatabase('urna', migrateAndFill);
    const addresses = cluster.addresses('urna');
    await migrateAndFill(addresses);
    return { url: addresses.serving, ownerUrl: addresses.owner, close: () => cluster.leave() };
  } catch (error) {
    await cluster.leave();
    throw error;
  }

  async function migrateAndFill({ owner, serving }: Addresses): Promise<void> {
    const done = await migrate(owner, new Sealing(settings), serving === owner ? null : serving);
    if (done.length > 0) say(`Migrated: ${done.length} changes.`);
    await fill(serving);
  }
}
