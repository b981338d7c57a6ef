/** An operator upgrades a site with years of private words in it: birth dates, poll keys, requests, notes and what is public no more are sealed. */
import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../src/migrations/index.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import { migratingWith } from '../../src/platform/sealing/in-migrations.js';
import { Sealing, type SealedPlace } from '../../src/platform/sealing/sealing.js';

/** More than are sealed at once. */
const count = 2_300;
const name = `urna_test_${randomUUID().slice(0, 8)}`;
const keys = { dataKeys: [], secret: 'a secret of the tests, long enough' };
const sealing = new Sealing(keys);
const cluster = process.env.URNA_TEST_CLUSTER!;
const url = cluster.replace('/postgres?', `/${name}?`);
const [first, last] = ['SealBirthDates1795000047000', 'SealAppeals1795000047600'].map((wanted) =>
  migrations.findIndex((migration) => migration.name === wanted),
) as [number, number];
const tables = [
  'identities',
  'poll_keys',
  'questions',
  'question_answers',
  'question_records',
  'data_requests',
  'assisted_ballots',
  'comment_reports',
  'moderation_appeals',
];
let client: pg.Client;
let before: string[];
let leftByTheBreak: number;

/** Breaks off in the midst of the second step, as a power cut would. */
class BrokenOff extends Sealing {
  private sealed = 0;
  override sealBytes(place: SealedPlace, value: Uint8Array): Buffer {
    if (++this.sealed > 1_500) throw new Error('the power is gone');
    return super.sealBytes(place, value);
  }
}

beforeAll(async () => {
  await administer(`CREATE DATABASE ${name}`);
  client = new pg.Client({ connectionString: url });
  await client.connect();
  await migrate(migrations.slice(0, first));
  await liveForYears();
  before = await dump();
  await expect(migrate(migrations.slice(0, last + 1), new BrokenOff(keys))).rejects.toThrow('the power is gone');
  leftByTheBreak = await number('SELECT count(*)::int AS n FROM identities WHERE born_on IS NOT NULL AND born_sealed IS NULL');
  await migrate(migrations.slice(0, last + 1));
}, 300_000);

afterAll(async () => {
  await client?.end();
  await administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
});

it('goes on where it was broken off', () => {
  expect(leftByTheBreak).toBe(count - 1_000);
});

