// 100,000 comments on passages of a law of 520 kB, in the database, carried to its next version by the application while it serves:
// how long that takes, how much memory, how late it answers meanwhile; and what writing the same rows costs by itself.
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { readPlaces } from '../dist/src/texts/anchoring/places.rules.js';
import { selectorsOf } from '../dist/src/texts/anchoring/quotations.rules.js';
import { versionOfWordings } from '../dist/src/texts/anchoring/wordings.rules.js';
import { amend, dice, passagesIn } from './amended-law.mjs';
import { dropDatabase, openCluster, pause, prepareDatabase, ratio, startApp, toGlobalId } from './support.mjs';

const law = join(process.env.SHARED_DATA ?? resolve('../shared/data'), 'legal-texts', 'uy-ley-19355-large.md');
if (!existsSync(law)) {
  console.log(`There is no ${law}; set SHARED_DATA to the folder of the real texts.`);
  process.exit(1);
}
const annotations = Number(process.env.BENCH_ANNOTATIONS ?? 100_000);
const source = readFileSync(law, 'utf8');
const random = dice(355);
const delaysFile = join(tmpdir(), `urna-delays-${process.pid}.json`);

const cluster = await openCluster();
const database = await prepareDatabase(cluster, { comments: 0, ballots: 0, people: 100 });
const client = new pg.Client({ connectionString: database.url });
await client.connect();
const { consultation, agency } = database.ids;
await client.query(`INSERT INTO memberships (account_id, agency_id, role, granted_at) VALUES ($1, $2, 'OFFICIAL', now())`, [
  database.accounts[0],
  agency,
]);
const app = await startApp(database.url, 3_911, {
  NODE_OPTIONS: `--import=${resolve('bench/loop-delay.mjs')}`,
  BENCH_DELAYS: delaysFile,
});
try {
  const first = await publish(source);
  await timed(`keep ${annotations} comments on passages`, () => comment(first));
  await client.query('VACUUM ANALYZE');
  await carry(await draft(amend(source, random)));
  await plainly();
} finally {
  await app.stop();
  await client.end();
  await dropDatabase(cluster, database);
}
process.exit(0);

