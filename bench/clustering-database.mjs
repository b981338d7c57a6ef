// 220,000 comments sorted into arguments by the application and its database: how long, how much memory, how long others wait meanwhile, and
// what a first page of arguments takes; beside it what the arithmetic alone takes, and what counting equal words takes the database.
import { readFileSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { clusterInThread } from '../dist/src/responses/clustering/clustering-thread.js';
import { campaignLetters } from './campaign-letters.mjs';
import { dropDatabase, openCluster, pause, prepareDatabase, startApp, toGlobalId } from './support.mjs';

const number = Number(process.env.BENCH_COMMENTS ?? 220_000);
const distinct = Number(process.env.BENCH_ARGUMENTS ?? Math.round(number * 0.06));
const delays = join(tmpdir(), `urna-delays-${process.pid}.json`);
const letters = campaignLetters(number, distinct).map((letter) => ({ ...letter, id: randomUUID() }));
const cluster = await openCluster();
const database = await prepareDatabase(cluster, { comments: 0, ballots: 0, people: 500 });
const client = new pg.Client({ connectionString: database.url });
await client.connect();
const { consultation } = database.ids;
for (let at = 0; at < letters.length; at += 20_000) {
  const some = letters.slice(at, at + 20_000);
  await client.query(
    `INSERT INTO comments (id, consultation_id, depth, author_id, author_role, stance, body, created_at)
     SELECT id, $1, 0, ($2::uuid[])[1 + n % 500], 'CITIZEN', stance, left(body, 5000), now() - interval '1 hour'
     FROM unnest($3::uuid[], $4::text[], $5::text[]) WITH ORDINALITY AS l(id, stance, body, n)`,
    [
      consultation,
      database.accounts,
      some.map(({ id }) => id),
      some.map(({ stance }) => stance ?? 'NEUTRAL'),
      some.map(({ text }) => text),
    ],
  );
}
await client.query('ANALYZE');
console.log(`${number.toLocaleString('en')} comments, ${distinct.toLocaleString('en')} arguments`);

await timed('the database groups equal words', () => client.query('SELECT stance, md5(lower(body)), count(*) FROM comments GROUP BY 1, 2'));
await timed('the arithmetic alone, in a thread', () => clusterInThread(batches()));

const app = await startApp(database.url, 3_911, {
  BENCH_DELAYS: delays,
  NODE_OPTIONS: `--import=${resolve('bench/loop-delay.mjs')}`,
});
try {
  await pause(1_500);
  process.kill(app.pid, 'SIGUSR2');
  const rest = memory('VmRSS');
  const began = performance.now();
  await client.query(
    `WITH run AS (INSERT INTO argument_runs (consultation_id, begun_at) VALUES ($1, now()) ON CONFLICT DO NOTHING)
     INSERT INTO argument_waiting (id, comment_id, consultation_id) SELECT gen_random_uuid(), id, consultation_id FROM comments`,
    [consultation],
  );
  let said = 0;
  let last = '';
  for (;;) {
    await pause(250);
    const { rows } = await client.query('SELECT read, placed, finished_at FROM argument_runs');
    const words = JSON.stringify(rows[0]);
    if (words !== last) said++;
    last = words;
    if (rows[0].finished_at && performance.now() - began > 1_000) break;
  }
  const took = (performance.now() - began) / 1000;
  const { p50, p99, most } = JSON.parse(readFileSync(delays, 'utf8'));
  const { rows } = await client.query('SELECT count(*)::int AS found FROM argument_clusters');
  console.log(`sorted through the database in ${took.toFixed(1)} s: ${rows[0].found} found; ${said} states of progress seen`);
  console.log(`server: ${rest} MB before, ${memory('VmHWM')} MB at most; event loop late by ${p50} ms, p99 ${p99} ms, most ${most} ms`);
  await client.query('ANALYZE');
  const id = toGlobalId('Consultation', consultation);
  const page = `query ($id: ID!) { consultation(id: $id) { argumentClusters(first: 20) { nodes { number signatures representative { body } answering { inScope } } } } }`;
  await timed('first page of 20 arguments over the API', () => ask(page, { id }), 20);
  await timed(
    'people, comments and arguments over the API',
    () => ask('query ($id: ID!) { consultation(id: $id) { argumentCounts { people comments arguments } } }', { id }),
    20,
  );
} finally {
  await app.stop();
  await client.end();
  await dropDatabase(cluster, database);
  await cluster.leave();
  rmSync(delays, { force: true });
}

function* batches() {
  for (let at = 0; at < letters.length; at += 5_000)
    yield letters.slice(at, at + 5_000).map(({ id, text, stance }) => ({ id, text, stance }));
}

async function timed(name, act, times = 1) {
  const took = [];
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    await act();
    took.push(performance.now() - began);
  }
  const median = took.sort((a, b) => a - b)[Math.floor(times / 2)];
  console.log(`${name}: ${median < 1000 ? `${median.toFixed(1)} ms` : `${(median / 1000).toFixed(1)} s`}`);
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

function memory(name) {
  const line = readFileSync(`/proc/${app.pid}/status`, 'utf8').match(new RegExp(`${name}:\\s+(\\d+)`));
  return Math.round(Number(line[1]) / 1024);
}
