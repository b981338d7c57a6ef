/** An operator upgrades a site on which people asked in private: their words are sealed, nothing is lost, and the way back is open. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../src/migrations/index.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import { migratingWith } from '../../src/platform/sealing/in-migrations.js';
import { SealedColumns } from '../../src/platform/sealing/sealed-columns.js';
import { Sealing } from '../../src/platform/sealing/sealing.js';
import { PrivateWords } from '../../src/questions/private-words.service.js';
import { readAnswers, readByIds, readRecords } from '../../src/questions/questions.queries.js';

/** More than are sealed at once. */
const count = 2_300;
const name = `urna_test_${randomUUID().slice(0, 8)}`;
const sealing = new Sealing({ dataKeys: [], secret: 'a secret of the tests, long enough' });
const words = new PrivateWords(sealing, new SealedColumns());
const cluster = process.env.URNA_TEST_CLUSTER!;
const url = cluster.replace('/postgres?', `/${name}?`);
const place = migrations.findIndex((migration) => migration.name === 'SealPrivateQuestions1795000043000');
const ids = Array.from({ length: count }, () => randomUUID());
const tables = ['questions', 'question_answers', 'question_records'];
let client: pg.Client;
let before: string[];

beforeAll(async () => {
  await administer(`CREATE DATABASE ${name}`);
  client = new pg.Client({ connectionString: url });
  await client.connect();
  await migrate(migrations.slice(0, place), (source) => source.runMigrations());
  await askForYears();
  before = await dump();
  await migrate(migrations.slice(0, place + 1), (source) => source.runMigrations());
}, 300_000);

afterAll(async () => {
  await client?.end();
  await administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
});

it('seals every word of the private ones and what people think of answers, and leaves the others as they are', async () => {
  expect(before.filter((row) => row.includes('Opinión')).length).toBe(Math.floor(count / 3));
  expect(before.filter((row) => row.includes('secreto')).length).toBe(3 * (count / 2));
  const now = await dump();
  expect(now.filter((row) => /secreto|Opinión/.test(row))).toEqual([]);
  expect(now.filter((row) => row.includes('abierto')).length).toBe(3 * (count / 2));
  const sealed = `SELECT count(words_sealed)::int AS n FROM questions`;
  expect((await client.query(sealed)).rows).toEqual([{ n: count / 2 }]);
});

it('gives each of them back to who may read it, in its own row alone', async () => {
  // Read by the statements of today, in a database of today.
  await migrate(migrations, (source) => source.runMigrations());
  const { rows } = await client.query(readByIds.text, [ids]);
  const questions = rows.map((row) => words.question(row));
  for (const { ordinal, ownTitle, ownBody } of questions) {
    const kind = ordinal % 2 === 0 ? 'secreto' : 'abierto';
    expect([ownTitle, ownBody]).toEqual([`Título ${kind} ${ordinal} "y" ñ`, `Cuerpo ${kind} ${ordinal}\n\\u0041`]);
  }
  const ordinals = new Map(questions.map(({ id, ordinal }) => [id, ordinal as number]));
  const kindOf = (id: string): string => `${ordinals.get(id)! % 2 === 0 ? 'secreto' : 'abierto'} ${ordinals.get(id)}`;
  for (const answer of (await client.query(readAnswers.text, [ids])).rows.map((row) => words.answer(row))) {
    const isRated = ordinals.get(answer.questionId)! % 3 === 0;
    expect([answer.ownBody, answer.ratingWords]).toEqual([
      `Respuesta ${kindOf(answer.questionId)}`,
      isRated ? `Opinión ${kindOf(answer.questionId)}` : null,
    ]);
  }
  const records = (await client.query(readRecords.text, [ids])).rows.map((row) => words.record(row));
  expect(records.filter((record) => record.words !== `Otra vez ${kindOf(record.questionId)}`)).toEqual([]);
  expect(records).toHaveLength(count);

  const [one, other] = rows.filter(({ wordsSealed }) => wordsSealed !== null);
  expect(() => words.question({ ...one, wordsSealed: other.wordsSealed })).toThrow(/was changed since it was sealed/);
});

