// A database from before this release with 1,000,000 decisions: how long each migration takes up and down, which tables nobody can read
// meanwhile and for how long, and beside it what PostgreSQL needs to copy the same rows once.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../dist/src/migrations/index.js';
import { dataSourceOptions } from '../dist/src/platform/database/data-source.js';
import { migratingWith } from '../dist/src/platform/sealing/in-migrations.js';
import { Sealing } from '../dist/src/platform/sealing/sealing.js';
import { openCluster } from './support.mjs';

const sealing = new Sealing({ dataKeys: [], secret: 'a secret of the benchmarks, long enough' });
const count = Number(process.env.BENCH_DECISIONS ?? 1_000_000);
const comments = Number(process.env.BENCH_COMMENTS ?? 200_000);
const firstNew = process.env.BENCH_FROM ?? 'StateReasons1795000036000';
const place = migrations.findIndex(({ name }) => name === firstNew);
if (place < 0) throw new Error(`there is no migration ${firstNew}`);
const cluster = await openCluster();
const name = `urna_bench_${randomUUID().slice(0, 8)}`;
await cluster.ensureDatabase(name);
const url = cluster.url(name);
const client = new pg.Client({ connectionString: url });
await client.connect();
try {
  await runWith(migrations.slice(0, place), (source) => source.runMigrations());
  await fill();
  const began = performance.now();
  await client.query('CREATE TABLE copied AS SELECT * FROM moderation_decisions');
  console.log(`${count} decisions, ${comments} comments; PostgreSQL copies the decisions barely in ${since(began)}`);
  await client.query('DROP TABLE copied');
  await runWith(migrations, (source) => each(source, 'up', migrations.slice(place)));
  const { rows } = await client.query(
    `SELECT (SELECT count(*) FROM ledger_queue)::int AS queued, (SELECT sum(number) FROM moderation_months WHERE event = 'DECIDED')::int AS counted,
       pg_size_pretty(pg_total_relation_size('moderation_decisions')) AS size`,
  );
  console.log(`  ${rows[0].queued} leaves wait for their place, ${rows[0].counted} decisions are counted; the table takes ${rows[0].size}`);
  await runWith(migrations, (source) => each(source, 'down', migrations.slice(place).toReversed()));
} finally {
  await client.end();
  await cluster.dropDatabases(name);
  await cluster.leave();
}

async function runWith(list, act) {
  const source = await new DataSource({ ...dataSourceOptions(url, [], 2), migrations: list, extra: {} }).initialize();
  await act(source);
  await source.destroy();
}

/** One after the other, each in its transaction or in several of its own, as `urna migrate` does it. */
async function each(source, way, list) {
  const whole = performance.now();
  const runner = source.createQueryRunner();
  const [{ pid }] = await runner.query('SELECT pg_backend_pid() AS pid');
  for (const Migration of list) {
    const watch = watchLocks(pid);
    const began = performance.now();
    const migration = new Migration();
    if (migration.transaction !== false) await runner.startTransaction();
    await migratingWith(sealing, () => migration[way](runner));
    if (migration.transaction !== false) await runner.commitTransaction();
    const took = since(began);
    console.log(`  ${way} ${Migration.name}: ${took}${await watch()}`);
  }
  await runner.release();
  console.log(`  ${way}, all ${list.length}: ${since(whole)}`);
}

/** Looks ten times a second which tables are locked against readers. */
function watchLocks(pid) {
  const held = new Map();
  let last = performance.now();
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const { rows } = await client.query(
        `SELECT c.relname AS name FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
         WHERE l.pid = $1 AND l.granted AND l.mode = 'AccessExclusiveLock' AND c.relkind = 'r'`,
        [pid],
      );
      const now = performance.now();
      for (const row of rows) held.set(row.name, (held.get(row.name) ?? 0) + now - last);
      last = now;
      await new Promise((later) => setTimeout(later, 100));
    }
  })();
  return async () => {
    isOver = true;
    await watching;
    const long = [...held].filter(([, ms]) => ms > 500);
    return long.length > 0 ? `; nobody reads ${long.map(([table, ms]) => `${table} for ${(ms / 1000).toFixed(1)} s`).join(', ')}` : '';
  };
}

