// What the benchmarks share: a database of a given size, the application as its own process, a load generator, and CPU times.
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { resolve } from 'node:path';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { Cluster } from '../dist/src/platform/database/cluster.js';
import { Emails } from '../dist/src/people/emails.service.js';
import { Settings } from '../dist/src/platform/config/settings.js';
import { migrate } from '../dist/src/platform/database/migrate.js';
import { SealedColumns } from '../dist/src/platform/sealing/sealed-columns.js';
import { Sealing } from '../dist/src/platform/sealing/sealing.js';
import { toGlobalId } from '../dist/src/platform/graphql/relay.js';

export { toGlobalId };
export const seconds = Number(process.env.BENCH_SECONDS ?? 5);

/** Addresses `p1@example.org` … as the process over that database keeps them: two columns. */
export function sealedAddresses(url, ids, word) {
  const emails = new Emails(new Sealing(Settings.read({ DATABASE_URL: url })), new SealedColumns());
  const sealed = ids.map((id, place) => emails.seal(id, `${word}${place + 1}@example.org`));
  return [sealed.map(({ sealed }) => sealed), sealed.map(({ indexes }) => indexes[0])];
}

/** Starts the cluster of the benchmarks: durable, as the one that serves. */
export async function openCluster() {
  return Cluster.start({ home: resolve('.urna', 'bench') });
}

/**
 * A new database with one open consultation: a text of ten articles, comments, one poll with five options.
 * @returns ids, session tokens of the people, and the address
 */
