// The matrix over the API at 100,000 observations: the first page, the way out with which memory, the way back, and the report; beside each
// the least that the database itself needs for it, in the same run.
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { dropDatabase, openCluster, pause, prepareDatabase, startApp, toGlobalId } from './support.mjs';

const count = Number(process.env.BENCH_OBSERVATIONS ?? 100_000);
const cluster = await openCluster();
const database = await prepareDatabase(cluster, { comments: count, ballots: 0, people: 500 });
const client = new pg.Client({ connectionString: database.url });
await client.connect();
await client.query(`INSERT INTO memberships (account_id, agency_id, role, granted_by, granted_at) VALUES ($1, $2, 'OFFICIAL', $1, now())`, [
  database.accounts[0],
  database.ids.agency,
]);
await client.query(`UPDATE consultations SET closes_at = now() WHERE id = $1`, [database.ids.consultation]);
await client.query('ANALYZE');
const app = await startApp(database.url, 3_907);
const site = `http://127.0.0.1:${app.port}`;
const headers = { authorization: `Bearer ${database.tokens[0]}`, 'accept-language': 'es' };
const id = toGlobalId('Consultation', database.ids.consultation);
try {
  for (;;) {
    const { rows } = await client.query('SELECT count(*)::int AS entered FROM observations');
    if (rows[0].entered === count) break;
    await pause(200);
  }
  await client.query('ANALYZE observations');
  console.log(`${count} observations`);
  await firstPage();
  for (const format of ['csv', 'xlsx']) await goOut(format);
  await comeBack();
  await report();
} finally {
  await app.stop();
  await client.end();
  await dropDatabase(cluster, database);
  await cluster.leave();
}

async function firstPage() {
  const query = `query ($id: ID!) { consultation(id: $id) { observations(first: 50) { nodes { id number state comment { body author { displayName } } provision { label } answer { disposition } prepared { disposition } } } } }`;
  const api = await median(30, async () => {
    const { consultation } = await ask(query, { id });
    if (consultation.observations.nodes.length !== 50) throw new Error('The page is wrong.');
  });
  const bare = await median(30, () =>
    client.query(
      `SELECT o.*, c.body, a.display_name FROM observations o JOIN comments c ON c.id = o.comment_id JOIN accounts a ON a.id = o.author_id WHERE o.consultation_id = $1 ORDER BY o.number LIMIT 50`,
      [database.ids.consultation],
    ),
  );
  console.log(`first page of 50: ${api.toFixed(1)} ms over the API, ${bare.toFixed(1)} ms the bare statement`);
}

/** Read at once, and then as slowly as a bad connection: what the server holds meanwhile must not grow. */
async function goOut(format) {
  const before = memory('VmRSS');
  const started = performance.now();
  const response = await fetch(`${site}/matrices/${encodeURIComponent(id)}/matrix.${format}`, { headers });
  let [bytes, first, most] = [0, null, before];
  for await (const chunk of response.body) {
    first ??= performance.now() - started;
    bytes += chunk.length;
    most = Math.max(most, memory('VmRSS'));
  }
  const took = (performance.now() - started) / 1000;
  const bare = performance.now();
  await client.query(
    `SELECT o.number, c.body, a.display_name FROM observations o JOIN comments c ON c.id = o.comment_id JOIN accounts a ON a.id = o.author_id WHERE o.consultation_id = $1 ORDER BY o.number`,
    [database.ids.consultation],
  );
  console.log(
    `${format} out: first byte ${Math.round(first)} ms, ${took.toFixed(1)} s, ${(bytes / 1e6).toFixed(0)} MB; server ${before} MB before, ${most} MB at most; the bare rows ${((performance.now() - bare) / 1000).toFixed(1)} s`,
  );
}

