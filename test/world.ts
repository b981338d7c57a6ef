/** The test world: a real PostgreSQL and the real application, a small cast of people, and builders for what they act on. */
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { demo } from '../src/demo/content/index.js';
import { seedDemo } from '../src/demo/seed.js';
import { createApp } from '../src/main.js';
import { FollowingService } from '../src/notices/following.service.js';
import { AccountsService } from '../src/people/accounts.service.js';
import type { Role } from '../src/people/actor.js';
import { AgenciesService } from '../src/people/agencies.service.js';
import { RolesService } from '../src/people/roles.service.js';
import { SessionsService } from '../src/people/sessions.service.js';
import { SetClock } from '../src/platform/clock/set-clock.js';
import { Settings } from '../src/platform/config/settings.js';
import { Database } from '../src/platform/database/database.js';
import { toGlobalId } from '../src/platform/graphql/relay.js';
import { Person } from './person.js';
import { DraftBuilder } from './drafts.js';

/** Monday, 2 February 2026, nine in the morning in Bogota. */
export const monday = new Date('2026-02-02T14:00:00Z');
export const day = 24 * 3_600_000;

export interface TestAgency {
  id: string;
  globalId: string;
  slug: string;
}

export class World {
  readonly drafts: DraftBuilder;
  private readonly reading: pg.Pool;
  private people = 0;

  private constructor(
    readonly app: NestFastifyApplication,
    readonly clock: SetClock,
    /** With the account that owns the tables: tests alter them where they want to see what follows. Urna itself serves with the other. */
    readonly databaseUrl: string,
    readonly url: string,
    readonly ministry: TestAgency,
    readonly townHall: TestAgency,
  ) {
    this.drafts = new DraftBuilder(this);
    this.reading = new pg.Pool({ connectionString: databaseUrl, max: 8, allowExitOnIdle: true });
    // Some tests cut everybody off from the database: the next question opens a connection anew.
    this.reading.on('error', () => undefined);
  }

  /**
   * Opens a world of its own: a copy of the migrated template, at {@link monday}.
   * @param visitorCacheMs how long visitors share what one of them read; 0 so that tests see every change at once
   */
  static async open(env: Record<string, string> = {}, visitorCacheMs = 0): Promise<World> {
    const databaseUrl = await copyTemplate();
    const clock = new SetClock(monday);
    const { app, url } = await serve(settingsOver(servingUrlOf(databaseUrl), env), clock, visitorCacheMs);
    const found = async (slug: string, es: string): Promise<TestAgency> => {
      const agency = await app
        .get(Database)
        .transaction((tx) =>
          app
            .get(AgenciesService)
            .createAgency(tx, { slug, names: { es }, sectors: { es: 'Sector' }, territoryCode: null, now: clock.now() }),
        );
      return { id: agency.id, globalId: toGlobalId('Agency', agency.id), slug };
    };
    const ministry = await found('ministerio-de-aguas', 'Ministerio de Aguas');
    const townHall = await found('alcaldia-de-san-jacinto', 'Alcaldía de San Jacinto');
    return new World(app, clock, databaseUrl, url, ministry, townHall);
  }

  /**
   * Opens a world in which the demonstration was just written: a copy of one that is written once for all tests, at that time.
   * @param visitorCacheMs as for {@link open}
   */
  static async openDemo(env: Record<string, string> = {}, visitorCacheMs = 0): Promise<World> {
    const writtenAt = await writeDemo();
    const databaseUrl = await copyTemplate(demoTemplate);
    const clock = new SetClock(writtenAt);
    const { app, url } = await serve(settingsOver(servingUrlOf(databaseUrl), env), clock, visitorCacheMs);
    const known = async (slug: string): Promise<TestAgency> => {
      const { id, globalId } = (await app.get(AgenciesService).agencyBySlug(slug))!;
      return { id, globalId, slug };
    };
    const [ministry, townHall] = await Promise.all(demo.agencies.map(({ slug }) => known(slug)));
    return new World(app, clock, databaseUrl, url, ministry!, townHall!);
  }

