/** Seals a column that was plain, and opens it again on the way back: a step at a time, and from where it was broken off. */
import type { QueryRunner } from 'typeorm';
import { sealingOfMigration } from '../platform/sealing/in-migrations.js';

const atOnce = 1_000;
const first = '00000000-0000-0000-0000-000000000000';

export interface PlainColumn {
  table: string;
  /** The primary key, a uuid. */
  key: string;
  plain: string;
  type: 'text' | 'date' | 'jsonb' | 'bytea';
  sealed: string;
  /** Whether every row has a value. */
  isRequired?: boolean;
  /** Constraints and keys that went with the plain column: what comes after `ADD`. */
  lost?: readonly string[];
}

/** Each table is written anew at the end, for its file has what was dropped until then; no migration that does this is one transaction. */
export async function sealColumns(query: QueryRunner, columns: readonly PlainColumn[]): Promise<void> {
  for (const { table, sealed } of columns) await query.query(`ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS ${sealed} bytea`);
  for (const column of columns) {
    const { table, plain, sealed, isRequired = false } = column;
    if (!(await query.hasColumn(table, plain))) continue;
    await sealAll(query, column);
    await inOne(query, async () => {
      // What the release before wrote meanwhile.
      await query.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
      await sealAll(query, column);
      await query.query(`ALTER TABLE ${table} DROP COLUMN ${plain}`);
      if (isRequired) await query.query(`ALTER TABLE ${table} ALTER COLUMN ${sealed} SET NOT NULL`);
    });
  }
  for (const table of new Set(columns.map((column) => column.table))) await query.query(`VACUUM (FULL, ANALYZE) ${table}`);
}

export async function openColumns(query: QueryRunner, columns: readonly PlainColumn[]): Promise<void> {
  for (const column of columns) {
    const { table, plain, type, sealed, isRequired = false, lost = [] } = column;
    if (!(await query.hasColumn(table, sealed))) continue;
    await inOne(query, async () => {
      await query.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
      await query.query(`ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS ${plain} ${type}`);
      await openAll(query, column);
      await query.query(`ALTER TABLE ${table} DROP COLUMN ${sealed}`);
      if (isRequired) await query.query(`ALTER TABLE ${table} ALTER COLUMN ${plain} SET NOT NULL`);
      for (const constraint of lost) await query.query(`ALTER TABLE ${table} ADD ${constraint}`);
    });
  }
}

interface Row {
  key: string;
  value: string | Buffer;
}

/** In the order of the key, so that no step looks again at what the ones before have done. */
async function sealAll(query: QueryRunner, { table, key, plain, type, sealed }: PlainColumn): Promise<void> {
  const value = type === 'bytea' ? plain : `${plain}::text`;
  for (let rows: Row[], last = first; ; last = rows.at(-1)!.key) {
    rows = (await query.query(
      `SELECT ${key} AS key, ${value} AS value FROM ${table}
       WHERE ${key} > $1 AND ${sealed} IS NULL AND ${plain} IS NOT NULL ORDER BY ${key} LIMIT ${atOnce}`,
      [last],
    )) as Row[];
    if (rows.length === 0) return;
    const sealing = sealingOfMigration();
    const values = rows.map((row) => sealing.sealBytes({ table, column: sealed, row: row.key }, Buffer.from(row.value as string)));
    await write(query, { table, key, column: sealed, of: 'bytea', to: 'bytea' }, rows, values);
  }
}

async function openAll(query: QueryRunner, { table, key, plain, type, sealed }: PlainColumn): Promise<void> {
  for (let rows: Row[], last = first; ; last = rows.at(-1)!.key) {
    rows = (await query.query(
      `SELECT ${key} AS key, ${sealed} AS value FROM ${table} WHERE ${key} > $1 AND ${sealed} IS NOT NULL ORDER BY ${key} LIMIT ${atOnce}`,
      [last],
    )) as Row[];
    if (rows.length === 0) return;
    const sealing = sealingOfMigration();
    const opened = rows.map((row) => sealing.openBytes({ table, column: sealed, row: row.key }, row.value as Buffer));
    const values = type === 'bytea' ? opened : opened.map((bytes) => bytes.toString('utf8'));
    await write(query, { table, key, column: plain, of: type === 'bytea' ? 'bytea' : 'text', to: type }, rows, values);
  }
}

async function write(
  query: QueryRunner,
  { table, key, column, of, to }: { table: string; key: string; column: string; of: string; to: string },
  rows: readonly Row[],
  values: readonly unknown[],
): Promise<void> {
  await query.query(
    `UPDATE ${table} t SET ${column} = v.value::${to} FROM unnest($1::uuid[], $2::${of}[]) AS v(key, value) WHERE t.${key} = v.key`,
    [rows.map((row) => row.key), values],
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
