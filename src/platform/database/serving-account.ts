/** The account that serves requests, where it is another than the owner of the tables: it reads and writes rows and changes nothing else. */
import pg, { escapeIdentifier } from 'pg';
import type { QueryRunner } from 'typeorm';
import { rightsOn, swept } from '../../migrations/serving-rights.js';

/** PostgreSQL 17 has a right to sweep; before, the owner alone may. */
const firstWithMaintain = 170_000;

/** Of each table what a trigger before the act refuses without asking about the row, and what the account may now. */
const tablesWithRights = `
  SELECT c.relname AS name,
    ARRAY(
      SELECT verb FROM (VALUES ('UPDATE', 16), ('DELETE', 8)) verbs (verb, bit) WHERE EXISTS (
        SELECT FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
        WHERE t.tgrelid = c.oid AND NOT t.tgisinternal AND t.tgenabled <> 'D' AND t.tgqual IS NULL AND t.tgattr::text = ''
          AND t.tgtype & 2 <> 0 AND t.tgtype & bit <> 0 AND p.proname LIKE 'refuse\\_%')) AS refused,
    ARRAY(
      SELECT privilege_type FROM aclexplode(c.relacl) WHERE grantee = $1::regrole
      UNION ALL SELECT 'of a column' FROM pg_attribute a, aclexplode(a.attacl) WHERE a.attrelid = c.oid AND grantee = $1::regrole) AS held
  FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.relname`;

/** What is wrong besides tables, as the statements that put it right. */
const placeWithRights = `
  SELECT quote_ident(current_schema()) AS schema, current_setting('server_version_num')::int AS version, array_remove(ARRAY[
    CASE WHEN has_schema_privilege('public', current_schema(), 'CREATE') THEN format('REVOKE CREATE ON SCHEMA %I FROM PUBLIC', current_schema()) END,
    CASE WHEN has_database_privilege('public', current_database(), 'TEMPORARY')
      THEN format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database()) END,
    CASE WHEN NOT has_schema_privilege($1, current_schema(), 'USAGE') THEN format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), $1) END,
    CASE WHEN EXISTS (SELECT FROM pg_sequence JOIN pg_class c ON c.oid = seqrelid
                      WHERE c.relnamespace = current_schema()::regnamespace AND NOT has_sequence_privilege($1, seqrelid, 'USAGE'))
      THEN format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA %I TO %I', current_schema(), $1) END], NULL) AS remedies`;

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
    await grant(owner, account);
    const { rows } = await client.query<{ problem: string }>(tooMuch);
    if (rows.length === 0) return;
    const problems = rows.map(({ problem }) => problem).join(', ');
    throw new Error(`The account ${account} of DATABASE_URL is to serve only, but it ${problems} (docs/operations.md, Two accounts).`);
  } finally {
    await client.end();
  }
}

/** Writes only what is not as it should be: most starts change nothing. */
async function grant(owner: QueryRunner, account: string): Promise<void> {
  const [place] = (await owner.query(placeWithRights, [account])) as { schema: string; version: number; remedies: string[] }[];
  const { schema, version, remedies } = place!;
  const tables = (await owner.query(tablesWithRights, [escapeIdentifier(account)])) as {
    name: string;
    refused: string[];
    held: string[];
  }[];
  for (const { name, refused, held } of tables) {
    const rights = [...rightsOn(name, refused), ...(version >= firstWithMaintain && swept.includes(name) ? ['MAINTAIN'] : [])];
    if (rights.length === held.length && rights.every((right) => held.includes(right))) continue;
    const table = `${schema}.${escapeIdentifier(name)}`;
    remedies.push(`REVOKE ALL ON ${table} FROM ${escapeIdentifier(account)}`);
    remedies.push(`GRANT ${rights.join(', ')} ON ${table} TO ${escapeIdentifier(account)}`);
  }
  await owner.startTransaction();
  try {
    for (const remedy of remedies) await owner.query(remedy);
    await owner.commitTransaction();
  } catch (error) {
    await owner.rollbackTransaction();
    throw error;
  }
}
