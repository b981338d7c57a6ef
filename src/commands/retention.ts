/** `urna retention` */
import { createApp } from '../main.js';
import type { Settings } from '../platform/config/settings.js';
import { ErasingService } from '../privacy/erasing.service.js';
import { RetainingService } from '../privacy/retaining.service.js';
import { openDatabase } from './open-database.js';

/** Tells what has been kept long enough, and takes it away unless it is only asked about. */
export async function retain(settings: Settings, isDry: boolean): Promise<void> {
  const database = await openDatabase(settings);
  const app = await createApp({ settings, databaseUrl: database.url });
  try {
    await app.init();
    const retaining = app.get(RetainingService, { strict: false });
    for (const { subject, days, olderThan, rows } of await retaining.overdue())
      console.log(`${subject.padEnd(18)} ${String(days).padStart(5)} days, before ${olderThan.toISOString().slice(0, 16)}Z: ${rows}`);
    if (isDry) return console.log('Nothing was taken away (--dry-run).');
    await retaining.carryOn(() => false, true);
    const left = await app.get(ErasingService, { strict: false }).carryOn();
    console.log(`Taken away. Accounts deleted: ${left}.`);
  } finally {
    await app.close();
    await database.close();
  }
}