/** A lawyer has answered every row, in forty ways, and sends back the columns that count. */
async function comeBack() {
  const text = await (await fetch(`${site}/matrices/${encodeURIComponent(id)}/matrix.csv?language=es`, { headers })).text();
  const states = [...text.matchAll(/urna1\.[\w-]{8}\.(\d+)\.[\w,-]+/g)];
  if (states.length !== count) throw new Error(`${states.length} states.`);
  const lines = states.map(([state, number]) => `${number};No aceptada;Razón ${number % 40} de la entidad.;${state}`);
  const form = new FormData();
  const mutation =
    'mutation ($input: UploadMatrixInput!) { uploadMatrix(input: $input) { upload { id counts { changed conflicts refused } } userErrors { message } } }';
  form.append('operations', JSON.stringify({ query: mutation, variables: { input: { consultationId: id, file: null } } }));
  form.append('map', JSON.stringify({ 0: ['variables.input.file'] }));
  form.append('0', new Blob([`N.º;Disposición;Motivo (español);row_state\r\n${lines.join('\r\n')}`]), 'matriz.csv');
  let started = performance.now();
  const sent = await (await fetch(`${site}/graphql`, { method: 'POST', headers, body: form })).json();
  const { upload, userErrors } = sent.data.uploadMatrix;
  if (userErrors.length > 0 || upload.counts.changed !== 2 * count) throw new Error(JSON.stringify(sent));
  console.log(`back: compared in ${((performance.now() - started) / 1000).toFixed(1)} s, ${upload.counts.changed} cells differ`);
  started = performance.now();
  const { applyMatrix } = await ask(
    'mutation ($input: ApplyMatrixInput!) { applyMatrix(input: $input) { taken userErrors { message } } }',
    {
      input: { uploadId: upload.id },
    },
  );
  const took = (performance.now() - started) / 1000;
  if (applyMatrix.taken !== 2 * count) throw new Error(JSON.stringify(applyMatrix));
  const bare = performance.now();
  await client.query('BEGIN');
  await client.query('UPDATE observations SET revision = revision + 1');
  await client.query('UPDATE matrix_upload_cells SET line = line');
  await client.query('ROLLBACK');
  console.log(
    `back: ${count} rows taken in ${took.toFixed(1)} s; the bare updates ${((performance.now() - bare) / 1000).toFixed(1)} s; server ${memory('VmHWM')} MB at most`,
  );
}

async function report() {
  const { consultation } = await ask('query ($id: ID!) { consultation(id: $id) { answeringProgress { revision } } }', { id });
  const selection = { filter: {}, seenRevision: consultation.answeringProgress.revision };
  await timed('signed', 'SignAnswersInput', 'signAnswers', { consultationId: id, selection, office: 'Jurídica' });
  await timed('report published', 'PublishObservationsReportInput', 'publishObservationsReport', {
    consultationId: id,
    office: 'Jurídica',
  });
  const query =
    'query ($id: ID!) { consultation(id: $id) { observationsReport { files { format url } rows(first: 10) { nodes { number words } } } } }';
  const page = await median(20, () => ask(query, { id }));
  console.log(`report, ten rows of its matrix: ${page.toFixed(1)} ms`);
  const { files } = (await ask(query, { id })).consultation.observationsReport;
  for (const { format, url } of files) {
    const started = performance.now();
    let bytes = 0;
    for await (const chunk of (await fetch(`${site}${new URL(url).pathname}`)).body) bytes += chunk.length;
    console.log(
      `report as ${format}: ${((performance.now() - started) / 1000).toFixed(1)} s, ${(bytes / 1e6).toFixed(1)} MB; server ${memory('VmRSS')} MB`,
    );
  }
}

async function timed(label, type, mutation, input) {
  const started = performance.now();
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { message } } }`;
  const answer = await ask(query, { input });
  if (answer[mutation].userErrors.length > 0) throw new Error(JSON.stringify(answer));
  console.log(`${label}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

async function ask(query, variables) {
  const body = JSON.stringify({ query, variables });
  const { data, errors } = await (
    await fetch(`${site}/graphql`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body })
  ).json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function median(times, act) {
  const took = [];
  for (let each = 0; each < times; each++) {
    const started = performance.now();
    await act();
    took.push(performance.now() - started);
  }
  return took.sort((one, other) => one - other)[Math.floor(times / 2)];
}

/** Of the application, in MB. */
function memory(field) {
  return Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${app.pid}/status`, 'utf8'))[1]) / 1024);
}