export async function prepareDatabase(cluster, { comments = 1_000, ballots = 1_000, people = 500 } = {}) {
  const name = `urna_bench_${randomUUID().slice(0, 8)}`;
  await cluster.ensureDatabase(name);
  const url = cluster.url(name);
  await migrate(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const ids = {
    agency: uuid(),
    consultation: uuid(),
    version: uuid(),
    poll: uuid(),
    options: Array.from({ length: 5 }, () => uuid()),
    provisions: Array.from({ length: 10 }, () => uuid()),
  };
  const tokens = Array.from({ length: people }, () => `urna_${randomBytes(32).toString('base64url')}`);
  const accounts = tokens.map(() => uuid());
  const q = (text, values) => client.query(text, values);
  await q(
    `INSERT INTO agencies (id, slug, name, sector, created_at) VALUES ($1, 'agencia', '{"es":"Agencia"}', '{"es":"Sector"}', now())`,
    [ids.agency],
  );
  await q(
    `INSERT INTO accounts (id, email_sealed, email_index, display_name, password_hash, locale, created_at)
     SELECT id, sealed, index, 'Persona ' || n, '', 'es', now() FROM unnest($1::uuid[], $2::bytea[], $3::bytea[]) WITH ORDINALITY AS a(id, sealed, index, n)`,
    [accounts, ...sealedAddresses(url, accounts, 'p')],
  );
  await q(
    `INSERT INTO sessions (id, account_id, token_hash, created_at, last_seen_at, expires_at)
     SELECT gen_random_uuid(), account, hash, now(), now() + interval '1 day', now() + interval '9 days' FROM unnest($1::uuid[], $2::bytea[]) AS s(account, hash)`,
    [accounts, tokens.map((token) => createHash('sha256').update(token).digest())],
  );
  await q(
    `INSERT INTO consultations (id, slug, agency_id, status, time_zone, opens_at, closes_at, contact, channels, created_by, created_at, changed_at, published_at, announced_phase)
     VALUES ($1, 'consulta', $2, 'SCHEDULED', 'America/Bogota', now() - interval '1 day', now() + interval '30 days', '{"office":"o","name":"n","email":"e@example.org"}', '{WEB}', $3, now(), now(), now(), 'OPEN')`,
    [ids.consultation, ids.agency, accounts[0]],
  );
  await q(
    `INSERT INTO consultation_translations (consultation_id, locale, title, summary, body) VALUES ($1, 'es', 'Título de la consulta', 'Un resumen de la consulta.', $2)`,
    [ids.consultation, 'Texto de la consulta. '.repeat(60)],
  );
  await q(
    `INSERT INTO text_versions (id, consultation_id, number, source, notes, created_by, created_at) VALUES ($1, $2, 1, '', '{}', $3, now())`,
    [ids.version, ids.consultation, accounts[0]],
  );
  await q(`INSERT INTO provisions (id, consultation_id) SELECT unnest($1::uuid[]), $2`, [ids.provisions, ids.consultation]);
  await q(
    `INSERT INTO provision_wordings (version_id, provision_id, position, depth, kind, eid, number, label, heading, body)
     SELECT $1, id, n - 1, 0, 'ARTICLE', 'art_' || n, n::text, 'Artículo ' || n, 'Objeto', $3 FROM unnest($2::uuid[]) WITH ORDINALITY AS p(id, n)`,
    [
      ids.version,
      ids.provisions,
      'El agua es un bien público y su uso en los acueductos comunitarios se regula por este decreto. '.repeat(6),
    ],
  );
  await q('UPDATE text_versions SET published_at = now() WHERE id = $1', [ids.version]);
  const commentIds = Array.from({ length: comments }, () => uuid());
  for (let at = 0; at < comments; at += 20_000) {
    await q(
      `INSERT INTO comments (id, consultation_id, provision_id, version_id, parent_id, depth, author_id, author_role, stance, body, created_at, supports)
       SELECT id, $2, CASE WHEN n % 2 = 0 THEN ($3::uuid[])[1 + n % 10] END, $4, NULL, 0, ($5::uuid[])[1 + n % $6], 'CITIZEN',
              (ARRAY['IN_FAVOUR','AGAINST','NEUTRAL'])[1 + n % 3], 'Comentario ' || n || repeat(' sobre el acueducto de la vereda', 9), now() - make_interval(secs => $7::int - n), n % 97
       FROM unnest($1::uuid[]) WITH ORDINALITY AS c(id, n)`,
      [commentIds.slice(at, at + 20_000), ids.consultation, ids.provisions, ids.version, accounts, accounts.length, comments - at],
    );
  }
  await q(
    `INSERT INTO comment_counts (place_id, stance, comments)
     SELECT consultation_id, stance, count(*) FROM comments GROUP BY 1, 2
     UNION ALL SELECT provision_id, stance, count(*) FROM comments WHERE provision_id IS NOT NULL GROUP BY 1, 2`,
  );
  await q(
    `INSERT INTO polls (id, consultation_id, position, kind, min_choices, max_choices, results_policy, question, created_at, method, seats, parameters)
     VALUES ($1, $2, 0, 'SINGLE', 1, 1, 'LIVE', '{"es":"¿Está de acuerdo?"}', now(), 'plurality', 1, '{"choices":"seats"}')`,
    [ids.poll, ids.consultation],
  );
  await q(
    `INSERT INTO poll_options (id, poll_id, position, label) SELECT id, $2, n - 1, jsonb_build_object('es', 'Opción ' || n) FROM unnest($1::uuid[]) WITH ORDINALITY AS o(id, n)`,
    [ids.options, ids.poll],
  );
  const sealing = new Sealing(Settings.read({ DATABASE_URL: url }));
  const secrets = ['key_sealed', 'seed_sealed'].map((column) =>
    sealing.sealBytes({ table: 'poll_keys', column, row: ids.poll }, randomBytes(32)),
  );
  await q(`INSERT INTO poll_keys (poll_id, key_sealed, seed_sealed) VALUES ($1, $2, $3)`, [ids.poll, ...secrets]);
  await q(`INSERT INTO poll_tallies SELECT $1, unnest('{-1,0,4,8,12,16}'::smallint[]), 0`, [ids.poll]);
  if (ballots > 0) {
    await q(
      `INSERT INTO ballots (poll_id, voter, marks, receipt, handle, salt)
       SELECT $1, decode(md5(n::text), 'hex'), ARRAY[(n % 5 * 4)::smallint], 'BENC-BENC-BENC', decode(md5(n::text), 'hex'), decode(md5(n::text), 'hex') FROM generate_series(1, $2::int) n`,
      [ids.poll, ballots],
    );
    await q(
      `UPDATE poll_tallies t SET votes = c.votes FROM (SELECT mark, count(*) AS votes FROM ballots, unnest(marks || (-1)::smallint) AS mark GROUP BY mark) c WHERE t.mark = c.mark`,
    );
  }
  await q('VACUUM ANALYZE');
  await client.end();
  return { name, url, ids, tokens, accounts, commentIds };
}

export async function dropDatabase(cluster, { name }) {
  await cluster.dropDatabases(name);
}

/** Starts the application as its own process over the database. */
/** Few accounts do here what thousands do outside: the work is measured, not how much one person is let do. */
const wide = ['read', 'write', 'vote', 'signIn', 'subscription'].map((kind) => `${kind}=999999/9999999`).join(' ');

export async function startApp(url, port, env = {}) {
  const child = spawn(process.execPath, ['--max-semi-space-size=64', 'dist/src/cli.js', 'start'], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      NODE_ENV: 'production',
      URNA_ACCOUNT_BUDGETS: wide,
      URNA_ADDRESS_BUDGETS: wide,
      URNA_SECOND_FACTOR: 'offered',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let tries = 0; ; tries++) {
    if (
      await get(port, '/health/ready').then(
        (status) => status === 200,
        () => false,
      )
    )
      break;
    if (tries > 1_200) {
      child.kill('SIGKILL');
      throw new Error('the application did not start');
    }
    await pause(50);
  }
  return { pid: child.pid, port, stop: () => new Promise((done) => child.once('exit', done) && child.kill('SIGTERM')) };
}

const get = (port, path) =>
  new Promise((done, fail) =>
    request({ port, path, host: '127.0.0.1' }, (response) => response.resume().on('end', () => done(response.statusCode)))
      .on('error', fail)
      .end(),
  );

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Sends requests from `clients` loops for `seconds`; `next(client, count)` gives path, headers and body of each.
 * @returns requests a second, median and 99th percentile in ms, errors, and the CPU of the processes in ms a request
 */
export async function load({
  port,
  clients,
  next,
  check = (text) => !text.includes('"errors":['),
  pids = [],
  duration = seconds,
  warmUp = Number(process.env.BENCH_WARM_UP ?? 5),
}) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  let isOver = false;
  let [done, errors] = [0, 0];
  let times = [];
  const one = (wish) =>
    new Promise((resolve, reject) => {
      const body = wish.body ? Buffer.from(wish.body) : null;
      const sent = request(
        {
          agent,
          host: '127.0.0.1',
          port,
          path: wish.path ?? '/graphql',
          method: body ? 'POST' : 'GET',
          headers: { ...(body ? { 'content-type': 'application/json', 'content-length': body.length } : {}), ...wish.headers },
        },
        (response) => {
          const chunks = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('end', () => resolve(Buffer.concat(chunks).toString()));
        },
      );
      sent.on('error', reject);
      sent.end(body ?? undefined);
    });
  const loop = async (client) => {
    for (let count = 0; !isOver; count++) {
      const began = performance.now();
      const text = await one(next(client, count));
      times.push(performance.now() - began);
      done++;
      if (!check(text)) {
        if (errors++ === 0) console.error('  first error:', text.slice(0, 300));
      }
    }
  };
  const loops = Array.from({ length: clients }, (_, client) => loop(client));
  await pause(warmUp * 1_000);
  [done, errors, times] = [0, 0, []];
  const cpuBefore = pids.map(cpuOf);
  const began = performance.now();
  await pause(duration * 1_000);
  const elapsed = (performance.now() - began) / 1_000;
  const [count, sorted] = [done, times.slice().sort((a, b) => a - b)];
  const cpu = pids.map((pid, index) => (cpuOf(pid) - cpuBefore[index]) / count);
  isOver = true;
  await Promise.all(loops);
  agent.destroy();
  return {
    perSecond: count / elapsed,
    p50: sorted[Math.floor(sorted.length * 0.5)],
    p99: sorted[Math.floor(sorted.length * 0.99)],
    errors,
    cpu,
  };
}

