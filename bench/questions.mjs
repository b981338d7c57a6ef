// 30,000 questions over 90 agencies: how long an agency's queue, the list and its search, what was answered already, the response network
// and its page take, one after the other as an official asks for them; and beside each what a bare statement over the same rows takes.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { dropDatabase, openCluster, prepareDatabase, startApp, toGlobalId } from './support.mjs';
import { dice } from './amended-law.mjs';

const count = Number(process.env.BENCH_QUESTIONS ?? 30_000);
const agencyCount = Number(process.env.BENCH_AGENCIES ?? 90);
const rounds = Number(process.env.BENCH_ROUNDS ?? 60);
const random = dice(1755);
const draw = (below) => Math.floor(random() * below);
const one = (all) => all[draw(all.length)];

const asks = [
  'Cuándo arreglan',
  'Quién paga',
  'Dónde se pide',
  'Por qué cerraron',
  'Cuánto cuesta',
  'Cómo se solicita',
  'Qué requisitos tiene',
];
const things = [
  'el acueducto',
  'la licencia',
  'el subsidio',
  'el puente',
  'la escuela',
  'el alumbrado',
  'el permiso',
  'la vacuna',
  'la pensión',
  'el mercado',
];
const kinds = ['rural', 'municipal', 'comunitario', 'de adultos mayores', 'de emergencia', 'provisional', 'de obra', 'de transporte'];
const places = [
  'de la vereda El Retiro',
  'del barrio Centro',
  'de San Jacinto',
  'de la zona norte',
  'del corregimiento La Unión',
  'de Puerto Claro',
];
const titleOf = (n) => `¿${one(asks)} ${one(things)} ${one(kinds)} ${one(places)} en el sector ${n % 400}?`;

const cluster = await openCluster();
const database = await prepareDatabase(cluster, { comments: 0, ballots: 0, people: 100 });
const client = new pg.Client({ connectionString: database.url });
await client.connect();
const agencies = Array.from({ length: agencyCount }, (_, place) => ({
  id: randomUUID(),
  slug: `entidad-${String(place).padStart(2, '0')}`,
}));
const app = await startApp(database.url, 3_912);
try {
  await fill();
  console.log(`${count} questions over ${agencyCount} agencies, ${rounds} times each; medians and 95th percentiles in ms`);
  const [queue] = agencies;
  const agencyId = toGlobalId('Agency', queue.id);
  const line = '{ nodes { id number title state isLate followerCount agency { slug name } term { dueOn } } pageInfo { hasNextPage } }';
  await measure(
    'the first page of a queue, with its counts',
    () =>
      ask(
        `query ($id: ID!) { agencyQueue(agencyId: $id, first: 20) ${line} agencyQueueSummary(agencyId: $id) { all mine unassigned dueSoon late } }`,
        { id: agencyId },
      ),
    [`SELECT * FROM questions WHERE agency_id = $1 AND state IN ('RECEIVED', 'ASSIGNED', 'REASKED') ORDER BY due_at LIMIT 20`, [queue.id]],
  );
  await measure('the first page of the list', () => ask(`{ questions(first: 15) ${line} }`), [
    'SELECT * FROM questions WHERE is_listed ORDER BY asked_at DESC LIMIT 15',
    [],
  ]);
  const search = () => `${one(things)} ${one(places)}`;
  await measure(
    'the list, searched',
    () => ask(`query ($q: String) { questions(first: 15, filter: { search: $q }) ${line} }`, { q: search() }),
    [
      `SELECT subject_id FROM public_words WHERE title ILIKE $1 AND title ILIKE $2 LIMIT 15`,
      () => [`%${one(things)}%`, `%${one(places)}%`],
    ],
  );
  await measure('late ones of the list', () => ask(`{ questions(first: 15, filter: { isLate: true }) ${line} }`), [
    `SELECT * FROM questions WHERE is_listed AND due_at < now() AND state IN ('RECEIVED', 'ASSIGNED', 'REASKED') ORDER BY asked_at DESC LIMIT 15`,
    [],
  ]);
  await measure(
    'what was answered like it',
    () =>
      ask('query ($text: String!) { similarQuestions(text: $text) { question { number title } guidance { title } } }', {
        text: titleOf(draw(count)),
      }),
    [`SELECT subject_id FROM public_words ORDER BY similarity(plain_title, $1) DESC LIMIT 5`, () => [titleOf(draw(count)).toLowerCase()]],
  );
  await measure(
    'the response network',
    () =>
      ask(
        '{ responseNetwork { total { asked late medianDays } agencies(first: 100) { nodes { agency { slug name } figures { asked answeredInTime late pending overdue medianDays rating } } } } }',
      ),
    ['SELECT agency_id, count(*), count(*) FILTER (WHERE is_in_time) FROM question_terms GROUP BY agency_id', []],
  );
  await measure('its page', () => read('/es/red-de-respuesta?sort=medianDays'), [
    'SELECT agency_id, count(*) FROM question_terms GROUP BY agency_id',
    [],
  ]);
} finally {
  await app.stop();
  await client.end();
  await dropDatabase(cluster, database);
}
process.exit(0);