it('lets nothing private be written in words any more, nor anything public without', async () => {
  const isRefused = (sql: string): Promise<boolean> =>
    client.query(sql).then(
      () => false,
      (error: { code: string }) => error.code === '23514',
    );
  expect(await isRefused(`UPDATE questions SET title = 'x' WHERE is_private`)).toBe(true);
  expect(await isRefused(`UPDATE questions SET words_sealed = NULL WHERE is_private`)).toBe(true);
  expect(await isRefused(`UPDATE questions SET body = NULL WHERE NOT is_private`)).toBe(true);
  expect(await isRefused(`UPDATE question_answers SET body = 'x' WHERE body_sealed IS NOT NULL`)).toBe(true);
  expect(await isRefused(`UPDATE question_records SET words = 'x' WHERE words_sealed IS NOT NULL`)).toBe(true);
});

it('goes back to exactly what it was', async () => {
  for (let last = migrations.length; last > place; last--) await migrate(migrations, (source) => source.undoLastMigration());
  expect(await dump()).toEqual(before);
});

/** Every row, in an order that stays. */
async function dump(): Promise<string[]> {
  const found = tables.map((table) => `SELECT '${table} ' || (to_jsonb(t))::text AS text FROM ${table} t`);
  return (await client.query(`${found.join(' UNION ALL ')} ORDER BY 1`)).rows.map(({ text }) => text as string);
}

/** Half of them in private; each answered and asked once more, one in three rated. */
async function askForYears(): Promise<void> {
  const [agency, person] = [randomUUID(), randomUUID()];
  await client.query(
    `INSERT INTO agencies (id, slug, name, sector, created_at) VALUES ($1, 'agencia', '{"es":"Agencia"}', '{"es":"Sector"}', now())`,
    [agency],
  );
  await client.query(
    `INSERT INTO accounts (id, email_sealed, email_index, display_name, password_hash, locale, created_at) VALUES ($1, '\\x01', '\\x01', 'Persona', '', 'es', now())`,
    [person],
  );
  const kind = `CASE WHEN place % 2 = 0 THEN 'secreto' ELSE 'abierto' END || ' ' || place`;
  await client.query(
    `INSERT INTO questions (id, year, ordinal, asker_id, agency_id, is_private, allows_edition, is_listed, kind, locale, title, body, state, asked_at, due_at)
     SELECT id, 2026, place, $2, $3, place % 2 = 0, false, place % 2 = 1, 'GENERAL', 'es', 'Título ' || ${kind} || ' "y" ñ', 'Cuerpo ' || ${kind} || E'\\n' || '\\u0041',
            'ANSWERED', now(), now() FROM unnest($1::uuid[]) WITH ORDINALITY AS q(id, place)`,
    [ids, person, agency],
  );
  await client.query(
    `WITH asked AS (SELECT id, ordinal AS place FROM questions),
          terms AS (INSERT INTO question_terms (id, question_id, agency_id, cause, received_at, received_on, working_days, transfer_due_on, due_on, due_at, outcome, ended_at)
            SELECT gen_random_uuid(), id, $1, 'ASKED', now(), now(), 15, now(), now(), now(), 'ANSWERED', now() FROM asked RETURNING id, question_id),
          said AS (INSERT INTO question_records (id, question_id, at, act, agency_id, words)
            SELECT gen_random_uuid(), id, now(), 'ASKED_AGAIN', $1, 'Otra vez ' || ${kind} FROM asked)
     INSERT INTO question_answers (id, question_id, term_id, agency_id, official_id, office, body, answered_at, rating_words)
     SELECT gen_random_uuid(), a.id, t.id, $1, $2, 'Oficina', 'Respuesta ' || ${kind}, now(), CASE WHEN place % 3 = 0 THEN 'Opinión ' || ${kind} END
     FROM asked a JOIN terms t ON t.question_id = a.id`,
    [agency, person],
  );
}

async function migrate(list: typeof migrations, act: (source: DataSource) => Promise<unknown>): Promise<void> {
  const source = await new DataSource({ ...dataSourceOptions(url, [], 2), migrations: list }).initialize();
  await migratingWith(sealing, () => act(source));
  await source.destroy();
}

async function administer(sql: string): Promise<void> {
  const administrator = new pg.Client({ connectionString: cluster });
  await administrator.connect();
  await administrator.query(sql).finally(() => administrator.end());
}
