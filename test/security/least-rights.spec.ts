/** The account with which Urna serves: what the database refuses it, and how it comes to its rights. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../../src/platform/database/migrate.js';
import { Database } from '../../src/platform/database/database.js';
import { swept } from '../../src/migrations/serving-rights.js';
import { copyDatabase, Process, settingsOf } from '../processes.js';
import { servingUrlOf, World } from '../world.js';

let world: World;
let serving: pg.Client;
beforeAll(async () => {
  world = await World.open();
  // Rights on a database itself do not go along when it is copied.
  await migrate(world.databaseUrl, null, world.servingUrl);
  serving = new pg.Client({ connectionString: world.servingUrl });
  await serving.connect();
});
afterAll(async () => {
  await serving.end();
  await world.close();
});

const refused = '42501';
const codeOf = (client: pg.Client, sql: string): Promise<string | undefined> =>
  client.query(sql).then(
    () => undefined,
    (error: { code?: string }) => error.code,
  );

/** What is written once: named here one by one, so that a lost trigger does not pass for a wish. */
const appendOnly = [
  'journal',
  'ledger_leaves',
  'ledger_tiles',
  'ledger_checkpoints',
  'ledger_identity',
  'moderation_decisions',
  'undone_decisions',
  'ended_decisions',
  'moderation_appeal_outcomes',
  'moderation_appeal_decisions',
  'moderation_notes',
  'premoderation_rules',
  'observation_reports',
  'observation_report_rows',
  'poll_results',
  'poll_certifications',
  'poll_annotations',
  'cluster_decisions',
];

describe('the account that serves', () => {
  it('is the one that Urna is connected with, and neither owns anything nor is anybody else', async () => {
    const connected = await world.rows<{ usename: string }>(
      `SELECT DISTINCT usename FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'urna'`,
    );
    expect(connected).toEqual([{ usename: 'urna_serving' }]);
    const owned = await world.rows(`SELECT relname FROM pg_class WHERE pg_get_userbyid(relowner) = 'urna_serving'`);
    expect(owned).toEqual([]);
  });

  it.each([
    ['make a table', 'CREATE TABLE mine (id int)'],
    ['make a temporary table', 'CREATE TEMPORARY TABLE mine (id int)'],
    ['make a function', 'CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$'],
    ['make a schema', 'CREATE SCHEMA mine'],
    ['change a table', 'ALTER TABLE accounts ADD COLUMN more text'],
    ['drop a table', 'DROP TABLE journal'],
    ['empty a table', 'TRUNCATE idempotency_keys'],
    ['switch a trigger off', 'ALTER TABLE journal DISABLE TRIGGER journal_is_append_only'],
    ['switch all triggers off', 'SET session_replication_role = replica'],
    ['become the owner', 'SET ROLE urna'],
    ['become the owner for the whole session', 'SET SESSION AUTHORIZATION urna'],
    ['make an account', 'CREATE ROLE mine SUPERUSER'],
    ['read a file', `SELECT pg_read_file('/etc/passwd')`],
    ['run a program', `COPY accounts TO PROGRAM 'cat'`],
    ['say which migrations were made', 'DELETE FROM migrations'],
    ['move the era of the journal', 'UPDATE journal_era SET base = 0'],
    ['delete an account', 'DELETE FROM accounts'],
    ['delete a comment', 'DELETE FROM comments'],
  ])('cannot %s', async (_, sql) => {
    expect(await codeOf(serving, sql)).toBe(refused);
  });

  it.each(appendOnly)('cannot change or delete what stands in %s', async (table) => {
    const { rows } = await serving.query<{ column: string }>(
      `SELECT attname AS column FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum = 1`,
      [table],
    );
    const column = pg.escapeIdentifier(rows[0]!.column);
    expect(await codeOf(serving, `UPDATE ${table} SET ${column} = ${column}`)).toBe(refused);
    expect(await codeOf(serving, `DELETE FROM ${table}`)).toBe(refused);
    expect(await codeOf(serving, `SELECT ${column} FROM ${table} LIMIT 1`)).toBeUndefined();
  });

  it('has no right on any table but to read and write rows, and to sweep four', async () => {
    const others = await world.rows(
      `SELECT DISTINCT acl.privilege_type AS right FROM pg_class c, aclexplode(c.relacl) acl
       WHERE acl.grantee = 'urna_serving'::regrole AND c.relkind = 'r' ORDER BY 1`,
    );
    expect(others.map(({ right }: any) => right)).toEqual(['DELETE', 'INSERT', 'MAINTAIN', 'SELECT', 'UPDATE']);
    const database = world.app.get(Database);
    await expect(database.vacuum(swept)).resolves.toBeUndefined();
    // PostgreSQL only warns; nothing may pass for swept that was not.
    await expect(database.vacuum(['accounts'])).rejects.toThrow('permission denied to vacuum "accounts"');
  });
});

