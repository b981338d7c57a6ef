/** `urna seed` */
import { seedDemo } from '../demo/seed.js';
import type { Settings } from '../platform/config/settings.js';
import { openDatabase } from './open-database.js';

export async function seedOnce(settings: Settings): Promise<void> {
  let isWritten = false;
  const database = await openDatabase(settings, console.log, async (databaseUrl) => {
    isWritten = (await seedDemo({ settings, databaseUrl }, console.log)) || isWritten;
  });
  await database.close();
  if (!isWritten) console.log('The database is not empty: nothing was written.');
}
