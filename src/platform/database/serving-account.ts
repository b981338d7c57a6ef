/** The account that serves requests, where it is another than the owner of the tables: it reads and writes rows and changes nothing else. */
import pg, { escapeIdentifier } from 'pg';
import type { QueryRunner } from 'typeorm';
import { rightsOn, swept } from '../../migrations/serving-rights.js';

/** PostgreSQL 17 has a right to sweep; before, the owner alone may. */
const firstWithMaintain = 170_000;

/** What a trigger before the act refuses without asking about the row. */
const tablesWithRefusals = `
  SELECT c.relname AS name, ARRAY(
    SELECT verb FROM (VALUES ('UPDATE', 16), ('DELETE', 8)) verbs (verb, bit) WHERE EXISTS (
      SELECT FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
      WHERE t.tgrelid = c.oid AND NOT t.tgisinternal AND t.tgenabled <> 'D' AND t.tgqual IS NULL AND t.tgattr::text = ''
        AND t.tgtype & 2 <> 0 AND t.tgtype & bit <> 0 AND p.proname LIKE 'refuse\\_%')) AS refused
  FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.relname`;

/** What the account may and must not, one line each; asked over its own connection. */
const tooMuch = `
  SELECT problem FROM pg_roles r, LATERAL (VALUES
    (r.rolsuper, 'is a superuser'),
    (r.rolcreaterole, 'may make roles'),
    (r.rolcreatedb, 'may make databases'),
    (r.rolreplication, 'may replicate'),
    (has_schema_privilege(current_schema(), 'CREATE'), 'may make tables'),
    (has_database_privilege(current_database(), 'CREATE'), 'may make schemas'),
    (has_database_privilege(current_database(), 'TEMPORARY'), 'may make temporary tables'),
    (has_parameter_privilege('session_replication_role', 'SET'), 'may switch triggers off'),
    (EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND pg_has_role(c.relowner, 'MEMBER')), 'owns tables'),
    (EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
       AND has_table_privilege(c.oid, 'TRUNCATE')), 'may empty tables'),
    (has_table_privilege('journal', 'UPDATE') OR has_table_privilege('journal', 'DELETE'), 'may change the journal')
  ) found (is_so, problem) WHERE r.rolname = current_user AND found.is_so`;

/**
 * Gives the account exactly its rights, on new tables too; whoever runs this owns the tables.
 * @throws Error when the account can do more than it should
 */
export async function admitToServe(owner: QueryRunner, servingUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: servingUrl });
  await client.connect();
  try {
    const { account } = (await client.query<{ account: string }>('SELECT current_user AS account')).rows[0]!;
    await grant(owner, escapeIdentifier(account));
    const { rows } = await client.query<{ problem: string }>(tooMuch);
    if (rows.length === 0) return;
    const problems = rows.map(({ problem }) => problem).join(', ');
    throw new Error(`The account ${account} of DATABASE_URL is to serve only, but it ${problems} (docs/operations.md, Two accounts).`);
  } finally {
    await client.end();
  }
}

async function grant(owner: QueryRunner, account: string): Promise<void> {
  const [place] = (await owner.query(
    `SELECT current_schema() AS schema, current_database() AS database, current_setting('server_version_num')::int AS version`,
  )) as { schema: string; database: string; version: number }[];
  const [within, whole] = [escapeIdentifier(place!.schema), escapeIdentifier(place!.database)];
  const tables = (await owner.query(tablesWithRefusals)) as { name: string; refused: string[] }[];
  await owner.startTransaction();
  try {
    // What everybody may, this account may.
    await owner.query(`REVOKE CREATE ON SCHEMA ${within} FROM PUBLIC`);
    await owner.query(`REVOKE TEMPORARY ON DATABASE ${whole} FROM PUBLIC`);
    await owner.query(`REVOKE ALL ON ALL TABLES IN SCHEMA ${within} FROM ${account}`);
    await owner.query(`GRANT USAGE ON SCHEMA ${within} TO ${account}`);
    await owner.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${within} TO ${account}`);
    for (const { name, refused } of tables) {
      const rights = [...rightsOn(name, refused), ...(place!.version >= firstWithMaintain && swept.includes(name) ? ['MAINTAIN'] : [])];
      await owner.query(`GRANT ${rights.join(', ')} ON ${within}.${escapeIdentifier(name)} TO ${account}`);
    }
    await owner.commitTransaction();
  } catch (error) {
    await owner.rollbackTransaction();
    throw error;
  }
}