  /** With the account that serves. */
  get servingUrl(): string {
    return servingUrlOf(this.databaseUrl);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.reading.end();
    await administer(`DROP DATABASE IF EXISTS "${nameOf(this.databaseUrl)}" WITH (FORCE)`);
  }

  /** A person with a session; without roles a citizen. */
  async person(
    name: string,
    roles: { role?: Role; agency?: TestAgency; isAdministrator?: boolean; isAuditor?: boolean } = {},
  ): Promise<Person> {
    const { role, agency, isAdministrator = false, isAuditor = false } = roles;
    const now = this.clock.now();
    const email = `${name.toLowerCase()}-${++this.people}@example.org`;
    return this.app.get(Database).transaction(async (tx) => {
      const account = await this.app
        .get(AccountsService)
        .createAccount(tx, { email, displayName: name, passwordHash: null, locale: 'es', isAdministrator, isAuditor, now });
      if (role && agency)
        await this.app.get(RolesService).grant(tx, { accountId: account.id, agencyId: agency.id, role, grantedBy: null, now });
      const { token, session } = await this.app.get(SessionsService).open(tx, account.id, 'test', now);
      return new Person(this.url, { name, email, accountId: account.id, sessionId: session.id, token });
    });
  }

  /** The same person with another session, as on another device. */
  async session(person: Person): Promise<Person> {
    const { token, session } = await this.app
      .get(Database)
      .transaction((tx) => this.app.get(SessionsService).open(tx, person.accountId, 'test', this.clock.now()));
    const { name, email, accountId } = person;
    return new Person(this.url, { name, email, accountId, sessionId: session.id, token });
  }

  /** The same person signs in again, since their session ended: a role that is given or taken away ends them. */
  async signInAgain(...people: Person[]): Promise<void> {
    for (const person of people) {
      const { sessionId, token } = await this.session(person);
      person.goOnWith(sessionId, token);
    }
  }

  /** Somebody of the demonstration, by the e-mail with which they would sign in. */
  async known(email: string): Promise<Person> {
    const { id: accountId, displayName: name } = (await this.app.get(AccountsService).findByEmail(email))!;
    return this.session(new Person(this.url, { name, email, accountId, sessionId: '', token: '' }));
  }

  citizen(name = 'Ana'): Promise<Person> {
    return this.person(name);
  }

  official(agency: TestAgency = this.ministry, name = 'Clara'): Promise<Person> {
    return this.person(name, { role: 'OFFICIAL', agency });
  }

  moderator(agency: TestAgency = this.ministry, name = 'Tomas'): Promise<Person> {
    return this.person(name, { role: 'MODERATOR', agency });
  }

  administrator(): Promise<Person> {
    return this.person('Beatriz', { isAdministrator: true });
  }

  auditor(): Promise<Person> {
    return this.person('Gonzalo', { isAuditor: true });
  }

  /** Somebody who is not signed in. */
  visitor(): Person {
    return new Person(this.url, null);
  }

  /** Waits until everybody was told of everything up to now: whoever follows reads nothing while an older transaction of the cluster is open. */
  async told(): Promise<void> {
    const reached = `SELECT coalesce(max(sequence) <= (SELECT sequence FROM notice_position WHERE follower = 'notices'), true) AS "isReached" FROM journal`;
    for (const deadline = Date.now() + 30_000; Date.now() < deadline; await new Promise((soon) => setTimeout(soon, 50))) {
      await this.app.get(FollowingService).carryOn();
      if ((await this.rows<{ isReached: boolean }>(reached))[0]!.isReached) return;
    }
    throw new Error('Nobody is told: a transaction of the cluster has been open for 30 seconds.');
  }

