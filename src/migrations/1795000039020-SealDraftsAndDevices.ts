/** What somebody has begun to write and from which device they come is sealed: nobody but its owner reads it, nor who has the database. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sealingOfMigration } from '../platform/sealing/in-migrations.js';

const atOnce = 1_000;

interface Sealed {
  table: string;
  plain: string;
  sealed: string;
  /** The columns by which a row is known; all are uuids. */
  key: readonly string[];
}
const drafts: Sealed = { table: 'comment_drafts', plain: 'body', sealed: 'body_sealed', key: ['account_id', 'subject_id'] };
const devices: Sealed = { table: 'sessions', plain: 'device', sealed: 'device_sealed', key: ['id'] };

export class SealDraftsAndDevices1795000039020 implements MigrationInterface {
  /** A step at a time, so that a million sessions are no single transaction; one that was broken off goes on where it was. */
  transaction = false;

  async up(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE comment_drafts ADD COLUMN IF NOT EXISTS body_sealed bytea`);
    await query.query(`ALTER TABLE sessions ADD COLUMN IF NOT EXISTS device_sealed bytea`);
    for (const each of [drafts, devices]) {
      if (!(await query.hasColumn(each.table, each.plain))) continue;
      while ((await seal(query, each)) > 0);
      await inOne(query, async () => {
        // What the release before wrote meanwhile.
        await query.query(`LOCK TABLE ${each.table} IN ACCESS EXCLUSIVE MODE`);
        while ((await seal(query, each)) > 0);
        await query.query(`ALTER TABLE ${each.table} DROP COLUMN ${each.plain}`);
      });
      // The file of the table still has what was dropped: only writing it anew takes it out.
      await query.query(`VACUUM (FULL, ANALYZE) ${each.table}`);
    }
    await query.query(`ALTER TABLE comment_drafts ALTER COLUMN body_sealed SET NOT NULL`);
  }

  async down(query: QueryRunner): Promise<void> {
    for (const each of [drafts, devices])
      await inOne(query, async () => {
        await query.query(`LOCK TABLE ${each.table} IN ACCESS EXCLUSIVE MODE`);
        await query.query(`ALTER TABLE ${each.table} ADD COLUMN ${each.plain} text`);
        while ((await open(query, each)) > 0);
        await query.query(`ALTER TABLE ${each.table} DROP COLUMN ${each.sealed}`);
        await query.query(`UPDATE ${each.table} SET ${each.plain} = '' WHERE ${each.plain} IS NULL`);
        await query.query(`ALTER TABLE ${each.table} ALTER COLUMN ${each.plain} SET NOT NULL`);
      });
    await query.query(`ALTER TABLE comment_drafts ADD CONSTRAINT comment_drafts_body_check CHECK (char_length(body) BETWEEN 1 AND 5000)`);
  }
}

async function seal(query: QueryRunner, { table, plain, sealed, key }: Sealed): Promise<number> {
  const rows = (await query.query(
    `SELECT ARRAY[${key.join(', ')}]::text[] AS key, ${plain} AS words FROM ${table} WHERE ${sealed} IS NULL LIMIT ${atOnce}`,
  )) as { key: string[]; words: string }[];
  if (rows.length === 0) return 0;
  const sealing = sealingOfMigration();
  const values = rows.map((row) => sealing.seal({ table, column: sealed, row: row.key.join('/') }, row.words));
  await write(query, { table, column: sealed, type: 'bytea', key }, rows, values);
  return rows.length;
}

async function open(query: QueryRunner, { table, plain, sealed, key }: Sealed): Promise<number> {
  const rows = (await query.query(
    `SELECT ARRAY[${key.join(', ')}]::text[] AS key, ${sealed} AS bytes FROM ${table} WHERE ${plain} IS NULL AND ${sealed} IS NOT NULL LIMIT ${atOnce}`,
  )) as { key: string[]; bytes: Buffer }[];
  if (rows.length === 0) return 0;
  const sealing = sealingOfMigration();
  const values = rows.map((row) => sealing.open({ table, column: sealed, row: row.key.join('/') }, row.bytes));
  await write(query, { table, column: plain, type: 'text', key }, rows, values);
  return rows.length;
}

async function write(
  query: QueryRunner,
  { table, column, type, key }: { table: string; column: string; type: string; key: readonly string[] },
  rows: readonly { key: string[] }[],
  values: readonly unknown[],
): Promise<void> {
  const keys = key.map((_, part) => rows.map((row) => row.key[part]));
  const unnested = key.map((_, part) => `$${part + 2}::uuid[]`);
  await query.query(
    `UPDATE ${table} t SET ${column} = v.value FROM unnest($1::${type}[], ${unnested.join(', ')}) AS v(value, ${key.map((name) => `k_${name}`).join(', ')})
     WHERE ${key.map((name) => `t.${name} = v.k_${name}`).join(' AND ')}`,
    [values, ...keys],
  );
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
