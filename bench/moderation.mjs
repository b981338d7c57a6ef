// 1,000,000 decisions over 24 agencies and 24 months, chained, on a consultation with 1,000,000 comments: how long the public log, its
// filters and search, the transparency reports, a moderator's queue of 50,000 cases, 20,000 appeals, the integrity panel and the open
// files take, and beside each what a bare statement over the same rows takes; then `urna verify` over all of it.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readDecided, readUndone } from '../dist/src/moderation/record/chain.queries.js';
import { leafOfDecision, leafOfUndoing, lookupOf, writeLeaf } from '../dist/src/moderation/record/leaves.rules.js';
import { dropDatabase, openCluster, prepareDatabase, startApp, toGlobalId } from './support.mjs';

const count = Number(process.env.BENCH_DECISIONS ?? 1_000_000);
const comments = Number(process.env.BENCH_COMMENTS ?? 1_000_000);
const appeals = Number(process.env.BENCH_APPEALS ?? 20_000);
const cases = Number(process.env.BENCH_CASES ?? 50_000);
const rounds = Number(process.env.BENCH_ROUNDS ?? 40);
const atOnce = 20_000;

const cluster = await openCluster();
const database = await prepareDatabase(cluster, { comments: Math.max(cases, comments), ballots: 0, people: 20 });
const client = new pg.Client({ connectionString: database.url });
await client.connect();
const agencies = [database.ids.agency, ...Array.from({ length: 23 }, () => randomUUID())];
await fill();
const starting = performance.now();
const app = await startApp(database.url, 3_914);
try {
  await chained();
  console.log(
    `${count} decisions, ${comments} comments, ${cases} open cases, ${appeals} appeals, ${rounds} times each; medians and 95th percentiles in ms`,
  );
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
  const queueLine = '{ nodes { id openReports risk attendBy alikeCount comment { id body } reasons { reason count } } }';
  const queue = (args) =>
    ask(`query ($id: ID!) { moderationQueue(agencyId: $id, first: 20${args}) ${queueLine} moderationQueueCount(agencyId: $id) }`, {
      id: agencyId,
    });
  const bareQueue =
    'SELECT * FROM moderation_cases c JOIN comments w ON w.id = c.comment_id WHERE c.agency_id = $1 AND is_open ORDER BY attend_by, c.id LIMIT 20';
  await measure('the first page of a queue, and its length', () => queue(''), [bareQueue, [database.ids.agency]]);
  await measure('what belongs together once', () => queue(', together: true'), [bareQueue, [database.ids.agency]]);
  await measure('cases reported for hate', () => queue(', filter: { ground: HATE }'), [bareQueue, [database.ids.agency]]);
  await measure(
    'figures of a queue, and who has how much',
    () =>
      ask(
        'query ($id: ID!) { moderationQueueFigures(agencyId: $id) { waiting held late mine } moderationLoad(agencyId: $id) { openClaims decidedInSevenDays medianMinutes } }',
        { id: agencyId },
      ),
    ['SELECT count(*), count(*) FILTER (WHERE held) FROM moderation_cases WHERE agency_id = $1 AND is_open', [database.ids.agency]],
  );
  const appealLine = '{ nodes { id state dueAt words decision { id measure reason } viewerCanDecide { allowed } } }';
  await measure(
    'appeals to be decided, the most urgent first',
    () => ask(`query ($id: ID!) { moderationAppeals(agencyId: $id, first: 20) ${appealLine} }`, { id: agencyId }),
    [
      'SELECT * FROM moderation_appeals a JOIN moderation_decisions d ON d.id = a.decision_id WHERE a.agency_id = $1 AND closed_at IS NULL ORDER BY due_at LIMIT 20',
      [database.ids.agency],
    ],
  );
  await measure('counts of appeals for everybody', () => ask('{ appealFigures { open late upheld reversed medianHours } }'), [
    'SELECT count(*), count(*) FILTER (WHERE closed_at IS NULL) FROM moderation_appeals',
    [],
  ]);
  await measure('appeals of one person', () => ask('{ viewer { appeals(first: 20) { nodes { id state decision { id } } } } }'), [
    'SELECT * FROM moderation_appeals WHERE appellant_id = $1 ORDER BY filed_at DESC LIMIT 20',
    [database.accounts[0]],
  ]);
  const commentId = toGlobalId('Comment', database.commentIds[0]);
  await measure(
    'what was decided about one comment, and what else its author wrote',
    () => ask('query ($id: ID!) { node(id: $id) { ... on Comment { id standingDecisions { id reason } } } }', { id: commentId }),
    ['SELECT * FROM moderation_decisions WHERE comment_id = $1 ORDER BY decided_at DESC LIMIT 20', [database.commentIds[0]]],
  );
  const integrity =
    '{ verdict message findings { message } figures { kind count youngPercent } campaigns { compared } hours { from comments } bursts(first: 10) { nodes { message evidence } } }';
  await measure(
    'integrity of a consultation',
    () =>
      ask(`query ($id: ID!) { consultation(id: $id) { integrity ${integrity} } }`, {
        id: toGlobalId('Consultation', database.ids.consultation),
      }),
    ['SELECT kind, sum(count) FROM activity_hours WHERE subject_id = $1 GROUP BY kind', [database.ids.consultation]],
  );
  await measure('all counts for whoever verifies', () => read('/ledger/moderation/months.json'), ['SELECT * FROM moderation_months', []]);
  await stream('the whole record as CSV', '/moderation-record/all.csv');
  await stream('the whole record as JSON lines', '/moderation-record/all.ndjson');
  await stream('a month for whoever verifies', `/ledger/moderation/${month}.ndjson`);
  const began = performance.now();
  let rows = 0;
  let from = ['-infinity', randomUUID()];
  for (let place = 0; place < count; place += atOnce) {
    const page = (
      await client.query('SELECT * FROM moderation_decisions WHERE (decided_at, id) > ($1, $2) ORDER BY decided_at, id LIMIT $3', [
        ...from,
        atOnce,
      ])
    ).rows;
    rows += page.length;
    from = [page.at(-1).decided_at, page.at(-1).id];
  }
  console.log(`  as many rows read barely, ${atOnce} at a time: ${((performance.now() - began) / 1000).toFixed(1)} s (${rows} rows)`);
  verify();
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

/** Until each leaf has its place in the ledger: nothing of the record can be proved before. */
async function chained() {
  for (;;) {
    const { rows } = await client.query('SELECT count(*)::int AS waiting FROM ledger_queue');
    if (rows[0].waiting === 0) break;
    await new Promise((later) => setTimeout(later, 500));
  }
  console.log(`  started, with all leaves in their places and signed, after ${((performance.now() - starting) / 1000).toFixed(0)} s`);
}

/** As anybody would: over the network, everything of the ledger and the record. */
function verify() {
  const folder = mkdtempSync(join(tmpdir(), 'urna-bench-moderation-'));
  const began = performance.now();
  const memory = `data:text/javascript,process.on('exit', () => console.error('most memory: ' + process.resourceUsage().maxRSS))`;
  const words = ['--import', memory, 'dist/src/cli.js', 'verify', `http://127.0.0.1:${app.port}`, '--save', join(folder, 'copy')];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(stdout.slice(0, 2_000) + stdout.slice(-2_000));
  const megabytes = Number(/most memory: (\d+)/.exec(stderr)[1]) / 1_024;
  console.log(`  urna verify, all of it: ${((performance.now() - began) / 1000).toFixed(0)} s, at most ${megabytes.toFixed(0)} MB`);
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

/** Two years of moderation, in milliseconds as the application writes them; half of the decisions answered reports, a hundredth was undone. */
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
    `INSERT INTO moderation_cases (id, comment_id, consultation_id, agency_id, open_reports, first_reported_at, weight, risk, attend_by, is_open, alike, alike_at)
     SELECT n.id, n.comment_id, n.consultation_id, $1, n.reports, n.at, n.risk / 30.0, n.risk, n.at + interval '1 hour' + interval '71 hours' * (1 - n.risk / 100.0) ^ 2,
       true, (ARRAY[n.id, first_value(n.id) OVER (PARTITION BY n.place / 5)])[1 + n.place % 2], n.at
     FROM (SELECT gen_random_uuid() AS id, id AS comment_id, consultation_id, 1 AS reports, (random() * 100)::int AS risk, created_at AS at,
       (row_number() OVER ())::int AS place FROM comments LIMIT $2) n`,
    [agency, cases],
  );
  const began = performance.now();
  for (let place = 0; place < count; place += atOnce)
    await client.query(
      `WITH made AS (
         SELECT gen_random_uuid() AS id, n, date_trunc('milliseconds', now() - random() * interval '720 days') AS at, ($1::uuid[])[1 + floor(random() * 24)::int] AS agency FROM generate_series($2::int, $3::int) n
       ), pool AS (SELECT array_agg(id) AS ids FROM (SELECT id FROM comments LIMIT 100000) c)
       INSERT INTO moderation_decisions (id, comment_id, consultation_id, agency_id, measure, ground, basis, facts, reason, proportion, source, moderator_id, decided_at, content_created_at, content_language)
       SELECT made.id, pool.ids[1 + n % cardinality(pool.ids)], $4, agency, (ARRAY['HIDE', 'NO_ACTION', 'LABEL', 'WARN'])[1 + n % 4],
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
  await client.query(
    `INSERT INTO comment_reports (id, comment_id, reporter_id, reason, weight, body_as_reported, created_at)
     SELECT gen_random_uuid(), comment_id, $1, (ARRAY['INSULT', 'SPAM', 'HATE', 'OTHER'])[1 + risk % 4], 0.3, 'Comentario', first_reported_at FROM moderation_cases`,
    [person],
  );
  await client.query(
    `INSERT INTO moderation_appeals (id, decision_id, comment_id, consultation_id, agency_id, step, standing, appellant_id, words, filed_at, due_at, closed_at)
     SELECT gen_random_uuid(), id, comment_id, consultation_id, agency_id, 'AGENCY', 'AUTHOR', ($1::uuid[])[1 + n % 20], 'No insulté a nadie.', decided_at + interval '2 days',
       decided_at + interval '16 days', CASE WHEN n % 10 > 0 THEN decided_at + interval '9 days' END
     FROM (SELECT *, (row_number() OVER ())::int AS n FROM moderation_decisions WHERE measure = 'HIDE' LIMIT $2) d`,
    [database.accounts, appeals],
  );
  await activity();
  await chain();
  await client.query('VACUUM ANALYZE');
}

/** What counting and sorting would have left of the comments: most say something of their own, a tenth are letters of campaigns. */
async function activity() {
  for (const [table, unit, more] of [
    ['minutes', 60, ''],
    ['hours', 3_600, ", 'REGISTERED'"],
  ])
    await client.query(
      `INSERT INTO activity_${table} (subject_id, kind, ${table.slice(0, -1)}${more && ', trust'}, consultation_id, count, young)
       SELECT consultation_id, 'COMMENTS', floor(extract(epoch FROM created_at) / ${unit})::int${more}, consultation_id, count(*), 0 FROM comments GROUP BY 1, 3`,
    );
  await client.query(
    `WITH ranked AS (SELECT id, consultation_id, row_number() OVER () AS n FROM comments), headed AS (
       SELECT *, CASE WHEN n % 10 = 0 THEN n / 10 % 20 + 1 ELSE n + 1000 END AS number FROM ranked)
     INSERT INTO argument_clusters (id, consultation_id, number, representative_id, people, comments, found_at)
     SELECT gen_random_uuid(), consultation_id, number, (array_agg(id))[1], count(*), count(*), now() FROM headed GROUP BY consultation_id, number`,
  );
}

/** The leaves of all decisions and undoings, as the application writes them. */
async function chain() {
  const began = performance.now();
  for (const [sql, ids, leafOf, nameOf] of [
    [readDecided, 'SELECT id FROM moderation_decisions WHERE id > $1 ORDER BY id LIMIT 5000', leafOfDecision, lookupOf.decision],
    [
      readUndone,
      'SELECT decision_id AS id FROM undone_decisions WHERE decision_id > $1 ORDER BY decision_id LIMIT 5000',
      leafOfUndoing,
      lookupOf.undoing,
    ],
  ])
    for (let last = '00000000-0000-0000-0000-000000000000'; last;) {
      const page = (await client.query(ids, [last])).rows.map(({ id }) => id);
      const { rows } = await client.query(sql.text, [page]);
      await client.query('INSERT INTO ledger_queue (leaf, lookup) SELECT * FROM unnest($1::bytea[], $2::text[])', [
        rows.map((row) => writeLeaf(leafOf(row))),
        rows.map(({ decision }) => nameOf(decision)),
      ]);
      last = page.at(-1);
    }
  console.log(`  their leaves written in ${((performance.now() - began) / 1000).toFixed(0)} s`);
}