function since(began) {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}

async function fill() {
  const [agency, consultation, person] = [randomUUID(), randomUUID(), randomUUID()];
  const q = (text, values) => client.query(text, values);
  await q(
    `INSERT INTO agencies (id, slug, name, sector, created_at) VALUES ($1, 'agencia', '{"es":"Agencia"}', '{"es":"Sector"}', now())`,
    [agency],
  );
  await q(
    `INSERT INTO accounts (id, email, display_name, password_hash, locale, created_at)
     SELECT CASE WHEN n = 0 THEN $1 ELSE gen_random_uuid() END, 'p' || n || '@example.org', 'Persona ' || n, '', 'es', now() FROM generate_series(0, 999) n`,
    [person],
  );
  await q(
    `INSERT INTO consultations (id, slug, agency_id, status, time_zone, opens_at, closes_at, contact, channels, created_by, created_at, changed_at, published_at, announced_phase)
     VALUES ($1, 'consulta', $2, 'SCHEDULED', 'America/Bogota', now() - interval '1 day', now() + interval '30 days', '{"office":"o","name":"n","email":"e@example.org"}', '{WEB}', $3, now(), now(), now(), 'OPEN')`,
    [consultation, agency, person],
  );
  await q(
    `INSERT INTO comments (id, consultation_id, depth, author_id, author_role, stance, body, created_at)
     SELECT gen_random_uuid(), $1, 0, a.id, 'CITIZEN', 'IN_FAVOUR', 'Comentario ' || n || repeat(' sobre el acueducto de la vereda', 9), now() - n * interval '300 seconds'
     FROM generate_series(1, $2::int) n JOIN (SELECT id, row_number() OVER () - 1 AS place FROM accounts) a ON a.place = n % 1000`,
    [consultation, comments],
  );
  // Hidden, reported and left, hidden and shown again; one in a hundred was undone at once.
  await q(
    `INSERT INTO moderation_decisions (id, comment_id, consultation_id, agency_id, measure, ground, reason, moderator_id, decided_at)
     SELECT gen_random_uuid(), c.id, $1, $2, (ARRAY['HIDE', 'NO_ACTION', 'RESTORE'])[1 + n % 3],
       CASE WHEN n % 3 = 0 THEN (ARRAY['INSULT', 'SPAM', 'OFF_TOPIC'])[1 + n % 2] END,
       'Es un insulto a otra persona y no una crítica; pregonero' || n % 1000 || ' lo señaló. Una etiqueta dejaría el insulto a la vista de todos.',
       $3, now() - ($4::int - n) * interval '60 seconds'
     FROM generate_series(1, $4::int) n JOIN (SELECT id, row_number() OVER () - 1 AS place FROM comments) c ON c.place = n % $5::int`,
    [consultation, agency, person, count, comments],
  );
  await q(`INSERT INTO undone_decisions SELECT id, decided_at + interval '20 seconds' FROM moderation_decisions TABLESAMPLE BERNOULLI (1)`);
  await q(
    `INSERT INTO comment_reports (id, comment_id, reporter_id, reason, body_as_reported, created_at, decision_id)
     SELECT gen_random_uuid(), d.comment_id, a.id, 'INSULT', 'Comentario', d.decided_at - interval '1 hour', d.id
     FROM (SELECT id, comment_id, decided_at, row_number() OVER (PARTITION BY comment_id) AS n FROM moderation_decisions) d
     JOIN (SELECT id, row_number() OVER () AS n FROM accounts) a ON a.n = d.n WHERE d.n <= 2`,
  );
  await q(
    `INSERT INTO moderation_cases (id, comment_id, consultation_id, agency_id, open_reports, first_reported_at)
     SELECT gen_random_uuid(), comment_id, $1, $2, 0, min(created_at) FROM comment_reports GROUP BY comment_id`,
    [consultation, agency],
  );
  await q('VACUUM ANALYZE');
}
