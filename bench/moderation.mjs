// 1,000,000 decisions over 24 agencies and 24 months: how long the public log, its filters and search, the transparency reports, a
// moderator's queue of 50,000 cases and the open files take, and beside each what a bare statement over the same rows takes.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { dropDatabase, openCluster, prepareDatabase, startApp, toGlobalId } from './support.mjs';

const count = Number(process.env.BENCH_DECISIONS ?? 1_000_000);
const cases = Number(process.env.BENCH_CASES ?? 50_000);
const rounds = Number(process.env.BENCH_ROUNDS ?? 40);
const atOnce = 20_000;

const cluster = await openCluster();
const database = await prepareDatabase(cluster, { comments: Math.max(cases, 1_000), ballots: 0, people: 20 });
const client = new pg.Client({ connectionString: database.url });
await client.connect();
const agencies = [database.ids.agency, ...Array.from({ length: 23 }, () => randomUUID())];
await fill();
const app = await startApp(database.url, 3_914);
try {
  console.log(`${count} decisions, ${cases} open cases, ${rounds} times each; medians and 95th percentiles in ms`);
  const agencyId = toGlobalId('Agency', database.ids.agency);
  const month = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 7);
  const line =
    '{ nodes { id measure ground reason facts decidedAt undoneAt agency { name } consultation { title } } pageInfo { hasNextPage endCursor } }';
  const log = (args) => ask(`{ moderationLog(first: 20${args}) ${line} }`);
  const columns = 'SELECT id, measure, ground, reason, facts, decided_at FROM moderation_decisions';
  await measure('the first page of the log', () => log(''), [`${columns} ORDER BY decided_at DESC, id DESC LIMIT 21`, []]);
  const after = Buffer.from(JSON.stringify([new Date(Date.now() - 690 * 86_400_000).toISOString(), randomUUID()])).toString('base64url');
  await measure('a page deep inside it', () => log(`, after: "${after}"`), [
    `${columns} WHERE decided_at < $1 ORDER BY decided_at DESC, id DESC LIMIT 21`,
    [new Date(Date.now() - 690 * 86_400_000)],
  ]);
  await measure('of one agency, ground and month', () => log(`, agencyId: "${agencyId}", ground: HATE, month: "${month}"`), [
    `${columns} WHERE agency_id = $1 AND ground = 'HATE' AND decided_at >= $2 AND decided_at < $2::timestamptz + interval '1 month' ORDER BY decided_at DESC LIMIT 21`,
    [database.ids.agency, `${month}-01T05:00Z`],
  ]);
  await measure('a word that many have', () => log(', search: "insulto"'), [
    `${columns} WHERE reason ILIKE '%insulto%' ORDER BY decided_at DESC LIMIT 21`,
    [],
  ]);
  await measure('a word that a thousandth has', () => log(', search: "pregonero7"'), [
    `${columns} WHERE reason ILIKE '%pregonero7 %' ORDER BY decided_at DESC LIMIT 21`,
    [],
  ]);
  await measure('the page of the log', () => read('/es/registro-de-moderacion'), [
    `${columns} ORDER BY decided_at DESC, id DESC LIMIT 21`,
    [],
  ]);
  const report = '{ month decisions medianHours byMeasure { measure count } byGround { ground count } reversals }';
  await measure(
    'a report',
    () => ask(`query ($id: ID!) { moderationReport(agencyId: $id, month: "${month}") ${report} }`, { id: agencyId }),
    [
      `SELECT measure, count(*), percentile_cont(0.5) WITHIN GROUP (ORDER BY waited_ms) FROM moderation_decisions d LEFT JOIN moderation_waits w ON w.decision_id = d.id
     WHERE d.agency_id = $1 AND decided_at >= $2 AND decided_at < $2::timestamptz + interval '1 month' GROUP BY measure`,
      [database.ids.agency, `${month}-01T05:00Z`],
    ],
  );
  await measure('24 reports', () => ask(`{ moderationReports(first: 24) { nodes ${report} } }`), [
    `SELECT agency_id, count(*) FROM moderation_decisions WHERE decided_at >= date_trunc('month', now()) GROUP BY agency_id`,
    [],
  ]);
  await measure(
    'the first page of a queue',
    () =>
      ask(
        'query ($id: ID!) { moderationQueue(agencyId: $id, first: 20) { nodes { id openReports comment { id body } reasons { reason count } } } }',
        { id: agencyId },
      ),
    [
      'SELECT * FROM moderation_cases c JOIN comments w ON w.id = c.comment_id WHERE c.agency_id = $1 ORDER BY open_reports DESC LIMIT 20',
      [database.ids.agency],
    ],
  );
  await measure('all counts for whoever verifies', () => read('/ledger/moderation/months.json'), ['SELECT * FROM moderation_months', []]);
  await stream('the whole record as CSV', '/moderation-record/all.csv');
  await stream('the whole record as JSON lines', '/moderation-record/all.ndjson');
  await stream('a month for whoever verifies', `/ledger/moderation/${month}.ndjson`);
  const began = performance.now();
  let rows = 0;
  for (let place = 0; place < count; place += atOnce)
    rows += (await client.query('SELECT * FROM moderation_decisions ORDER BY decided_at, id OFFSET $1 LIMIT $2', [0, atOnce])).rows.length;
  console.log(`  as many rows read barely, ${atOnce} at a time: ${((performance.now() - began) / 1000).toFixed(1)} s (${rows} rows)`);
} finally {
  await app.stop();
  await client.end();
  await dropDatabase(cluster, database);
}
process.exit(0);

