/** `urna end-sessions` */
import { createApp } from '../main.js';
import { AccountsService } from '../people/accounts.service.js';
import { SessionsService } from '../people/sessions.service.js';
import type { Settings } from '../platform/config/settings.js';
import { openDatabase } from './open-database.js';

/**
 * Signs somebody out everywhere, or everybody, in every process that runs: sockets and streams end too.
 * @param email of the account; null for everybody
 */
export async function endSessions(settings: Settings, email: string | null): Promise<void> {
  const database = await openDatabase(settings);
  const app = await createApp({ settings, databaseUrl: database.url });
  try {
    await app.init();
    const sessions = app.get(SessionsService, { strict: false });
    if (email === null) return console.log(`Sessions ended: ${await sessions.endEverybodys()}.`);
    const account = await app.get(AccountsService, { strict: false }).findByEmail(email);
    if (!account) throw new Error(`There is no account with the e-mail ${email}.`);
    console.log(`Sessions of ${email} ended: ${await sessions.endAllOf(account.id)}.`);
  } finally {
    await app.close();
    await database.close();
  }
}