  /** Reads the database itself, for what no client may see. */
  async rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    // A connection is kept: tests ask many times whether something is done. One that was set up for an act serves nobody else.
    const client = await this.reading.connect();
    try {
      return (await client.query(sql, values)).rows as Row[];
    } finally {
      client.release(/\b(SET|RESET|BEGIN)\b/.test(sql));
    }
  }
}

function settingsOver(databaseUrl: string, env: Record<string, string> = {}): Settings {
  return Settings.read({
    URNA_SECRET: 'a secret of the tests, long enough',
    LOG_LEVEL: 'error',
    DATABASE_URL: databaseUrl,
    PORT: '0',
    HOST: '127.0.0.1',
    // Specs that are about it say required.
    URNA_SECOND_FACTOR: 'offered',
    // Tests turn the clock by days; those that are about it say less.
    URNA_IDLE_HOURS: '720',
    URNA_IDLE_HOURS_ROLES: '720',
    // A machine that does other things, too, is not what they are about.
    URNA_OVERLOAD_MS: '60000',
    // So that whoever tries thousands of acts in one minute is not asked to wait; specs of the door say less.
    URNA_ACCOUNT_BUDGETS: 'read=9999/99999 write=9999/99999 vote=9999/99999 signIn=9999/99999 subscription=9999/99999',
    ...env,
  });
}

async function serve(settings: Settings, clock: SetClock, visitorCacheMs = 0): Promise<{ app: NestFastifyApplication; url: string }> {
  const app = await createApp({ settings, databaseUrl: settings.databaseUrl!, clock, visitorCacheMs });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { app, url: `http://127.0.0.1:${port}` };
}

async function copyTemplate(template = 'urna_template'): Promise<string> {
  const name = `urna_test_${randomUUID().slice(0, 13).replace('-', '')}`;
  await administer(`CREATE DATABASE "${name}" TEMPLATE ${template}`);
  return urlOf(name);
}

/** Named so that it is dropped with the databases of the tests before. */
const demoTemplate = 'urna_test_demo';

/** Writes the demonstration unless another test file has; when it was written. */
async function writeDemo(): Promise<Date> {
  return administrating(async (client) => {
    await client.query('SELECT pg_advisory_lock(7283653)');
    const { rows } = await client.query<{ writtenAt: string }>(
      `SELECT shobj_description(oid, 'pg_database') AS "writtenAt" FROM pg_database WHERE datname = '${demoTemplate}'`,
    );
    if (rows[0]?.writtenAt) return new Date(rows[0].writtenAt);
    await administer(`DROP DATABASE IF EXISTS ${demoTemplate} WITH (FORCE)`);
    await administer(`CREATE DATABASE ${demoTemplate} TEMPLATE urna_template`);
    const databaseUrl = urlOf(demoTemplate);
    await seedDemo({ settings: settingsOver(servingUrlOf(databaseUrl)), databaseUrl: servingUrlOf(databaseUrl) });
    const writtenAt = new Date();
    await client.query(`COMMENT ON DATABASE ${demoTemplate} IS '${writtenAt.toISOString()}'`);
    return writtenAt;
  });
}

async function administer(sql: string): Promise<void> {
  await administrating(async (client) => {
    // Two copies of one template cannot be made at the same time.
    await client.query('SELECT pg_advisory_lock(7283651)');
    await client.query(sql);
  });
}

async function administrating<Result>(act: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: clusterUrl() });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

/** The account that every migrated database of the tests admits to serve. */
export const servingUrlOf = (ownerUrl: string): string => ownerUrl.replace('user=urna', 'user=urna_serving');

const urlOf = (database: string): string => clusterUrl().replace('/postgres?', `/${database}?`);

function clusterUrl(): string {
  const url = process.env.URNA_TEST_CLUSTER;
  if (!url) throw new Error('Run the tests with npm test, or npm test -- <file>: it starts their PostgreSQL.');
  return url;
}

function nameOf(url: string): string {
  return /\/([^/?]+)\?/.exec(url)![1]!;
}
