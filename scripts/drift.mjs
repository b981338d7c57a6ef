// Takes every migration up, down and up again, then compares the tables with the entities: neither may know what the other does not.
import { resolve } from 'node:path';
import { DataSource } from 'typeorm';

const { entities } = await import('../dist/src/app.module.js');
const { migrations } = await import('../dist/src/migrations/index.js');
const { Cluster } = await import('../dist/src/platform/database/cluster.js');
const { dataSourceOptions } = await import('../dist/src/platform/database/data-source.js');

/** What TypeORM would change and must not, each with its reason. */
const meant = [
  {
    statement: /^ALTER TABLE "ballots" ADD CONSTRAINT "PK_\w+" PRIMARY KEY \("poll_id", "voter"\)$/,
    reason: 'The key of a ballot is the unique index one_ballot_per_person; an entity cannot do without a primary key.',
  },
];

/** Tables that no entity stands for: they are written and read by named SQL only. */
const tablesOfSql = ['idempotency_keys', 'journal', 'journal_era'];

const database = `urna_drift_${process.pid}`;
const cluster = await Cluster.start({ home: resolve('.urna', 'test'), isFleeting: true });
let problems = [];
try {
  await cluster.recreateDatabase(database);
  const source = await new DataSource(dataSourceOptions(cluster.url(database), entities, 2)).initialize();
  problems = [...(await backAndForth(source)), ...(await differences(source))];
  await source.destroy();
} finally {
  await cluster.dropDatabases(database);
  await cluster.leave();
}
for (const problem of problems) console.error(problem);
if (problems.length === 0)
  console.log(`${migrations.length} migrations go up, down and up again; ${entities.length} entities describe what they make.`);
process.exit(problems.length === 0 ? 0 : 1);

/** What a migration's `down` leaves behind or takes too much of, newest migration first. */
async function backAndForth(source) {
  const query = source.createQueryRunner();
  const problems = [];
  const states = [await describe(source)];
  for (const Migration of migrations) {
    await new Migration().up(query);
    states.push(await describe(source));
  }
  for (const [place, Migration] of [...migrations.entries()].reverse()) {
    await new Migration().down(query);
    const [expected, found] = [states[place], await describe(source)];
    const left = found.filter((line) => !expected.includes(line));
    const lost = expected.filter((line) => !found.includes(line));
    problems.push(
      ...left.map((line) => `${Migration.name}: down leaves ${line}`),
      ...lost.map((line) => `${Migration.name}: down takes away ${line}`),
    );
    if (left.length + lost.length > 0) break;
  }
  if (problems.length === 0) for (const Migration of migrations) await new Migration().up(query);
  await query.release();
  return problems;
}

/** What TypeORM would do to the tables to make them as the entities say, and tables that nobody describes. */
async function differences(source) {
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  const wanted = upQueries.map(({ query }) => query).filter((query) => !meant.some(({ statement }) => statement.test(query)));
  const tables = (await source.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)).map(({ tablename }) => tablename);
  const described = [...source.entityMetadatas.map(({ tableName }) => tableName), ...tablesOfSql];
  return [
    ...wanted.map((query) => `migrations and entities differ; TypeORM would run: ${query}`),
    ...tables.filter((table) => !described.includes(table)).map((table) => `no entity describes the table ${table}`),
    ...described.filter((table) => !tables.includes(table)).map((table) => `no migration makes the table ${table}`),
  ];
}

/** Everything that migrations make, one line each. What belongs to an extension is not ours. */
async function describe(source) {
  const rows = await source.query(`
    SELECT format('column %s.%s %s%s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                  CASE WHEN a.attnotnull THEN ' not null' ELSE '' END, pg_get_expr(d.adbin, d.adrelid)) AS line
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'm')
    UNION ALL SELECT format('constraint %s on %s: %s', conname, conrelid::regclass, pg_get_constraintdef(oid))
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT 'sequence ' || relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'S'
    UNION ALL SELECT 'trigger ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT 'function ' || pg_get_functiondef(p.oid)
      FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prokind = 'f'
        AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype = 'e')
    ORDER BY line`);
  return rows.map(({ line }) => line);
}