/** Urna and the bare statement in turn, so that whatever else the machine does is the same for both. */
async function measure(label, urna, [text, values]) {
  const [ours, bare] = [[], []];
  for (let round = 0; round < rounds + 5; round++) {
    const began = performance.now();
    await urna();
    const between = performance.now();
    await client.query({ text, values });
    if (round < 5) continue;
    ours.push(between - began);
    bare.push(performance.now() - between);
  }
  const of = (times, share) => times.sort((a, b) => a - b)[Math.floor(times.length * share)];
  const figures = (times) => `${of(times, 0.5).toFixed(1)} (${of(times, 0.95).toFixed(1)})`;
  console.log(`  ${label}: ${figures(ours)}; a bare statement ${figures(bare)}; ratio ${(of(ours, 0.5) / of(bare, 0.5)).toFixed(1)}`);
}

async function stream(label, path) {
  const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${app.pid}/status`, 'utf8'))[1]) / 1024;
  const [began, before] = [performance.now(), memory()];
  const response = await fetch(`http://127.0.0.1:${app.port}${path}`);
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  let [bytes, first, most] = [0, null, before];
  for await (const chunk of response.body) {
    first ??= performance.now() - began;
    bytes += chunk.length;
    if (bytes % 64 === 0) most = Math.max(most, memory());
  }
  most = Math.max(most, memory());
  console.log(
    `  ${label}: ${((performance.now() - began) / 1000).toFixed(1)} s, ${(bytes / 1e6).toFixed(0)} MB, first bytes after ${first.toFixed(0)} ms; the application grew from ${before.toFixed(0)} to at most ${most.toFixed(0)} MB`,
  );
}

async function read(path) {
  const response = await fetch(`http://127.0.0.1:${app.port}${path}`, { headers: { cookie: `urna_session=${database.tokens[0]}` } });
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  return response.text();
}

async function ask(query, variables) {
  const response = await fetch(`http://127.0.0.1:${app.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${database.tokens[0]}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Two years of moderation; half of the decisions answered reports, a hundredth was undone. */
async function fill() {
  const { agency, consultation } = database.ids;
  const [person] = database.accounts;
  await client.query(
    `INSERT INTO agencies (id, slug, name, sector, created_at)
     SELECT id, 'entidad-' || n, jsonb_build_object('es', 'Entidad ' || n), '{"es":"Sector"}', now() FROM unnest($1::uuid[]) WITH ORDINALITY AS a(id, n)`,
    [agencies.slice(1)],
  );
  await client.query(`INSERT INTO memberships (account_id, agency_id, role, granted_at) VALUES ($1, $2, 'MODERATOR', now())`, [
    person,
    agency,
  ]);
  await client.query(
    `INSERT INTO moderation_cases (id, comment_id, consultation_id, agency_id, open_reports, first_reported_at)
     SELECT gen_random_uuid(), id, consultation_id, $1, 1 + (random() * 20)::int, created_at FROM comments LIMIT $2`,
    [agency, cases],
  );
  const began = performance.now();
  for (let place = 0; place < count; place += atOnce)
    await client.query(
      `WITH made AS (
         SELECT gen_random_uuid() AS id, n, now() - random() * interval '720 days' AS at, ($1::uuid[])[1 + floor(random() * 24)::int] AS agency FROM generate_series($2::int, $3::int) n
       ), pool AS (SELECT array_agg(id) AS ids FROM (SELECT id FROM comments LIMIT 1000) c)
       INSERT INTO moderation_decisions (id, comment_id, consultation_id, agency_id, measure, ground, basis, facts, reason, proportion, source, moderator_id, decided_at, content_created_at, content_language)
       SELECT made.id, pool.ids[1 + n % 1000], $4, agency, (ARRAY['HIDE', 'NO_ACTION', 'LABEL', 'WARN'])[1 + n % 4],
         CASE WHEN n % 4 <> 1 THEN (ARRAY['INSULT', 'SPAM', 'OFF_TOPIC', 'PERSONAL_DATA', 'OTHER', 'HATE'])[1 + floor(sqrt(random() * 36))::int] END,
         CASE WHEN n % 4 <> 1 THEN 'INCOMPATIBLE_CONTENT' END, 'Llama ladrón a una persona que nombra, y repite el insulto.',
         'Es un insulto a otra persona y no una crítica; pregonero' || n % 1000 || ' lo señaló.', 'Una etiqueta dejaría el insulto a la vista de todos.',
         (ARRAY['REPORT', 'OWN_INITIATIVE'])[1 + n % 2], $5, at, at - interval '1 day', 'es' FROM made, pool`,
      [agencies, place + 1, Math.min(place + atOnce, count), consultation, person],
    );
  console.log(`  ${count} decisions written with their counts and words in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  await client.query(
    `INSERT INTO undone_decisions SELECT id, decided_at + interval '20 seconds' FROM moderation_decisions TABLESAMPLE BERNOULLI (1)`,
  );
  await client.query(
    `INSERT INTO moderation_waits SELECT id, agency_id, date_trunc('month', decided_at AT TIME ZONE 'America/Bogota')::date, (random() * 90000000)::bigint
     FROM moderation_decisions WHERE source = 'REPORT'`,
  );
  await client.query('VACUUM ANALYZE');
}
