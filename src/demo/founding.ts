/** Who and what is there before the first consultation: people, territories, topics, agencies and their roles. */
import type { INestApplicationContext } from '@nestjs/common';
import { TopicsService } from '../consultations/topics.service.js';
import { AccountsService } from '../people/accounts.service.js';
import type { Actor } from '../people/actor.js';
import { AgenciesService } from '../people/agencies.service.js';
import { Passwords } from '../people/passwords.service.js';
import { RegistrationFollowers } from '../people/registration-followers.js';
import { RolesService } from '../people/roles.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { Cast, citizen } from './cast.js';
import { Chance } from './chance.js';
import { confirmSome } from './confirming.js';
import { demo } from './content/index.js';
import { crowdNames } from './crowd.js';
import { day, later } from './days.js';
import { verifySome } from './verifying.js';

/** Everybody who can sign in does so with this. */
export const demoPassword = 'urna de cristal';

const crowdSize = 240;

export async function found(app: INestApplicationContext, today: Date): Promise<Cast> {
  const { accountIds, crowd } = await openAccounts(app, today);
  const administrator: Actor = { ...citizen(accountIds.get(administratorKey)!, ''), isAdministrator: true };
  const agencyIds = await foundAgencies(app, administrator);
  for (const { slug, name } of demo.topics) {
    const words = (['es', 'en'] as const).map((locale) => ({ locale, name: name[locale] }));
    await app.get(TopicsService).create(administrator, { slug, words });
  }
  for (const { email, role, agencyKey } of demo.people) {
    if (role !== 'OFFICIAL' && role !== 'MODERATOR') continue;
    await app.get(RolesService).grantRole(administrator, { agencyId: agencyIds.get(agencyKey!)!, email, role });
  }
  const [townHall, patricia] = [agencyIds.get('townhall')!, accountIds.get('patricia')!];
  const verified = await verifySome(app, crowd, { verifiedBy: patricia, agencyId: townHall });
  return new Cast(accountIds, agencyIds, await confirmSome(app, verified, accountIds.get('ana')!));
}

const administratorKey = demo.people.find(({ role }) => role === 'ADMINISTRATOR')!.key;

/** The password is hashed once: it is no secret, and each hash takes a while. */
async function openAccounts(app: INestApplicationContext, today: Date): Promise<{ accountIds: Map<string, string>; crowd: Actor[] }> {
  const [accounts, now] = [app.get(AccountsService), app.get(Clock).now()];
  const passwordHash = await app.get(Passwords).hash(demoPassword);
  const accountIds = new Map<string, string>();
  const crowd: Actor[] = [];
  await app.get(Database).transaction(async (tx) => {
    const open = async (account: Parameters<AccountsService['createAccount']>[1]): Promise<string> => {
      const { id } = await accounts.createAccount(tx, account);
      await app.get(RegistrationFollowers).follow(tx, { accountId: id, locale: account.locale, purposes: null, now: account.now });
      return id;
    };
    for (const { key, email, displayName, role } of demo.people) {
      const office = { isAdministrator: role === 'ADMINISTRATOR', isAuditor: role === 'AUDITOR' };
      accountIds.set(key, await open({ email, displayName, passwordHash, locale: 'es', ...office, now }));
    }
    const nobodySignsIn = { passwordHash: null, locale: 'es', now };
    for (const { key, displayName } of demo.citizens) {
      accountIds.set(key, await open({ email: `${key}@example.net`, displayName, ...nobodySignsIn }));
    }
    for (const { key, displayName, daysAgo } of demo.newcomers) {
      const account = { email: `${key}@example.net`, displayName, ...nobodySignsIn, now: later(today, -daysAgo * day) };
      accountIds.set(key, await open(account));
    }
    for (const [index, displayName] of crowdNames(new Chance('crowd'), crowdSize).entries()) {
      crowd.push(citizen(await open({ email: `persona-${index + 1}@example.net`, displayName, ...nobodySignsIn }), displayName));
    }
  });
  return { accountIds, crowd };
}

async function foundAgencies(app: INestApplicationContext, administrator: Actor): Promise<Map<string, string>> {
  const agencies = app.get(AgenciesService);
  await app.get(Database).transaction(async (tx) => {
    for (const territory of demo.territories) await agencies.addTerritory(tx, { ...territory, names: { es: territory.name } });
  });
  const ids = new Map<string, string>();
  for (const { key, slug, name, sector, territory } of demo.agencies) {
    const words = (['es', 'en'] as const).map((locale) => ({ locale, name: name[locale], sector: sector[locale] }));
    const { agency } = await agencies.found(administrator, { slug, words, territoryCode: territory });
    ids.set(key, agency.id);
  }
  return ids;
}
