/** Invitations: an address is asked by mail to take a role within an agency. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InvitePeople1795000037050 implements MigrationInterface {
  async up(query: QueryRunner): Promise<void> {
    await query.query(`
      CREATE TABLE invitations (
        id uuid PRIMARY KEY,
        agency_id uuid NOT NULL CONSTRAINT invitations_agency_id_fkey REFERENCES agencies (id),
        email_sealed bytea NOT NULL,
        email_index bytea NOT NULL,
        role text NOT NULL CONSTRAINT invitations_role_check CHECK (role IN ('OFFICIAL', 'MODERATOR')),
        token_hash bytea NOT NULL CONSTRAINT invitations_token_hash_key UNIQUE,
        invited_by uuid NOT NULL CONSTRAINT invitations_invited_by_fkey REFERENCES accounts (id),
        invited_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        accepted_by uuid CONSTRAINT invitations_accepted_by_fkey REFERENCES accounts (id),
        accepted_at timestamptz,
        revoked_at timestamptz,
        CONSTRAINT invitations_end_check CHECK ((accepted_by IS NULL) = (accepted_at IS NULL) AND (accepted_at IS NULL OR revoked_at IS NULL))
      )`);
    await query.query(
      `CREATE UNIQUE INDEX invitations_one_waits ON invitations (agency_id, email_index, role) WHERE accepted_at IS NULL AND revoked_at IS NULL`,
    );
    await query.query(`CREATE INDEX invitations_of_agency ON invitations (agency_id, id)`);
    await query.query(`CREATE INDEX invitations_by_end ON invitations (expires_at)`);
  }

  async down(query: QueryRunner): Promise<void> {
    await query.query(`DROP TABLE invitations`);
  }
}
