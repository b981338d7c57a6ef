// How fast waiting leaves get their places in the ledger, beside the same rows written by plain INSERTs of many rows.
import pg from 'pg';
import { NestFactory } from '@nestjs/core';
import 'reflect-metadata';
import { AppModule } from '../dist/src/app.module.js';
import { IntegratingService } from '../dist/src/ledger/integrating.service.js';
import { batch } from '../dist/src/ledger/ledger.queries.js';
import { Settings } from '../dist/src/platform/config/settings.js';
import { dropDatabase, openCluster, prepareDatabase, ratio } from './support.mjs';

const count = Number(process.env.BENCH_LEAVES ?? 100_000);
const rounds = 3;
const leafOf = "convert_to('{\"ballot\":\"' || repeat(md5(n::text), 6) || '\"}', 'UTF8')";

const cluster = await openCluster();
const database = await prepareDatabase(cluster, { comments: 10, ballots: 10, people: 10 });
const settings = Settings.read({ DATABASE_URL: database.url, LOG_LEVEL: 'error' });
const app = await NestFactory.createApplicationContext(AppModule.of({ settings, databaseUrl: database.url }), { logger: ['error'] });
const client = new pg.Client({ connectionString: database.url });
await client.connect();
await client.query(`CREATE TABLE yardstick (LIKE ledger_leaves INCLUDING ALL)`);

const rates = { ledger: [], plain: [] };
for (let round = 0; round < rounds; round++) {
  rates.ledger.push(await integrate(round));
  rates.plain.push(await insert(round));
}
show('leaves that get their places, tiles and signature', rates.ledger);
show(`the same rows, plain INSERTs of ${batch}`, rates.plain);
ratio('ledger / plain INSERT', median(rates.ledger), median(rates.plain));

await client.end();
await app.close();
await dropDatabase(cluster, database);
await cluster.leave();

/** Leaves a second from a full queue to the last checkpoint. The application's own sequencer has to wait for its turn while it fills. */
async function integrate(round) {
  await client.query('BEGIN');
  await client.query(`INSERT INTO ledger_queue (leaf, lookup) SELECT ${leafOf}, n::text FROM generate_series($1::int, $2::int) n`, [
    round * count + 1,
    (round + 1) * count,
  ]);
  const integrating = app.get(IntegratingService);
  await client.query('COMMIT');
  const began = performance.now();
  for (;;) {
    await integrating.integrate();
    const { rows } = await client.query('SELECT max(size)::int AS size FROM ledger_checkpoints');
    if (rows[0].size === (round + 1) * count) break;
  }
  return (count / (performance.now() - began)) * 1_000;
}

/** Rows a second into a table with the same columns and indexes, from the application's side of the connection. */
async function insert(round) {
  const { rows } = await client.query('SELECT index, queue_id, leaf, hash, lookup FROM ledger_leaves WHERE index >= $1 ORDER BY index', [
    round * count,
  ]);
  const began = performance.now();
  for (let at = 0; at < rows.length; at += batch) {
    const some = rows.slice(at, at + batch);
    await client.query('INSERT INTO yardstick SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bytea[], $4::bytea[], $5::text[])', [
      some.map((row) => row.index),
      some.map((row) => row.queue_id),
      some.map((row) => row.leaf),
      some.map((row) => row.hash),
      some.map((row) => row.lookup),
    ]);
  }
  return (rows.length / (performance.now() - began)) * 1_000;
}

function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}

function show(label, values) {
  console.log(`${label.padEnd(54)} ${median(values).toFixed(0).padStart(7)}/s   (${values.map((value) => value.toFixed(0)).join(', ')})`);
}