/** Urna and the bare statement in turn, so that whatever else the machine does is the same for both. */
async function measure(label, urna, [text, values]) {
  const [ours, bare] = [[], []];
  for (let round = 0; round < rounds + 10; round++) {
    const began = performance.now();
    await urna();
    const between = performance.now();
    await client.query({ text, values: typeof values === 'function' ? values() : values });
    if (round < 10) continue;
    ours.push(between - began);
    bare.push(performance.now() - between);
  }
  const of = (times, share) => times.sort((a, b) => a - b)[Math.floor(times.length * share)];
  const figures = (times) => `${of(times, 0.5).toFixed(1)} (${of(times, 0.95).toFixed(1)})`;
  console.log(`  ${label}: ${figures(ours)}; a bare statement ${figures(bare)}; ratio ${(of(ours, 0.5) / of(bare, 0.5)).toFixed(1)}`);
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

/** Questions as they might have gone in half a year, three of four answered. */
async function fill() {
  const year = new Date().getUTCFullYear();
  const made = Array.from({ length: count }, (_, place) => {
    const asked = new Date(Date.now() - draw(180) * 86_400_000 - draw(86_400_000));
    const isAnswered = draw(4) > 0;
    return {
      id: randomUUID(),
      place: place + 1,
      agency: one(agencies).id,
      title: titleOf(place),
      asked,
      due: new Date(asked.getTime() + 21 * 86_400_000),
      answered: isAnswered ? new Date(asked.getTime() + draw(28) * 86_400_000) : null,
      followers: draw(30),
      rating: isAnswered && draw(3) === 0 ? 1 + draw(5) : null,
    };
  });
  const column = (name) => made.map((each) => each[name]);
  await client.query(
    `INSERT INTO agencies (id, slug, name, sector, created_at)
     SELECT id, slug, jsonb_build_object('es', slug), '{"es": "Sector"}', now() FROM unnest($1::uuid[], $2::text[]) AS a(id, slug)`,
    [agencies.map(({ id }) => id), agencies.map(({ slug }) => slug)],
  );
  await client.query(`INSERT INTO memberships (account_id, agency_id, role, granted_at) VALUES ($1, $2, 'OFFICIAL', now())`, [
    database.accounts[0],
    agencies[0].id,
  ]);
  await client.query(
    `INSERT INTO questions (id, year, ordinal, asker_id, agency_id, is_private, allows_edition, is_listed, kind, locale, title, body, state, asked_at, due_at, answered_at, followers)
     SELECT id, $1, place, $2, agency, false, false, true, 'GENERAL', 'es', title, title, CASE WHEN answered IS NULL THEN 'RECEIVED' ELSE 'ANSWERED' END, asked, due, answered, followers
     FROM unnest($3::uuid[], $4::int[], $5::uuid[], $6::text[], $7::timestamptz[], $8::timestamptz[], $9::timestamptz[], $10::int[])
       AS q(id, place, agency, title, asked, due, answered, followers)`,
    [year, database.accounts[1], ...['id', 'place', 'agency', 'title', 'asked', 'due', 'answered', 'followers'].map(column)],
  );
  await client.query(
    `INSERT INTO question_terms (id, question_id, agency_id, cause, received_at, received_on, working_days, transfer_due_on, due_on, due_at, outcome, ended_at, days_taken, is_in_time, rating)
     SELECT gen_random_uuid(), id, agency, 'ASKED', asked, asked::date, 15, asked::date + 7, due::date, due, CASE WHEN answered IS NOT NULL THEN 'ANSWERED' END,
            answered, (answered::date - asked::date) * 5 / 7, answered < due, rating
     FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[], $6::int[]) AS t(id, agency, asked, due, answered, rating)`,
    ['id', 'agency', 'asked', 'due', 'answered', 'rating'].map(column),
  );
  await client.query(
    `INSERT INTO public_words (subject_id, is_guidance, is_answered, agency_id, locale, title, body, plain_title, title_search, search)
     SELECT id, false, answered_at IS NOT NULL, agency_id, locale, title, body, '', '', '' FROM questions`,
  );
  await client.query('VACUUM ANALYZE');
}
