/** `urna appoint` */
import { createApp } from '../main.js';
import type { Office } from '../people/people.events.js';
import { RolesService } from '../people/roles.service.js';
import type { Settings } from '../platform/config/settings.js';
import { Refusal } from '../platform/refusal/refusal.js';
import { openDatabase } from './open-database.js';

/** Gives an existing account a duty for the whole deployment; nobody can do so through the API. */
export async function appoint(settings: Settings, email: string, office: string): Promise<void> {
  const offices: Record<string, Office> = { administrator: 'ADMINISTRATOR', auditor: 'AUDITOR' };
  const chosen = offices[office];
  if (!chosen) throw new Error(`${office} is no office; use administrator or auditor.`);
  const database = await openDatabase(settings);
  const app = await createApp({ settings, databaseUrl: database.url });
  try {
    await app.init();
    await app.get(RolesService, { strict: false }).appoint(email, chosen);
    console.log(`${email} is ${office} now.`);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'ACCOUNT_UNKNOWN')
      throw new Error(`There is no account with the e-mail ${email}. Register it first.`);
    throw error;
  } finally {
    await app.close();
    await database.close();
  }
}