async function ask(query, variables) {
  const response = await fetch(`http://127.0.0.1:${app.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${database.tokens[0]}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  const refused = Object.values(data ?? {}).flatMap((payload) => payload?.userErrors ?? []);
  if (errors || refused.length > 0) throw new Error(JSON.stringify(errors ?? refused));
  return data;
}

async function draft(markdown) {
  const { draftTextVersion } = await ask(
    'mutation ($input: DraftTextVersionInput!) { draftTextVersion(input: $input) { textVersion { id } userErrors { code } } }',
    { input: { consultationId: toGlobalId('Consultation', consultation), markdown } },
  );
  return draftTextVersion.textVersion.id;
}

async function publishDraft(versionId) {
  await ask('mutation ($input: PublishTextVersionInput!) { publishTextVersion(input: $input) { userErrors { code } } }', {
    input: { versionId, changelog: [{ locale: 'es', text: 'Cambios.' }] },
  });
}

/** The uuid of the version. */
async function publish(markdown) {
  await publishDraft(await draft(markdown));
  const { rows } = await client.query('SELECT id FROM text_versions WHERE consultation_id = $1 ORDER BY number DESC LIMIT 1', [
    consultation,
  ]);
  return rows[0].id;
}

async function comment(versionId) {
  const { rows } = await client.query(
    `SELECT provision_id AS id, parent_id AS "parentId", depth, kind, eid, number, label, heading, body
     FROM provision_wordings WHERE version_id = $1 ORDER BY position`,
    [versionId],
  );
  const places = readPlaces(versionOfWordings(rows));
  const made = passagesIn(places, annotations, random).map((passage) => {
    const [{ exact, prefix, suffix }, { start, end }] = selectorsOf(places, passage);
    const { isHeading, part } = passage.place;
    const selected = { exact, prefix, suffix, start, end, isInHeading: isHeading };
    return {
      id: uuid(),
      provisionId: part.id,
      place: isHeading ? 0 : 1,
      selected,
      original: { ...selected, versionId, provisionId: part.id },
    };
  });
  for (let at = 0; at < made.length; at += 10_000) {
    const page = made.slice(at, at + 10_000);
    await client.query(
      `INSERT INTO comments (id, consultation_id, provision_id, version_id, depth, author_id, author_role, stance, body, created_at)
       SELECT id, $2, provision, $3, 0, ($4::uuid[])[1 + n % 100], 'CITIZEN', 'NEUTRAL', 'Comentario ' || n, now() FROM unnest($1::uuid[], $5::uuid[]) WITH ORDINALITY AS c(id, provision, n)`,
      [page.map(({ id }) => id), consultation, versionId, database.accounts, page.map(({ provisionId }) => provisionId)],
    );
    await client.query(
      `INSERT INTO comment_anchors (comment_id, consultation_id, version_id, provision_id, state, place, selected, start_at, end_at, original)
       SELECT id, $2, $3, provision, 'EXACT', place, selected, (selected->>'start')::int, (selected->>'end')::int, original
       FROM unnest($1::uuid[], $4::uuid[], $5::smallint[], $6::jsonb[], $7::jsonb[]) AS a(id, provision, place, selected, original)`,
      [
        page.map(({ id }) => id),
        consultation,
        versionId,
        page.map(({ provisionId }) => provisionId),
        page.map(({ place }) => place),
        page.map(({ selected }) => JSON.stringify(selected)),
        page.map(({ original }) => JSON.stringify(original)),
      ],
    );
  }
}

async function carry(versionId) {
  const idle = memory();
  process.kill(app.pid, 'SIGUSR2');
  const waits = [];
  let isOver = false;
  const visiting = (async () => {
    while (!isOver) {
      const began = performance.now();
      await ask('query ($id: ID!) { consultation(id: $id) { title } }', { id: toGlobalId('Consultation', consultation) });
      waits.push(performance.now() - began);
      await pause(20);
    }
  })();
  const began = performance.now();
  await publishDraft(versionId);
  console.log(`publish: ${Math.round(performance.now() - began)} ms`);
  const published = performance.now();
  let highest = memory();
  let carrying;
  do {
    await pause(250);
    highest = Math.max(highest, memory());
    ({
      node: { commentCarrying: carrying },
    } = await ask(
      'query ($id: ID!) { node(id: $id) { ... on TextVersion { commentCarrying { total exact approximate provision orphan finishedAt } } } }',
      {
        id: versionId,
      },
    ));
    const { total, exact, approximate, provision, orphan } = carrying;
    if (process.stderr.isTTY) process.stderr.write(`\r  ${exact + approximate + provision + orphan} of ${total} `);
  } while (!carrying.finishedAt);
  const took = (performance.now() - published) / 1_000;
  isOver = true;
  await visiting;
  waits.sort((a, b) => a - b);
  const { total, exact, approximate, provision, orphan } = carrying;
  const states = { exact, approximate, provision, orphan };
  if (Object.values(states).reduce((sum, count) => sum + count, 0) !== total) throw new Error('Not all comments were counted.');
  console.log(`carry them: ${took.toFixed(1)} s, ${Math.round(total / took)}/s; ${JSON.stringify(states)}`);
  console.log(`  memory of the application: ${idle} MB before, ${highest} MB at most (${JSON.stringify(peak())} at any time)`);
  console.log(`  its event loop was late by ${JSON.stringify(JSON.parse(readFileSync(delaysFile, 'utf8')))} ms`);
  const at = (share) => waits[Math.floor((waits.length - 1) * share)].toFixed(1);
  console.log(`  a reader meanwhile waited p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, at most ${at(1)} ms (${waits.length} times)`);
  carry.perSecond = total / took;
}

/** The same rows with the same values in pages of the same size, and nothing else. */
async function plainly() {
  const { rows } = await client.query('SELECT comment_id AS id FROM comment_anchors ORDER BY comment_id');
  const began = performance.now();
  for (let at = 0; at < rows.length; at += 5_000)
    await client.query(
      `UPDATE comment_anchors SET version_id = $2, selected = selected || '{}', start_at = start_at + 1, end_at = end_at + 1, last_exact = original
       WHERE comment_id = ANY($1::uuid[])`,
      [rows.slice(at, at + 5_000).map(({ id }) => id), database.ids.version],
    );
  const took = (performance.now() - began) / 1_000;
  console.log(`plain UPDATEs of the same rows: ${took.toFixed(1)} s, ${Math.round(rows.length / took)}/s`);
  ratio('carried to written', carry.perSecond, rows.length / took);
}

async function timed(what, work) {
  const began = performance.now();
  const result = await work();
  console.log(`${what}: ${((performance.now() - began) / 1_000).toFixed(1)} s`);
  return result;
}

function status(field) {
  return Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${app.pid}/status`, 'utf8'))[1]) / 1024);
}

function memory() {
  return status('VmRSS');
}

function peak() {
  return status('VmHWM');
}
