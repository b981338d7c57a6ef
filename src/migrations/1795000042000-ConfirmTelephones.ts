/** Mobile numbers that are somebody's, codes under way to show it, numbers that rest, and how many messages went out on a day. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ConfirmTelephones1795000042000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      CREATE TABLE phones (
        account_id uuid PRIMARY KEY CONSTRAINT phones_account_id_fkey REFERENCES accounts (id),
        phone_sealed bytea NOT NULL,
        phone_index bytea NOT NULL CONSTRAINT one_account_per_phone UNIQUE,
        confirmed_at timestamptz NOT NULL
      )`);
    await query.query(`
      CREATE TABLE phone_codes (
        account_id uuid PRIMARY KEY CONSTRAINT phone_codes_account_id_fkey REFERENCES accounts (id),
        phone_sealed bytea NOT NULL,
        code_hash bytea NOT NULL,
        tries_left smallint NOT NULL,
        expires_at timestamptz NOT NULL
      )`);
    await query.query(`
      CREATE TABLE phone_rests (
        mark bytea PRIMARY KEY,
        account_id uuid CONSTRAINT phone_rests_account_id_fkey REFERENCES accounts (id),
        rests_until timestamptz NOT NULL
      )`);
    await query.query(`CREATE INDEX phone_rests_of_account ON phone_rests (account_id)`);
    await query.query(`CREATE TABLE text_message_days (day date PRIMARY KEY, sent integer NOT NULL)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE text_message_days`);
    await query.query(`DROP TABLE phone_rests`);
    await query.query(`DROP TABLE phone_codes`);
    await query.query(`DROP TABLE phones`);
  }
}