it('leaves nothing private to read, and what is public as it was', async () => {
  const words = /secreto|1987-0|"choices": {|'?\\\\x6b6b/;
  expect(before.filter((row) => words.test(row)).length).toBeGreaterThan(count);
  const now = await dump();
  expect(now.filter((row) => words.test(row))).toEqual([]);
  const open = (rows: string[]): number => rows.filter((row) => /abierto/.test(row)).length;
  expect(open(now)).toBe(open(before));
  expect(open(now)).toBe(3);
});

it('gives each value back in its own row alone', async () => {
  const { rows } = await client.query('SELECT id, born_sealed AS sealed, territory_code FROM identities ORDER BY id');
  const place = (row: string): SealedPlace => ({ table: 'identities', column: 'born_sealed', row });
  const born = rows.filter(({ sealed }) => sealed !== null).map(({ id, sealed }) => `${id} ${sealing.open(place(id), sealed)}`);
  const wanted = before
    .filter((row) => row.startsWith('identities'))
    .map((row) => JSON.parse(row.slice('identities '.length)) as { id: string; born_on: string | null })
    .filter(({ born_on }) => born_on !== null);
  expect(born.toSorted()).toEqual(wanted.map(({ id, born_on }) => `${id} ${born_on}`).toSorted());
  const [one, other] = rows.filter(({ sealed }) => sealed !== null);
  expect(() => sealing.open(place(one.id), other.sealed)).toThrow(/was changed since it was sealed/);
});

it('keeps what of an edited question stays public, and nothing of a withdrawn one', async () => {
  const { rows } = await client.query(
    'SELECT ordinal, title, body, public_title, public_body, words_sealed IS NOT NULL AS sealed FROM questions ORDER BY ordinal',
  );
  expect(rows).toEqual([
    { ordinal: 1, title: 'Título abierto', body: 'Cuerpo abierto', public_title: null, public_body: null, sealed: false },
    { ordinal: 2, title: null, body: null, public_title: 'Título abierto', public_body: 'Cuerpo editado', sealed: true },
    { ordinal: 3, title: null, body: null, public_title: null, public_body: null, sealed: true },
  ]);
  const answers = await client.query('SELECT body, public_body FROM question_answers ORDER BY answered_at');
  expect(answers.rows).toEqual([
    { body: 'Respuesta abierta', public_body: null },
    { body: null, public_body: 'Respuesta editada' },
  ]);
});

it('lets nothing be kept any more that was forgotten once it was cast', async () => {
  await expect(client.query(`UPDATE assisted_ballots SET state = 'CAST'`)).rejects.toMatchObject({ code: '23514' });
});

it('goes back to exactly what it was', async () => {
  const withdrawn = before.filter((row) => row.includes('Cuerpo retirado secreto')).length;
  expect(withdrawn).toBe(1);
  await act(migrations.slice(0, last + 1), sealing, async (source) => {
    for (const _ of migrations.slice(first, last + 1)) await source.undoLastMigration();
  });
  // What of an edited question was public in its own words is written beside it as well.
  const copied = (row: string): string => row.replace('"public_title": "Título abierto"', '"public_title": null');
  expect((await dump()).map(copied)).toEqual(before.map(copied));
});

/** Every row, in an order that stays. */
async function dump(): Promise<string[]> {
  const found = tables.map((table) => `SELECT '${table} ' || (to_jsonb(t))::text AS text FROM ${table} t`);
  return (await client.query(`${found.join(' UNION ALL ')} ORDER BY 1`)).rows.map(({ text }) => text as string);
}

async function number(sql: string): Promise<number> {
  return (await client.query(sql)).rows[0].n as number;
}

async function liveForYears(): Promise<void> {
  const [agency, person, consultation, poll, gathering, comment] = Array.from({ length: 6 }, () => randomUUID());
  const run = (sql: string, values: unknown[] = []): Promise<unknown> => client.query(sql, values);
  await run(
    `INSERT INTO agencies (id, slug, name, sector, created_at) VALUES ($1, 'agencia', '{"es":"Agencia"}', '{"es":"Sector"}', now())`,
    [agency],
  );
  await run(
    `INSERT INTO accounts (id, email_sealed, email_index, display_name, password_hash, locale, created_at) VALUES ($1, '\\x01', '\\x01', 'Persona', '', 'es', now())`,
    [person],
  );
  await run(
    `INSERT INTO identities (id, document_key, born_on, created_at)
     SELECT gen_random_uuid(), sha256(n::text::bytea), CASE WHEN n <= $1 THEN date '1987-01-01' + n % 250 END, now() FROM generate_series(1, $1 + 50) n`,
    [count],
  );
  await run(
    `INSERT INTO consultations (id, slug, agency_id, status, time_zone, opens_at, closes_at, contact, channels, created_by, created_at, changed_at, published_at, announced_phase)
     VALUES ($1, 'consulta', $2, 'SCHEDULED', 'America/Bogota', now() - interval '1 day', now() + interval '30 days',
       '{"office":"o","name":"n","email":"e@example.org"}', '{WEB}', $3, now(), now(), now(), 'OPEN')`,
    [consultation, agency, person],
  );
  await run(
    `INSERT INTO polls (id, consultation_id, position, kind, min_choices, max_choices, results_policy, question, created_at, method, seats, parameters)
     VALUES ($1, $2, 0, 'SINGLE', 1, 1, 'LIVE', '{"es":"¿Está de acuerdo?"}', now(), 'plurality', 1, '{"choices":"seats"}')`,
    [poll, consultation],
  );
  await run('INSERT INTO poll_keys (poll_id, key, seed) VALUES ($1, $2, $3)', [
    poll,
    Buffer.concat([Buffer.from('kk'), randomBytes(30)]),
    Buffer.concat([Buffer.from('kk'), randomBytes(30)]),
  ]);
  await run(
    `INSERT INTO gatherings (id, consultation_id, way, place, held_on, people, recorded_by, recorded_at, number)
     VALUES ($1, $2, 'PAPER', 'Plaza', current_date, 10, $3, now(), 1)`,
    [gathering, consultation, person],
  );
  await run(
    `INSERT INTO assisted_ballots (id, poll_id, gathering_id, number, state, document_key, born_on, choices, second_choices, entered_by, entered_at)
     VALUES (gen_random_uuid(), $1, $2, 1, 'DIFFERENT', '\\x01', '1987-02-03', '{"marks": [4], "territory": null}', '{"marks": [8], "territory": null}', $3, now())`,
    [poll, gathering, person],
  );
  await run(
    `INSERT INTO comments (id, consultation_id, depth, author_id, author_role, stance, body, created_at) VALUES ($1, $2, 0, $3, 'CITIZEN', 'AGAINST', 'Comentario', now())`,
    [comment, consultation, person],
  );
  await run(
    `INSERT INTO comment_reports (id, comment_id, reporter_id, reason, note, body_as_reported, weight, created_at)
     VALUES (gen_random_uuid(), $1, $2, 'INSULT', 'Nota en secreto', 'Comentario', 1, now())`,
    [comment, person],
  );
  await run(
    `WITH decided AS (INSERT INTO moderation_decisions (id, comment_id, consultation_id, agency_id, measure, ground, reason, moderator_id, decided_at, content_created_at)
       VALUES (gen_random_uuid(), $1, $2, $3, 'HIDE', 'INSULT', 'Insulta a otra persona.', $4, now(), now()) RETURNING id)
     INSERT INTO moderation_appeals (id, decision_id, comment_id, consultation_id, agency_id, step, standing, appellant_id, words, filed_at, due_at)
     SELECT gen_random_uuid(), id, $1, $2, $3, 'AGENCY', 'AUTHOR', $4, 'Apelo en secreto', now(), now() FROM decided`,
    [comment, consultation, agency, person],
  );
  await run(
    `INSERT INTO data_requests (id, account_id, kind, words, asked_at, due_on, outcome, answer, answered_at)
     VALUES (gen_random_uuid(), $1, 'CORRECTION', 'Pregunto en secreto', now(), current_date, 'GRANTED', 'Respondo en secreto', now()),
            (gen_random_uuid(), $1, 'COMPLAINT', 'Sigo en secreto', now(), current_date, NULL, NULL, NULL)`,
    [person],
  );
  await ask(person!, agency!);
}

/** One as it was asked, one of which the body, the answer and what was asked again were edited, and one withdrawn. */
async function ask(person: string, agency: string): Promise<void> {
  await client.query(
    `INSERT INTO questions (id, year, ordinal, asker_id, agency_id, is_private, allows_edition, is_listed, kind, locale, title, body, public_body, state, asked_at, due_at)
     SELECT gen_random_uuid(), 2026, n, $1, $2, false, false, n < 3, 'GENERAL', 'es', CASE n WHEN 3 THEN 'Retirado secreto' ELSE 'Título abierto' END,
       (ARRAY['Cuerpo abierto', 'Cuerpo secreto', 'Cuerpo retirado secreto'])[n], CASE n WHEN 2 THEN 'Cuerpo editado' END,
       CASE n WHEN 3 THEN 'WITHDRAWN' ELSE 'ANSWERED' END, now(), now() FROM generate_series(1, 3) n`,
    [person, agency],
  );
  await client.query(
    `WITH asked AS (SELECT id, ordinal AS n FROM questions WHERE ordinal < 3),
          terms AS (INSERT INTO question_terms (id, question_id, agency_id, cause, received_at, received_on, working_days, transfer_due_on, due_on, due_at, outcome, ended_at)
            SELECT gen_random_uuid(), id, $1, 'ASKED', now(), now(), 15, now(), now(), now(), 'ANSWERED', now() FROM asked RETURNING id, question_id),
          said AS (INSERT INTO question_records (id, question_id, at, act, agency_id, words, public_words)
            SELECT gen_random_uuid(), id, now(), 'ASKED_AGAIN', $1, (ARRAY['Otra vez abierto', 'Otra vez secreto'])[n], CASE n WHEN 2 THEN 'Otra vez, editado' END FROM asked)
     INSERT INTO question_answers (id, question_id, term_id, agency_id, official_id, office, body, public_body, answered_at)
     SELECT gen_random_uuid(), a.id, t.id, $1, $2, 'Oficina', (ARRAY['Respuesta abierta', 'Respuesta en secreto'])[n], CASE n WHEN 2 THEN 'Respuesta editada' END,
       now() + n * interval '1 second' FROM asked a JOIN terms t ON t.question_id = a.id`,
    [agency, person],
  );
}

function migrate(list: typeof migrations, by: Sealing = sealing): Promise<void> {
  return act(list, by, (source) => source.runMigrations());
}

async function act(list: typeof migrations, by: Sealing, carryOut: (source: DataSource) => Promise<unknown>): Promise<void> {
  const source = await new DataSource({ ...dataSourceOptions(url, [], 2), migrations: list }).initialize();
  try {
    await migratingWith(by, () => carryOut(source));
  } finally {
    await source.destroy();
  }
}

async function administer(sql: string): Promise<void> {
  const administrator = new pg.Client({ connectionString: cluster });
  await administrator.connect();
  await administrator.query(sql).finally(() => administrator.end());
}
