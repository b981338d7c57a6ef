/** `urna migrate` */
import type { Settings } from '../platform/config/settings.js';
import { openDatabase } from './open-database.js';

export async function migrateOnce(settings: Settings): Promise<void> {
  const database = await openDatabase(settings, console.log);
  await database.close();
  console.log('The database is up to date.');
}
