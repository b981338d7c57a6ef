/** Addresses in links and in wishes to have another one are sealed, and secrets of applications by the same keys. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits there lives for a day at most, and was never part of a release: whoever asked for it asks again. */
const waiting = ['mail_links', 'email_changes', 'authenticators'];

export class SealLinks1795000037620 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    for (const table of waiting) await query.query(`DELETE FROM ${table}`);
    await query.query(
      `ALTER TABLE mail_links DROP COLUMN email, ADD COLUMN email_sealed bytea NOT NULL, ADD COLUMN email_index bytea NOT NULL`,
    );
    await query.query(`ALTER TABLE email_changes DROP COLUMN new_email, ADD COLUMN new_email_sealed bytea NOT NULL`);
  }

  async down(query: QueryRunner): Promise<void> {
    for (const table of waiting) await query.query(`DELETE FROM ${table}`);
    await query.query(`ALTER TABLE email_changes DROP COLUMN new_email_sealed, ADD COLUMN new_email citext NOT NULL`);
    await query.query(`ALTER TABLE mail_links DROP COLUMN email_sealed, DROP COLUMN email_index, ADD COLUMN email citext NOT NULL`);
  }
}
