/** SQL of rotation, written for each sealed column out of what its room declared; names of ours alone come here. */
import { statement, type Statement } from '../database/database.js';
import type { SealedColumn } from './sealed-columns.js';

/** One sealed value, with the parts of its row's key as text. */
export interface SealedRow {
  key: string[];
  sealed: Buffer;
}

const idOf = (column: string): string => `substring(${column} FROM 2 FOR 4)`;

const named = ({ table, column }: SealedColumn, act: string): string => `sealing.${act}_${table}_${column}`;

/** How many values there are under each key. */
export function countByKey(sealed: SealedColumn): Statement<{ keyId: string; values: number }> {
  const { table, column } = sealed;
  return statement(
    named(sealed, 'count'),
    `SELECT encode(${idOf(column)}, 'hex') AS "keyId", count(*)::int AS values FROM ${table} WHERE ${column} IS NOT NULL GROUP BY 1 ORDER BY 1`,
  );
}

/** The name of one key that is not among those given. */
export function findUnknownKey(sealed: SealedColumn): Statement<{ keyId: string }> {
  const { table, column } = sealed;
  return statement(
    named(sealed, 'unknown'),
    `SELECT encode(${idOf(column)}, 'hex') AS "keyId" FROM ${table} WHERE ${column} IS NOT NULL AND ${idOf(column)} <> ALL($1::bytea[]) LIMIT 1`,
  );
}

/** The next values under another key than `$1`, after the row of which `$3…` are the key. */
export function readOlder(sealed: SealedColumn, isFirst: boolean): Statement<SealedRow> {
  const { table, column, key } = sealed;
  const names = Object.keys(key).join(', ');
  const texts = Object.keys(key).map((name) => `${name}::text`);
  const after = Object.values(key).map((type, place) => `$${place + 3}::${type}`);
  return statement(
    named(sealed, isFirst ? 'first' : 'next'),
    `SELECT ARRAY[${texts.join(', ')}] AS key, ${column} AS sealed FROM ${table}
     WHERE ${column} IS NOT NULL AND ${idOf(column)} <> $1 ${isFirst ? '' : `AND (${names}) > (${after.join(', ')})`} ORDER BY ${names} LIMIT $2`,
  );
}

/** What somebody has written meanwhile stays: it is under the newest key already. */
export function replaceSealed(sealed: SealedColumn): Statement<{ renewed: 1 }> {
  const { table, column, key, index = null } = sealed;
  const names = Object.keys(key);
  const values = Object.values(key).map((type, place) => `$${place + 4}::${type}[]`);
  return statement(
    named(sealed, 'replace'),
    `UPDATE ${table} t SET ${column} = v.renewed ${index === null ? '' : `, ${index} = v.index`}
     FROM unnest($1::bytea[], $2::bytea[], $3::bytea[], ${values.join(', ')}) AS v(sealed, renewed, index, ${names.map((name) => `k_${name}`).join(', ')})
     WHERE ${names.map((name) => `t.${name} = v.k_${name}`).join(' AND ')} AND t.${column} = v.sealed RETURNING 1 AS renewed`,
  );
}