/** CPU time of a process and its descendants so far, in ms. For PostgreSQL give the pid of its postmaster. */
export function cpuOf(pid) {
  const ticks = (id) => {
    try {
      const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1].split(' ');
      return Number(fields[11]) + Number(fields[12]);
    } catch {
      return 0;
    }
  };
  const children = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((entry) => {
      try {
        return readFileSync(`/proc/${entry}/stat`, 'utf8').split(') ')[1].split(' ')[1] === String(pid);
      } catch {
        return false;
      }
    });
  return [pid, ...children].reduce((sum, id) => sum + ticks(id), 0) * 10;
}

export function postmasterPid() {
  return Number(readFileSync(resolve('.urna', 'bench', 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

export function show(label, { perSecond, p50, p99, errors, cpu }) {
  console.log(
    `${label.padEnd(54)} ${perSecond.toFixed(0).padStart(7)}/s   p50 ${p50.toFixed(1)} ms   p99 ${p99.toFixed(1)} ms   CPU ${cpu.map((ms) => ms.toFixed(2)).join(' + ')} ms${errors ? `   ERRORS ${errors}` : ''}`,
  );
}

export function ratio(label, one, other) {
  console.log(`  → ${label}: ${(one / other).toFixed(2)}`);
}

export function hasPgbench() {
  return spawnSync('pgbench', ['--version']).status === 0;
}
