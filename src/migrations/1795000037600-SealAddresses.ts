/** Addresses of accounts are sealed, and found by a keyed hash: whoever has the database without the keys reads and finds none. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sealingOfMigration } from '../platform/sealing/in-migrations.js';

const atOnce = 1_000;
const [table, column] = ['accounts', 'email_sealed'];

export class SealAddresses1795000037600 implements MigrationInterface {
  /** A step at a time, so that a hundred thousand accounts are no single transaction; one that was broken off goes on where it was. */
  transaction = false;

  async up(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE accounts ADD COLUMN IF NOT EXISTS email_sealed bytea, ADD COLUMN IF NOT EXISTS email_index bytea`);
    if (await query.hasColumn('accounts', 'email')) {
      await query.query(`CREATE UNIQUE INDEX IF NOT EXISTS accounts_email_index_key ON accounts (email_index)`);
      while ((await seal(query)) > 0);
      await inOne(query, async () => {
        // Whoever registered meanwhile with the release before.
        await query.query(`LOCK TABLE accounts IN ACCESS EXCLUSIVE MODE`);
        while ((await seal(query)) > 0);
        await query.query(`ALTER TABLE accounts DROP COLUMN email,
          ADD CONSTRAINT accounts_email_index_key UNIQUE USING INDEX accounts_email_index_key,
          ADD CONSTRAINT accounts_email_check
            CHECK ((email_sealed IS NULL) = (email_index IS NULL) AND (left_at IS NOT NULL OR email_sealed IS NOT NULL))`);
      });
    }
    // The file of the table still has what was dropped: only writing it anew takes it out.
    await query.query(`VACUUM (FULL, ANALYZE) accounts`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`ALTER TABLE accounts ADD COLUMN IF NOT EXISTS email citext`);
    while ((await open(query)) > 0);
    await inOne(query, async () => {
      await query.query(`LOCK TABLE accounts IN ACCESS EXCLUSIVE MODE`);
      while ((await open(query)) > 0);
      await query.query(`UPDATE accounts SET email = id || '@left.invalid' WHERE email IS NULL`);
      await query.query(`ALTER TABLE accounts ALTER email SET NOT NULL, ADD CONSTRAINT accounts_email_key UNIQUE (email),
        DROP CONSTRAINT accounts_email_check, DROP COLUMN email_sealed, DROP COLUMN email_index`);
    });
  }
}

/** How many of those that are not sealed were sealed. An address that was left behind is no address. */
async function seal(query: QueryRunner): Promise<number> {
  const rows = (await query.query(
    `SELECT id, email::text AS email FROM accounts WHERE email_sealed IS NULL AND left_at IS NULL LIMIT ${atOnce}`,
  )) as { id: string; email: string }[];
  if (rows.length === 0) return 0;
  const sealing = sealingOfMigration();
  await query.query(
    `UPDATE accounts a SET email_sealed = v.sealed, email_index = v.index
     FROM unnest($1::uuid[], $2::bytea[], $3::bytea[]) AS v(id, sealed, index) WHERE a.id = v.id`,
    [
      rows.map(({ id }) => id),
      rows.map(({ id, email }) => sealing.seal({ table, column, row: id }, normalEmail(email))),
      rows.map(({ email }) => sealing.index(table, column, normalEmail(email))),
    ],
  );
  return rows.length;
}

async function open(query: QueryRunner): Promise<number> {
  const rows = (await query.query(
    `SELECT id, email_sealed AS sealed FROM accounts WHERE email IS NULL AND email_sealed IS NOT NULL LIMIT ${atOnce}`,
  )) as {
    id: string;
    sealed: Buffer;
  }[];
  if (rows.length === 0) return 0;
  const sealing = sealingOfMigration();
  await query.query(`UPDATE accounts a SET email = v.email FROM unnest($1::uuid[], $2::text[]) AS v(id, email) WHERE a.id = v.id`, [
    rows.map(({ id }) => id),
    rows.map(({ id, sealed }) => sealing.open({ table, column, row: id }, sealed)),
  ]);
  return rows.length;
}

/** As it was when this was written: later rules for addresses do not change what was done. */
function normalEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
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
