/** What people ask in private, and what they are answered, is sealed: nobody reads it who only has the database. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sealingOfMigration } from '../platform/sealing/in-migrations.js';

const atOnce = 1_000;

interface Sealed {
  table: string;
  sealed: string;
  /** The words in one value, of an alias `t`. */
  words: string;
  /** What is taken away once they are sealed, and is put back from `$1`. */
  plain: Readonly<Record<string, string>>;
  /** Which rows. */
  where: string;
}
const text = (column: string): Record<string, string> => ({ [column]: 'v.words' });
const ofPrivate = 'EXISTS (SELECT FROM questions q WHERE q.id = t.question_id AND q.is_private)';
const places: readonly Sealed[] = [
  {
    table: 'questions',
    sealed: 'words_sealed',
    words: `json_build_object('title', t.title, 'body', t.body)::text`,
    plain: { title: `v.words::json ->> 'title'`, body: `v.words::json ->> 'body'` },
    where: 't.is_private',
  },
  { table: 'question_answers', sealed: 'body_sealed', words: 't.body', plain: text('body'), where: ofPrivate },
  // For the agency alone, of a public question too.
  { table: 'question_answers', sealed: 'rating_words_sealed', words: 't.rating_words', plain: text('rating_words'), where: 'true' },
  { table: 'question_records', sealed: 'words_sealed', words: 't.words', plain: text('words'), where: ofPrivate },
];
const tables = ['questions', 'question_answers', 'question_records'];

export class SealPrivateQuestions1795000043000 implements MigrationInterface {
  /** Tables are written anew at the end, which no transaction allows. */
  transaction = false;

  async up(query: QueryRunner): Promise<void> {
    await inOne(query, async () => {
      // Nobody asks meanwhile: what the release before would write could not be told apart.
      await query.query(`LOCK TABLE ${tables.join(', ')} IN ACCESS EXCLUSIVE MODE`);
      for (const { table, sealed } of places) await query.query(`ALTER TABLE ${table} ADD COLUMN ${sealed} bytea`);
      await query.query(`ALTER TABLE questions ALTER COLUMN title DROP NOT NULL, ALTER COLUMN body DROP NOT NULL`);
      await query.query(`ALTER TABLE question_answers ALTER COLUMN body DROP NOT NULL`);
      for (const place of places) while ((await seal(query, place)) > 0);
      await query.query(`ALTER TABLE questions ADD CONSTRAINT questions_words_check
        CHECK (num_nonnulls(title, body) = CASE WHEN is_private THEN 0 ELSE 2 END AND is_private = (words_sealed IS NOT NULL))`);
      await query.query(`ALTER TABLE question_answers ADD CONSTRAINT question_answers_words_check
        CHECK (num_nonnulls(body, body_sealed) = 1)`);
      await query.query(`ALTER TABLE question_answers DROP COLUMN rating_words`);
      await query.query(
        `ALTER TABLE question_records ADD CONSTRAINT question_records_words_check CHECK (num_nonnulls(words, words_sealed) <= 1)`,
      );
    });
    // The files of the tables still have what was taken away: only writing them anew takes it out.
    for (const table of tables) await query.query(`VACUUM (FULL, ANALYZE) ${table}`);
  }

  async down(query: QueryRunner): Promise<void> {
    await inOne(query, async () => {
      await query.query(`LOCK TABLE ${tables.join(', ')} IN ACCESS EXCLUSIVE MODE`);
      for (const table of tables) await query.query(`ALTER TABLE ${table} DROP CONSTRAINT ${table}_words_check`);
      await query.query(`ALTER TABLE question_answers ADD COLUMN rating_words text`);
      for (const place of places) {
        while ((await open(query, place)) > 0);
        await query.query(`ALTER TABLE ${place.table} DROP COLUMN ${place.sealed}`);
      }
      await query.query(`ALTER TABLE questions ALTER COLUMN title SET NOT NULL, ALTER COLUMN body SET NOT NULL`);
      await query.query(`ALTER TABLE question_answers ALTER COLUMN body SET NOT NULL`);
    });
  }
}

async function seal(query: QueryRunner, { table, sealed, words, plain, where }: Sealed): Promise<number> {
  const rows = (await query.query(
    `SELECT t.id, ${words} AS words FROM ${table} t
     WHERE t.${sealed} IS NULL AND num_nonnulls(${Object.keys(plain)
       .map((column) => `t.${column}`)
       .join(', ')}) > 0
       AND ${where} LIMIT ${atOnce}`,
  )) as { id: string; words: string }[];
  if (rows.length === 0) return 0;
  const sealing = sealingOfMigration();
  const values = rows.map(({ id, words: said }) => sealing.seal({ table, column: sealed, row: id }, said));
  const emptied = Object.keys(plain).map((column) => `${column} = NULL`);
  await query.query(
    `UPDATE ${table} t SET ${sealed} = v.sealed, ${emptied.join(', ')} FROM unnest($1::uuid[], $2::bytea[]) AS v(id, sealed) WHERE t.id = v.id`,
    [rows.map(({ id }) => id), values],
  );
  return rows.length;
}

async function open(query: QueryRunner, { table, sealed, plain }: Sealed): Promise<number> {
  const rows = (await query.query(`SELECT id, ${sealed} AS bytes FROM ${table} WHERE ${sealed} IS NOT NULL LIMIT ${atOnce}`)) as {
    id: string;
    bytes: Buffer;
  }[];
  if (rows.length === 0) return 0;
  const sealing = sealingOfMigration();
  const values = rows.map(({ id, bytes }) => sealing.open({ table, column: sealed, row: id }, bytes));
  const filled = Object.entries(plain).map(([column, value]) => `${column} = ${value}`);
  await query.query(
    `UPDATE ${table} t SET ${sealed} = NULL, ${filled.join(', ')} FROM unnest($1::uuid[], $2::text[]) AS v(id, words) WHERE t.id = v.id`,
    [rows.map(({ id }) => id), values],
  );
  return rows.length;
}

async function inOne(query: QueryRunner, act: () => Promise<void>): Promise<void> {
  await query.startTransaction();
  try {
    await act();
    await query.commitTransaction();
  } catch (error) {
    await query.rollbackTransaction();
    throw error;
  }
}