describe('its rights', () => {
  it('come with every migration, on new tables too, and what was given besides is taken back', async () => {
    const database = await copyDatabase();
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    await owner.query('CREATE TABLE later (id bigint GENERATED BY DEFAULT AS IDENTITY, word text)');
    await owner.query('CREATE TABLE kept (id bigserial, word text)');
    await owner.query(`CREATE TRIGGER kept_stay BEFORE UPDATE OR DELETE ON kept FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    await owner.query('GRANT TRUNCATE, UPDATE ON journal TO urna_serving');
    await migrate(database.url, null, servingUrlOf(database.url));
    const client = new pg.Client({ connectionString: servingUrlOf(database.url) });
    await client.connect();

    expect(await codeOf(client, `INSERT INTO later (word) VALUES ('a')`)).toBeUndefined();
    expect(await codeOf(client, `UPDATE later SET word = 'b'`)).toBeUndefined();
    expect(await codeOf(client, `INSERT INTO kept (word) VALUES ('a')`)).toBeUndefined();
    expect(await codeOf(client, `UPDATE kept SET word = 'b'`)).toBe(refused);
    expect(await codeOf(client, 'TRUNCATE journal')).toBe(refused);
    expect(await codeOf(client, 'UPDATE journal SET sequence = 0')).toBe(refused);
    await Promise.all([client.end(), owner.end()]);
    await database.drop();
  });

  it('must be no more than these: an account that can do more is named with what it can do, and nothing starts', async () => {
    const database = await copyDatabase();
    const name = `urna_mighty_${randomUUID().slice(0, 8)}`;
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    await owner.query(`CREATE ROLE ${name} LOGIN CREATEROLE`);
    await owner.query(`GRANT CREATE ON SCHEMA public TO ${name}`);
    try {
      await expect(migrate(database.url, null, database.url.replace('user=urna', `user=${name}`))).rejects.toThrow(
        `The account ${name} of DATABASE_URL is to serve only, but it may make roles, may make tables (docs/operations.md, Two accounts).`,
      );
      await expect(migrate(database.url, null, database.url)).rejects.toThrow('is a superuser');
    } finally {
      await owner.query(`DROP OWNED BY ${name}`);
      await owner.query(`DROP ROLE ${name}`);
      await owner.end();
      await database.drop();
    }
  });
});

describe('a process', () => {
  it('serves with the lesser account alone once the owner has migrated, and says so when it has not', async () => {
    const { URNA_DATABASE_OWNER_URL: _, ...env } = settingsOf(world);
    const urna = await Process.start(env);
    expect(await urna.stop()).toEqual({ code: 0, signal: null });

    const database = await copyDatabase();
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    await owner.query('DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations)');
    const late = await Process.run({ ...env, DATABASE_URL: servingUrlOf(database.url) });
    expect((await late.exit).code).toBe(1);
    expect(late.output).toMatch(/^urna: Migrations are pending: run urna migrate with URNA_DATABASE_OWNER_URL/m);
    await owner.end();
    await database.drop();
  });

  it('that is told of an owner needs the account that serves and a secret of its own', async () => {
    for (const [env, missing] of [
      [{ URNA_DATABASE_OWNER_URL: world.databaseUrl }, 'needs DATABASE_URL'],
      [{ URNA_DATABASE_OWNER_URL: world.databaseUrl, DATABASE_URL: world.servingUrl }, 'needs URNA_SECRET'],
    ] as const) {
      const urna = await Process.run(env);
      expect(await urna.exit).toEqual({ code: 2, signal: null });
      expect(urna.output).toContain(`urna: URNA_DATABASE_OWNER_URL ${missing}`);
    }
  });
});
