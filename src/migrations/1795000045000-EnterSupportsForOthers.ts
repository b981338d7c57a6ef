/** Supports and oppositions that officials enter for people who do not use the web: one a person and comment, whichever way it came. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EnterSupportsForOthers1795000045000 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`CREATE TABLE entered_supports (
      id uuid PRIMARY KEY,
      comment_id uuid NOT NULL REFERENCES comments (id),
      gathering_id uuid NOT NULL REFERENCES gatherings (id),
      number integer NOT NULL,
      is_against boolean NOT NULL,
      identity_id uuid REFERENCES identities (id) ON DELETE SET NULL,
      entered_by uuid NOT NULL REFERENCES accounts (id),
      entered_at timestamptz NOT NULL,
      ended_at timestamptz,
      removed_by uuid REFERENCES accounts (id),
      reason text,
      CONSTRAINT entered_supports_forgotten_check CHECK (ended_at IS NULL OR identity_id IS NULL),
      CONSTRAINT entered_supports_removed_check CHECK ((removed_by IS NULL) = (reason IS NULL) AND (removed_by IS NULL OR ended_at IS NOT NULL))
    )`);
    await query.query(`CREATE UNIQUE INDEX entered_supports_number ON entered_supports (gathering_id, number)`);
    await query.query(
      `CREATE UNIQUE INDEX one_entered_support_a_person ON entered_supports (comment_id, identity_id) WHERE identity_id IS NOT NULL`,
    );
    await query.query(`CREATE INDEX entered_supports_of_comment ON entered_supports (comment_id)`);
    await query.query(`CREATE INDEX entered_supports_of_person ON entered_supports (identity_id) WHERE identity_id IS NOT NULL`);
    // Whoever is verified is looked up there.
    await query.query(`CREATE INDEX comment_supports_of_account ON comment_supports (account_id)`);
    await query.query(`CREATE INDEX comment_oppositions_of_account ON comment_oppositions (account_id)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP INDEX comment_oppositions_of_account`);
    await query.query(`DROP INDEX comment_supports_of_account`);
    await query.query(`DROP TABLE entered_supports`);
  }
}
