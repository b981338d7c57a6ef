/** What of a public question was edited or withdrawn is sealed: everybody reads the edition or nothing, and so does a copy of the database. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sealingOfMigration } from '../platform/sealing/in-migrations.js';

const atOnce = 1_000;
const before = `num_nonnulls(title, body) = CASE WHEN is_private THEN 0 ELSE 2 END AND is_private = (words_sealed IS NOT NULL)`;
const after = `num_nonnulls(title, body) = CASE WHEN words_sealed IS NULL THEN 2 ELSE 0 END AND (words_sealed IS NOT NULL OR NOT is_private)`;

interface Sealed {
  table: string;
  sealed: string;
  /** The words in one value. */
  words: string;
  /** Which rows are sealed. */
  which: string;
  /** What is written besides: what of the words stays public, and what is taken away. */
  closing: string;
  /** How words are put back from `v.words`. */
  opening: string;
  /** Which rows are opened again on the way back. */
  back: string;
}
const ofPublic = (alias: string): string => `EXISTS (SELECT FROM questions q WHERE q.id = ${alias}.question_id AND NOT q.is_private)`;
const places: readonly Sealed[] = [
  {
    table: 'questions',
    sealed: 'words_sealed',
    words: `json_build_object('title', t.title, 'body', t.body)::text`,
    which: `NOT t.is_private AND (t.state = 'WITHDRAWN' OR num_nonnulls(t.public_title, t.public_body) > 0)`,
    closing: `public_title = CASE WHEN t.state <> 'WITHDRAWN' THEN coalesce(t.public_title, t.title) END,
      public_body = CASE WHEN t.state <> 'WITHDRAWN' THEN coalesce(t.public_body, t.body) END, title = NULL, body = NULL`,
    opening: `title = v.words::json ->> 'title', body = v.words::json ->> 'body'`,
    back: 'NOT t.is_private',
  },
  {
    table: 'question_answers',
    sealed: 'body_sealed',
    words: 't.body',
    which: `t.public_body IS NOT NULL AND ${ofPublic('t')}`,
    closing: 'body = NULL',
    opening: 'body = v.words',
    back: ofPublic('t'),
  },
  {
    table: 'question_records',
    sealed: 'words_sealed',
    words: 't.words',
    which: `t.public_words IS NOT NULL AND t.words IS NOT NULL AND ${ofPublic('t')}`,
    closing: 'words = NULL',
    opening: 'words = v.words',
    back: ofPublic('t'),
  },
];
const tables = places.map(({ table }) => table);

export class SealUnpublishedQuestions1795000047200 implements MigrationInterface {
  /** Tables are written anew at the end, which no transaction allows. */
  transaction = false;

  async up(query: QueryRunner): Promise<void> {
    await inOne(query, async () => {
      // Nobody edits meanwhile: what the release before would leave plain could not be told apart.
      await query.query(`LOCK TABLE ${tables.join(', ')} IN ACCESS EXCLUSIVE MODE`);
      await query.query(`ALTER TABLE questions DROP CONSTRAINT questions_words_check`);
      for (const place of places) while ((await seal(query, place)) > 0);
      await query.query(`ALTER TABLE questions ADD CONSTRAINT questions_words_check CHECK (${after})`);
    });
    // The files of the tables still have what was taken away: only writing them anew takes it out.
    for (const table of tables) await query.query(`VACUUM (FULL, ANALYZE) ${table}`);
  }

  async down(query: QueryRunner): Promise<void> {
    await inOne(query, async () => {
      await query.query(`LOCK TABLE ${tables.join(', ')} IN ACCESS EXCLUSIVE MODE`);
      await query.query(`ALTER TABLE questions DROP CONSTRAINT questions_words_check`);
      for (const place of places) while ((await open(query, place)) > 0);
      await query.query(`ALTER TABLE questions ADD CONSTRAINT questions_words_check CHECK (${before})`);
    });
  }
}

async function seal(query: QueryRunner, { table, sealed, words, which, closing }: Sealed): Promise<number> {
  const rows = (await query.query(
    `SELECT t.id, ${words} AS words FROM ${table} t WHERE t.${sealed} IS NULL AND ${which} LIMIT ${atOnce}`,
  )) as { id: string; words: string }[];
  if (rows.length === 0) return 0;
  const sealing = sealingOfMigration();
  const values = rows.map(({ id, words: said }) => sealing.seal({ table, column: sealed, row: id }, said));
  await query.query(
    `UPDATE ${table} t SET ${sealed} = v.sealed, ${closing} FROM unnest($1::uuid[], $2::bytea[]) AS v(id, sealed) WHERE t.id = v.id`,
    [rows.map(({ id }) => id), values],
  );
  return rows.length;
}

async function open(query: QueryRunner, { table, sealed, opening, back }: Sealed): Promise<number> {
  const rows = (await query.query(
    `SELECT t.id, t.${sealed} AS bytes FROM ${table} t WHERE t.${sealed} IS NOT NULL AND ${back} LIMIT ${atOnce}`,
  )) as { id: string; bytes: Buffer }[];
  if (rows.length === 0) return 0;
  const sealing = sealingOfMigration();
  const values = rows.map(({ id, bytes }) => sealing.open({ table, column: sealed, row: id }, bytes));
  await query.query(
    `UPDATE ${table} t SET ${sealed} = NULL, ${opening} FROM unnest($1::uuid[], $2::text[]) AS v(id, words) WHERE t.id = v.id`,
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
